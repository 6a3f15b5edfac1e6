import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
    days: {
      everyDay: '매일',
      weekdays: '월요일~금요일',
      weekend: '토요일과 일요일',
      some: (names) => names.join(', '),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    answers: ANSWERS,
    digest: DIGEST,
    forEverybody: {
      channel: '이 채널의 모든 사람에게 적용됩니다.',
      group: '이 채팅의 모든 사람에게 적용됩니다.',
      personal: '',
    },
    unchanged: (title) => `${title}(그대로)`,
    form: FORM,
    buttons: { settings: '설정', save: '저장', subscriptions: '구독 목록', status: '상태' },
  };
}

const UNCHANGED = '바뀐 것은 없습니다.';

const TIME_ZONE: Settings['timeZone'] = {
  set: (zone) => `시간대를 설정했습니다: ${zone}`,
  text: (clock) =>
    `지금 ${clock}입니다. 알림, 방해 금지 시간, 요약이 이 시간을 따릅니다. 이미 게시된 카드는 다음 업데이트 때 바뀝니다.`,
  removed: '따로 정한 시간대를 해제했습니다',
  ask: {
    title: '어느 시간대인가요?',
    text: '“시간대”와 함께 도시나 시간대를 쓰세요. 예: “시간대 Asia/Seoul”, “시간대 뉴욕”.',
  },
  now: (zone, clock) => ({
    title: `시간대: ${zone}`,
    text: `지금 ${clock}입니다. 바꾸려면 “시간대 Asia/Seoul”처럼 도시나 시간대를 쓰세요.`,
  }),
  unknown: (said) => ({
    title: `“${said}”: 그런 시간대가 없습니다`,
    text: `“시간대 Asia/Seoul”처럼 도시나 시간대를 쓰세요. ${UNCHANGED}`,
  }),
  button: (zone) => `${zone} 시간대로`,
};

function languageWords({ list }: Speech): Settings['language'] {
  return {
    set: (language) => `알림 언어를 설정했습니다: ${language}`,
    text: 'Microsoft가 쓴 글은 게시된 언어 그대로 둡니다.',
    removed: '알림이 다시 기본 언어로 옵니다',
    ask: (languages) => ({
      title: '어느 언어인가요?',
      text: `알림을 쓸 수 있는 언어: ${list(languages)}. 저와의 개인 채팅에서는 답도 이 언어로 드리고, 다른 곳에서는 각자의 Teams 언어로 답합니다.`,
    }),
    unknown: (said, languages) => ({
      title: `“${said}”: 알림을 쓸 수 없는 언어입니다`,
      text: `쓸 수 있는 언어: ${list(languages)}. ${UNCHANGED}`,
    }),
  };
}

const FOLLOWED_ALWAYS = '여기서 팔로우하는 문제는 항상 알립니다.';

const LEVEL: Settings['level'] = {
  titles: {
    incidents: '여기에는 인시던트만 알립니다',
    advisories: '여기에는 인시던트와 권고를 알립니다',
    all: '여기에는 구독한 것을 모두 알립니다',
  },
  text: `구독한 알림 중 이 수준까지만 보냅니다. ${FOLLOWED_ALWAYS}`,
  ask: {
    title: '여기에 무엇까지 알릴까요?',
    text: `구독한 알림 중 고른 수준까지만 보냅니다. ${FOLLOWED_ALWAYS}`,
  },
  unknown: (said) => ({
    title: `“${said}”: 그런 수준이 없습니다`,
    text: `“수준 인시던트”, “수준 권고”, “수준 모두” 세 가지가 있습니다. ${UNCHANGED}`,
  }),
  buttons: { incidents: '인시던트만', advisories: '인시던트와 권고', all: '모두' },
};

