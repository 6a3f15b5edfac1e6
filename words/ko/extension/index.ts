import type { Words } from '../../en/index.ts';

type Extension = Words['extension'];

/** At most 32 characters for a title and 128 for a description. */
const COMMANDS: Extension['commands'] = {
  issues: {
    title: '인시던트와 권고',
    description: 'Microsoft 365의 인시던트와 권고를 단어, ID, 서비스, 상태, 기간으로 찾습니다',
  },
  messages: {
    title: '메시지 센터',
    description: '메시지 센터의 글과 계획된 유지 관리를 단어, ID, 서비스, 기간으로 찾습니다',
  },
  status: { title: '서비스 상태', description: 'Microsoft 365 서비스의 지금 상태를 보여 줍니다' },
  about: {
    title: 'Microsoft 정보 확인',
    description: '메시지에 나오는 인시던트, 공지, 서비스를 찾아 지금 상황을 보여 줍니다',
  },
};

const PARAMETERS: Extension['parameters'] = {
  words: { title: '검색', description: '단어, ID, 서비스, 기간 (예: 지난주 Teams)' },
  service: { title: '서비스', description: '서비스 이름 (예: Exchange Online, Teams)' },
  kind: { title: '종류', description: '이 종류만' },
  state: { title: '상태', description: '진행 중, 해결됨 또는 모두' },
  time: { title: '기간', description: '날짜나 기간 (예: 어제, 지난주, 10월)' },
};

const CHOICES: Extension['choices'] = {
  incidents: '인시던트',
  advisories: '권고',
  messages: '메시지',
  maintenance: '계획된 유지 관리',
  open: '진행 중',
  resolved: '해결됨',
  all: '진행 중과 해결됨',
};

/** At most 128 characters each. */
const PROMPTS: Extension['prompts'] = {
  issues: [
    '지금 진행 중인 Microsoft 365 인시던트가 뭐야?',
    '지난주 Exchange Online 인시던트를 알려 줘',
    '일정 공유에 대한 권고가 있어?',
  ],
  messages: [
    '이번 달에 조치가 필요한 메시지 센터 소식이 뭐야?',
    'Teams 관련 메시지 센터 소식이 있어?',
    '앞으로 계획된 유지 관리가 뭐가 있어?',
  ],
  status: ['Exchange Online에 장애가 있어?', '지금 Microsoft 365 서비스 상태가 어때?', 'Teams에 문제가 있어?'],
};

const FOUND: Extension['found'] = {
  title: 'Microsoft 정보 확인',
  insert: (id) => `${id}: 채팅에 넣기`,
  healthy: (service) => `진행 중인 인시던트나 권고가 없는 서비스: ${service}`,
  unknown: (id) => `Microsoft 목록에 없는 ID: ${id}`,
  nothing: {
    title: '이 메시지에서 찾은 것이 없습니다',
    text: 'EX20119나 MC123456 같은 ID, 관리 센터 링크, 서비스 이름을 찾습니다.',
  },
};

/** Words for the message extension: the compose box, the menu of a message, links and Copilot. */
export function extensionWords(): Extension {
  return {
    commands: COMMANDS,
    parameters: PARAMETERS,
    choices: CHOICES,
    prompts: PROMPTS,
    nothingOpen:
      '진행 중인 인시던트나 권고가 Microsoft 목록에 없습니다. 단어, 서비스 이름, ID를 입력하면 더 찾아볼 수 있습니다.',
    found: FOUND,
  };
}
