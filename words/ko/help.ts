import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Help = Words['help'];

/** By the scope of the conversation. */
const GREETING: Help['greeting'] = {
  title: '안녕하세요!',
  alerts: {
    personal: 'Microsoft 365에 문제가 생기거나 복구되면 알려 드립니다.',
    group: 'Microsoft 365에 문제가 생기거나 복구되면 이 채팅에 알려 드립니다.',
    channel: 'Microsoft 365에 문제가 생기거나 복구되면 이 채널에 알려 드립니다.',
  },
  ask: {
    personal: (example) => `동료에게 묻듯이 물어보세요: ${example}.`,
    group: (example) => `물어볼 때는 먼저 저를 멘션하세요: ${example}.`,
    channel: (example) => `물어볼 때는 먼저 저를 멘션하세요: ${example}.`,
  },
  example: ({ service, id }) =>
    id === undefined ? `“${service} 괜찮아요?”` : `“${service} 괜찮아요?” 또는 “${id} 뭐예요?”`,
  addedBy: (name) => `${name} 님이 저를 여기에 추가했습니다.`,
  setUpBy: (name) => `${name} 님이 설정했습니다.`,
  toChange: '바꾸려면 설정을 열거나 “구독”이라고 쓰세요.',
  more: '“도움말”이라고 쓰면 할 수 있는 일을 모두 볼 수 있습니다.',
  summary: {
    personal: '안녕하세요! Microsoft 365에 문제가 생기면 알려 드립니다',
    group: '안녕하세요! Microsoft 365에 문제가 생기면 이 채팅에 알려 드립니다',
    channel: '안녕하세요! Microsoft 365에 문제가 생기면 이 채널에 알려 드립니다',
  },
};

const BUTTONS: Help['buttons'] = {
  setUpAlerts: {
    personal: '알림 설정',
    group: '이 채팅의 알림 고르기',
    channel: '이 채널의 알림 고르기',
  },
  status: '지금 상태',
  incidents: '진행 중인 인시던트',
  help: '도움말',
  commands: '모든 명령',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES: Help['topicNames'] = {
  ask: '질문',
  alerts: '알림',
  when: '알림 시간',
  messages: '메시지 센터',
};

const TOPICS: Help['topics'] = {
  ask: ({ service, id }) => [
    { write: `${service} 괜찮아요?`, does: '서비스의 지금 상태' },
    { write: '진행 중인 인시던트', does: '지금 발생한 문제. 서비스나 “지난달”을 더해 보세요' },
    { write: id, does: '문제 하나에 대해 Microsoft가 밝힌 내용' },
    { write: id && `${id} 보고서`, does: '인시던트 후 보고서가 있는지' },
    { write: `${service} 최근 90일 기록`, does: '문제가 있었던 날' },
    { write: '로그인 전화 검색', does: '문제와 메시지를 단어로 찾기' },
  ],
  alerts: ({ service, id }) => [
    { write: '구독', does: '이 대화에 알릴 것 고르기' },
    { write: `${service} 인시던트 구독`, does: '양식 없이 바로 구독하기' },
    { write: id && `${id} 팔로우`, does: '문제 하나를 해결될 때까지 알림받기' },
    { write: `${service} 4시간 음소거`, does: '서비스 하나의 알림을 잠시 끄기' },
    { write: '구독 목록', does: '설정된 알림을 보고 바꾸기' },
    { write: '실행 취소', does: '마지막 변경 되돌리기' },
  ],
  when: () => [
    { write: '18:00-08:00 방해 금지', does: '이 시간에는 인시던트만 알리기' },
    { write: '매일 09:00 요약', does: '하루에 한 번 요약 받기' },
    { write: '인시던트만 알려줘', does: '권고는 빼기' },
    { write: '시간대 Asia/Seoul', does: '이 시간대로 시간 표시' },
    { write: '언어 한국어', does: '알림을 이 언어로 쓰기' },
    { write: '설정', does: '위의 것을 모두 보고 바꾸기' },
  ],
  messages: ({ service }) => [
    { write: '조치 필요한 메시지', does: '언제까지 무엇을 해야 하는지' },
    { write: `${service} 메시지`, does: '한 서비스에서 바뀌는 것' },
    { write: '최근 30일 주요 변경', does: '최근 30일의 주요 변경' },
    { write: '유지 관리', does: '계획된 유지 관리와 그 시간' },
    { write: '모든 메시지 구독', does: '새 메시지를 여기서 받기' },
  ],
};

const HOME: Help['home'] = {
  title: '제가 할 수 있는 일',
  lines: {
    ask: ({ service, id }) =>
      id === undefined ? `“${service} 괜찮아요?”, “지난주 인시던트”` : `“${service} 괜찮아요?”, “${id}”`,
    alerts: () => '문제가 생기거나, 바뀌거나, 복구되면 알립니다: “구독”',
    when: () => '알림을 보류할 시간, 매일 요약, 시간대와 언어: “설정”',
    messages: () => '무엇이 바뀌고 언제까지 무엇을 해야 하는지: “조치 필요한 메시지”',
  },
  tip: {
    personal: '동료에게 말하듯 쓰면 됩니다. 대소문자와 말의 순서는 상관없습니다.',
    group: '그룹 채팅에서는 먼저 저를 멘션하세요.',
    channel: '채널에서는 먼저 저를 멘션하세요.',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech): Help {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    lines: (lines) => row(lines.map((line) => `“${line}”`)),
    topicTip: '예시입니다. 다른 표현으로 써도 됩니다.',
    summary: '제가 할 수 있는 일: 질문에 답하고, 알림을 보내고, 메시지 센터를 보여 줍니다',
    topicSummary: (topic) => `도움말: ${topic}`,
    commands: { title: '모든 명령', tip: '“도움말”과 명령을 함께 쓰면 자세히 볼 수 있습니다.' },
    command: {
      summary: (name, summary) => `${name}: ${summary}`,
      examples: '이렇게 쓰세요',
      usage: (usage) => `형식: ${usage}`,
    },
  };
}
