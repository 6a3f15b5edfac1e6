import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED: Words['webhooks']['refused'] = {
  'not-a-url': {
    title: '주소가 아닙니다',
    text: '“operator webhook add” 다음에 https://로 시작하는 주소를 입력하세요.',
  },
  'not-https': {
    title: '주소는 https://로 시작해야 합니다',
    text: '알림은 암호화된 연결로만 보냅니다. 추가한 것은 없습니다.',
  },
  'user-info': {
    title: '주소에 암호가 있으면 안 됩니다',
    text: '@ 앞부분을 빼세요. 대신 요청마다 서명합니다.',
  },
  private: {
    title: '사설 주소입니다',
    text: '웹후크는 인터넷에 있는 주소로만 보냅니다. 추가한 것은 없습니다.',
  },
  'not-found': {
    title: '호스트를 찾을 수 없습니다',
    text: '철자를 확인하세요. 추가한 것은 없습니다.',
  },
  'not-alone': {
    title: '웹후크는 저와의 개인 채팅에서 추가하세요',
    text: '답변에 다른 사람이 보면 안 되는 비밀이 있습니다. 추가한 것은 없습니다.',
  },
  'not-kept': {
    title: '여기에는 웹후크를 보관할 수 없습니다',
    text: '비밀은 봇이나 상태 데이터 접근에 쓰는 암호 또는 인증서로 봉인하는데 이 봇에는 아무것도 없습니다. 추가한 것은 없습니다.',
  },
  known: {
    title: '이미 있는 웹후크입니다',
    text: '다른 비밀이나 서비스로 바꾸려면 먼저 제거하세요.',
  },
};

/** What came of what an operator did. */
function doneWords({
  number,
}: Speech): Pick<Words['webhooks'], 'added' | 'removed' | 'tested' | 'failed' | 'answered' | 'unanswered'> {
  return {
    added: (name, secret) => ({
      title: `이제 알림을 받음: ${name}`,
      text: `보내는 내용은 이 비밀로 서명됩니다. 이번 한 번만 표시됩니다: ${secret}`,
    }),
    removed: (name) => ({
      title: `제거함: ${name}`,
      text: '더 이상 아무것도 보내지 않으며 기다리던 내용은 버립니다. 다시 추가하려면 전체 주소가 필요합니다.',
    }),
    tested: (name) => ({
      title: `테스트 도착: ${name}`,
      text: '기다리던 알림이 있으면 지금 이어서 보냅니다.',
    }),
    failed: (name) => `테스트가 도착하지 않음: ${name}`,
    answered: (status) => `응답 상태는 ${number(status)}입니다. 바뀐 것은 없습니다.`,
    unanswered: (code) =>
      code === undefined ? '응답이 없습니다. 바뀐 것은 없습니다.' : `응답이 없습니다(${code}). 바뀐 것은 없습니다.`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech): Words['webhooks'] {
  const { count, number } = speech;
  return {
    none: '아직 웹후크가 없습니다',
    found: (webhooks) => count(webhooks, { other: '웹후크 #개' }),
    howTo:
      '“operator webhook add” 다음에 https://로 시작하는 주소를 입력하세요. 일부 서비스만 원하면 서비스 이름도 입력하세요.',
    row: (place, name) => `${number(place)}. ${name}`,
    well: '알림을 받고 있음',
    paused: (time) => `${time}부터 알림을 거부하고 있습니다. 테스트가 도착할 때까지 기다립니다.`,
    unreadable: '봇의 비밀이 바뀌어 주소를 읽을 수 없습니다. 제거한 뒤 다시 추가하세요.',
    ...doneWords(speech),
    unknown: {
      title: '어떤 웹후크인가요?',
      text: '목록의 번호를 입력하세요. 예: “operator webhook test 1”',
    },
    refused: REFUSED,
    tooMany: (most) => ({
      title: '웹후크가 너무 많습니다',
      text: `최대 ${number(most)}개입니다. 먼저 하나를 제거하세요.`,
    }),
    /** To whoever added it. */
    gone: (name) => ({
      title: `더 이상 알림을 받지 않음: ${name}`,
      text: '주소가 없어졌다는 응답(410)이 와서 제거했습니다.',
    }),
    refuses: (name, time) => ({
      title: `알림을 거부함: ${name}`,
      text: `하루 동안 거부되어 ${time}부터 기다리고 있습니다. 고친 뒤 “operator webhook test”를 입력하세요.`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name) => `웹후크 추가: ${name}`,
      removed: (name) => `웹후크 제거: ${name}`,
    },
    buttons: { all: '웹후크', test: '테스트 보내기' },
  };
}
