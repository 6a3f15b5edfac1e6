import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { withParticle } from './particles.ts';

type Asking = Words['asking'];

const BUTTONS: Asking['buttons'] = {
  incidents: '인시던트',
  advisories: '권고',
  messages: '메시지',
  maintenance: '유지 관리',
  subscriptions: '구독 목록',
  allServices: '모든 서비스',
  reports: '게시된 보고서',
  recentIncidents: '최근 30일 인시던트',
  open: (id) => `${id} 열기`,
  statusOf: (service) => `${service} 상태`,
  searchTheseWords: '이 단어로 검색',
  status: '상태',
  muteForAWeek: '7일 음소거',
  help: '도움말',
};

/** Replies to a command that needs an issue, a message or some words, but was given none. */
const MISSING: Asking['missing'] = {
  incident: {
    title: '어느 인시던트인가요?',
    text: 'EX20119처럼 영문자 두 개와 숫자로 된 ID를 쓰세요. ID는 목록에 있습니다.',
  },
  message: {
    title: '어느 메시지인가요?',
    text: 'MC123456처럼 MC와 숫자로 된 ID를 쓰세요. ID는 목록에 있습니다.',
  },
  report: {
    title: '어느 인시던트의 보고서인가요?',
    text: '“EX20119 보고서”처럼 인시던트 ID와 함께 쓰세요.',
  },
  search: {
    title: '무엇을 찾을까요?',
    text: '“캘린더 검색”처럼 단어와 함께 쓰세요. 문제와 메시지를 찾아 단어가 가장 많이 맞는 것부터 보여 줍니다.',
  },
  follow: {
    title: '어느 문제를 팔로우할까요?',
    text: '“EX20119 팔로우”처럼 ID와 함께 쓰세요. ID는 목록에 있습니다. 서비스의 알림을 받으려면 구독하세요.',
  },
  why: {
    title: '어느 문제인가요?',
    text: '“왜 EX20119”처럼 ID와 함께 쓰세요.',
  },
  unfollow: {
    title: '어느 문제의 팔로우를 취소할까요?',
    text: '“EX20119 팔로우 취소”처럼 ID와 함께 쓰세요. ID는 목록에 있습니다. 서비스의 알림을 받으려면 구독하세요.',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT: Asking['hasNoReport'] = {
  message: (id) => ({
    title: `${id}: 인시던트 후 보고서 없음`,
    text: '메시지 센터 항목입니다. Microsoft는 인시던트에만 이런 보고서를 씁니다.',
  }),
  maintenance: (id) => ({
    title: `${id}: 인시던트 후 보고서 없음`,
    text: '계획된 유지 관리입니다. Microsoft는 인시던트에만 이런 보고서를 씁니다.',
  }),
};

const WHICH_SERVICE: Asking['whichService'] = {
  several: (said) => ({
    title: '어느 서비스인가요?',
    text: `“${said}”에 맞는 서비스가 여러 개입니다.`,
  }),
  elsewhere: (service) => ({
    title: `${withParticle(service, '은/는')} 이 테넌트에 없습니다`,
    text: 'Microsoft 365에 있는 서비스이지만 이 테넌트의 목록에는 없어서 보여 줄 상태가 없습니다.',
  }),
  unknown: (said) => ({
    title: `${withParticle(`“${said}”`, '이라는/라는')} 서비스가 없습니다`,
    text: '이 테넌트에 있는 Microsoft 365 서비스만 알고 있습니다.',
  }),
};

const FOLLOWED: Asking['followed'] = {
  titles: {
    channel: (id) => `이제 이 채널에서 ${withParticle(id, '을/를')} 팔로우합니다`,
    group: (id) => `이제 이 채팅에서 ${withParticle(id, '을/를')} 팔로우합니다`,
    personal: (id) => `이제 ${withParticle(id, '을/를')} 팔로우합니다`,
  },
  texts: {
    channel: '해결될 때까지 진행 상황을 이 채널의 모든 사람에게 알립니다.',
    group: '해결될 때까지 진행 상황을 이 채팅의 모든 사람에게 알립니다.',
    personal: '해결될 때까지 진행 상황을 알려 드립니다.',
  },
  textsOfMessages: {
    channel: 'Microsoft에서 내용을 바꾸면 이 채널의 모든 사람에게 알립니다.',
    group: 'Microsoft에서 내용을 바꾸면 이 채팅의 모든 사람에게 알립니다.',
    personal: 'Microsoft에서 내용을 바꾸면 알려 드립니다.',
  },
  ended: (id) => `팔로우를 취소했습니다: ${id}`,
  wasNot: (id) => `여기서 팔로우하지 않던 문제: ${id}`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords(speech: Speech): Asking {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: {
      title: '혹시 이 중에 있나요?',
      text: (said) => `“${said}”: 이해하지 못했습니다. 하나를 고르거나 도움말에서 물어볼 수 있는 것을 모두 보세요.`,
    },
    notUnderstood: {
      title: '이해하지 못했습니다',
      text: (said) =>
        `“${said}”: 무슨 뜻인지 모르겠습니다. 저는 Microsoft 365 서비스 상태에 관한 질문에 답하고, 문제가 생기면 알림을 보냅니다.`,
    },
    history: {
      noService: {
        title: '어느 서비스의 기록인가요?',
        text: '“exchange 최근 30일 기록”처럼 서비스와 함께 쓰거나 하나를 고르세요.',
      },
    },
    followed: FOLLOWED,
    unmuted: unmutedWords(speech),
    unsubscribed: unsubscribedWords(speech),
  };
}

function unmutedWords({ list }: Speech): Asking['unmuted'] {
  return {
    nothing: '음소거한 것이 없었습니다',
    ended: (names) => `음소거를 해제했습니다: ${list(names)}`,
  };
}

function unsubscribedWords({ list }: Speech): Asking['unsubscribed'] {
  return {
    everything: '전체',
    done: {
      channel: (what) => `이 채널의 구독을 취소했습니다: ${list(what)}`,
      group: (what) => `이 채팅의 구독을 취소했습니다: ${list(what)}`,
      personal: (what) => `이 채팅의 구독을 취소했습니다: ${list(what)}`,
    },
    partsDone: {
      channel: (parts, what) => `이 채널의 구독을 취소했습니다: ${list(what)}의 ${list(parts)}`,
      group: (parts, what) => `이 채팅의 구독을 취소했습니다: ${list(what)}의 ${list(parts)}`,
      personal: (parts, what) => `이 채팅의 구독을 취소했습니다: ${list(what)}의 ${list(parts)}`,
    },
    nothing: {
      channel: '취소할 구독이 없습니다. 이 채널에 그런 구독이 없었습니다',
      group: '취소할 구독이 없습니다. 이 채팅에 그런 구독이 없었습니다',
      personal: '취소할 구독이 없습니다. 이 채팅에 그런 구독이 없었습니다',
    },
    coveredByAll: {
      title: '모든 서비스 구독에 들어 있습니다',
      text: '“yammer 구독 취소”처럼 서비스 하나씩만 뺄 수 있습니다. 바뀐 것은 없습니다.',
    },
  };
}
