import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { wholeFamily } from './families.ts';

type Subscriptions = Words['subscriptions'];

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech): Subscriptions {
  return {
    kinds: { incidents: '인시던트', advisories: '권고', messages: '메시지 센터 항목' },
    moments: { new: '시작', updates: '업데이트', resolved: '해결', reports: '인시던트 후 보고서' },
    allServices: '모든 서비스',
    family: wholeFamily,
    kindsAtMoments: (kinds, moments) => `${kinds}: ${moments}만`,
    setBy: (person, date) => `${date}에 ${person === undefined ? '' : `${person} 님이 `}설정`,
    somebody: '다른 사람',
    andMore: (more) => speech.count(more, { other: '#개 더' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

function listWords({ count }: Speech): Subscriptions['list'] {
  return {
    titles: { channel: '이 채널의 구독', group: '이 채팅의 구독', personal: '내 구독' },
    none: {
      channel: '이 채널에는 아직 구독이 없습니다',
      group: '이 채팅에는 아직 구독이 없습니다',
      personal: '아직 구독이 없습니다',
    },
    howToBegin:
      '알림은 누군가 구독한 곳에만 보냅니다. 알림을 받을 서비스를 고르거나 “exchange teams 인시던트 구독”처럼 쓰세요.',
    paused: (since) => `${since}부터 알림이 보류되었습니다. 방금 보낸 메시지로 풀렸다면, 놓친 알림을 이어서 보냅니다.`,
    summary: (title, names) => `${title}: ${names}`,
    nothing: '여기에는 알림을 보내지 않습니다',
    followed: '팔로우',
    muted: '음소거',
    everyChange: '모든 변경',
    mutedUntil: (time) => `${time}까지 음소거`,
    more: (lines) => count(lines, { other: '#줄 더' }),
    remove: (name) => `${name} 제거`,
    unfollow: (id) => `${id} 팔로우 취소`,
    unmute: (name) => `${name} 음소거 해제`,
  };
}

/** What a confirmation says about issues that are open now. */
const CONFIRMED: Subscriptions['confirmed'] = {
  openUnknown: 'Microsoft 서비스 상태가 응답하지 않아 지금은 진행 중인 문제를 보여 줄 수 없습니다.',
  onlyMessages: '새 항목이 게시되면 여기에 올립니다.',
  nothingOpen: '지금 진행 중인 문제가 없습니다.',
};

const SUMMED_UP = '카드는 계속 최신으로 유지되고, 그동안 바뀐 것은 음소거가 끝날 때 요약해 드립니다.';

const MUTED: Subscriptions['muted'] = {
  titles: {
    channel: (name, until) => `이 채널에서 ${name} 음소거: ${until}까지`,
    group: (name, until) => `이 채팅에서 ${name} 음소거: ${until}까지`,
    personal: (name, until) => `이 채팅에서 ${name} 음소거: ${until}까지`,
  },
  texts: {
    channel: `그때까지 이 채널의 누구에게도 알리지 않습니다. ${SUMMED_UP}`,
    group: `그때까지 이 채팅의 누구에게도 알리지 않습니다. ${SUMMED_UP}`,
    personal: `그때까지 알리지 않습니다. ${SUMMED_UP}`,
  },
  forOneDay: '1일 음소거',
  forSevenDays: '7일 음소거',
  setBy: '설정한 사람',
  setOn: '설정한 때',
};

const BUTTONS: Subscriptions['buttons'] = {
  remove: '제거',
  unsubscribeFromAll: '모두 구독 취소',
  subscriptions: '구독 목록',
  edit: '편집',
  choose: '알림 선택',
  subscribeToAll: '모든 서비스 구독',
  unfollow: '팔로우 취소',
  unmute: '음소거 해제',
  endAllMutes: '음소거 모두 해제',
  status: '상태',
  details: '자세히',
};