const OLD_ADVISORIES: Settings['oldAdvisories'] = {
  titles: {
    weekly: '오래된 권고는 최대 주 1회 알립니다',
    always: '오래된 권고도 업데이트마다 알립니다',
  },
  texts: {
    weekly: '14일이 지나면 오래된 권고로 봅니다. 새 소식은 일주일에 한 번 메시지 하나로 오고, 해결되면 바로 알립니다.',
    always: '권고가 얼마나 오래되었든 업데이트마다 알립니다.',
  },
  ask: {
    title: '오래된 권고를 얼마나 자주 알릴까요?',
    text: '14일이 지나면 오래된 권고로 봅니다. 해결되면 항상 바로 알립니다.',
  },
  unknown: (said) => ({
    title: `“${said}”: 오래된 권고에 쓸 수 없는 말입니다`,
    text: `“오래된 권고 매주” 또는 “오래된 권고 항상”라고 쓰세요. ${UNCHANGED}`,
  }),
  buttons: { weekly: '주 1회', always: '업데이트마다' },
};

const DIGEST_EXAMPLES = '“매일 09:00 요약” 또는 “매주 월요일 09:00 요약”처럼 쓰세요.';

const DIGEST: Settings['digest'] = {
  set: (days, at) => `요약: ${days} ${at}`,
  text: '새로운 것, 해결된 것, 진행 중인 것을 메시지 하나로 알립니다. 바뀐 것이 없어도 옵니다. 알림은 계속 바로바로 옵니다.',
  onlyText:
    '새로운 것, 해결된 것, 진행 중인 것을 메시지 하나로 알립니다. 권고와 메시지 센터 항목은 요약으로만 오고, 인시던트는 바로 알립니다.',
  inZone: (zone) => `시간대: ${zone}.`,
  off: '여기에는 요약이 오지 않습니다',
  offText: '알림이 바로바로 옵니다. 요약을 기다리던 것은 지금 이어서 옵니다.',
  ask: {
    title: '요약을 언제 보낼까요?',
    text: `${DIGEST_EXAMPLES} “알림 대신 매일 09:00 요약”이라고 쓰면 인시던트가 아닌 것은 요약으로만 알립니다.`,
  },
  unknown: (said) => ({
    title: `“${said}”: 요약 시간으로 읽을 수 없습니다`,
    text: `${DIGEST_EXAMPLES} ${UNCHANGED}`,
  }),
  buttons: {
    daily: '매일 09:00',
    weekly: '월요일마다 09:00',
    only: '요약으로만',
    alsoAlerts: '알림도 함께',
    off: '요약 없음',
  },
};

const FORM: Settings['form'] = {
  titles: { channel: '이 채널의 설정', group: '이 채팅의 설정', personal: '내 설정' },
  saved: '저장했습니다',
  nothingChanged: '바뀐 것이 없습니다',
  labels: {
    timeZone: '시간대',
    language: '알림 언어',
    level: '알림 수준',
    quiet: '방해 금지 시간',
    digest: '요약',
    oldAdvisories: '14일이 지난 권고',
    answers: '답변을 보는 사람',
    mention: '새 인시던트 멘션',
    remindAfter: '새 소식이 없을 때 알림',
    escalate: '아무도 맡지 않을 때 알릴 곳',
    escalations: '다른 채널에서 받기',
    teamwork: '인시던트 공동 작업',
    earlyWarnings: '조기 경고',
    tip: '다른 시간과 시간대는 이렇게 쓰세요: “평일 19:00-07:00 방해 금지”, “매주 금요일 16:00 요약”, “시간대 뉴욕”.',
  },
  moreSettings: '설정 더 보기',
  usual: '기본값',
  none: '없음',
  level: { incidents: '인시던트만', advisories: '인시던트와 권고', all: '구독한 것 모두' },
  oldAdvisories: { weekly: '최대 주 1회', always: '업데이트마다' },
  answers: { shared: '모두', private: '질문한 사람만' },
  switch: { on: '켬', off: '끔' },
  digest: (days, at) => `${days} ${at}`,
  digestOnly: (days, at) => `${days} ${at}, 알림 대신`,
  labelSetBy: (name, setBy) => `${name}(${setBy})`,
  value: (name, value) => `${name}: ${value}`,
};
