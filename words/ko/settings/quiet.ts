import type { Words } from '../../en/index.ts';

type Settings = Words['settings'];

/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords(): Pick<Settings, 'quiet' | 'silence' | 'quietButtons'> {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const UNCHANGED = '바뀐 것은 없습니다.';
const QUIET_EXAMPLES = '“평일 18:00-08:00 방해 금지” 또는 “주말마다 방해 금지”처럼 쓰세요.';

const QUIET: Settings['quiet'] = {
  time: (from, to, days) => `${days} ${from}~${to}`,
  wholeDays: (days) => `${days} 종일`,
  set: (times) => `방해 금지: ${times}`,
  several: (times) => times.join('; '),
  text: '인시던트 소식은 바로 옵니다. 나머지는 기다렸다가 방해 금지 시간이 끝나면 메시지 하나로 옵니다.',
  everythingText: '그 시간에는 인시던트 소식도 오지 않습니다. 방해 금지 시간이 끝나면 모두 메시지 하나로 옵니다.',
  off: '방해 금지 시간이 없습니다',
  offText: '알림이 언제든 옵니다. 지금까지 보류된 것은 메시지 하나로 이어서 옵니다.',
  ask: {
    title: '언제 알림을 보류할까요?',
    text: `${QUIET_EXAMPLES} 인시던트 소식은 계속 옵니다. “18:00-08:00 방해 금지 인시던트 포함”이라고 쓰면 인시던트도 보류합니다.`,
  },
  unknown: (said) => ({
    title: `“${said}”: 방해 금지 시간으로 읽을 수 없습니다`,
    text: `${QUIET_EXAMPLES} ${UNCHANGED}`,
  }),
  always: {
    title: '그러면 알림이 올 시간이 없습니다',
    text: `일주일 중 몇 시간은 남겨 두거나, 정한 때까지 모두 음소거하세요. ${UNCHANGED}`,
  },
};

const SILENCE: Settings['silence'] = {
  set: (until) => `모든 알림 음소거: ${until}까지`,
  text: '그때까지 인시던트 소식도 보내지 않습니다. 그동안 있었던 일은 그 뒤에 메시지 하나로 보냅니다.',
  butIncidents: (until) => `방해 금지: ${until}까지`,
  butIncidentsText: '그때까지 인시던트 소식만 보냅니다. 그 밖의 일은 그 뒤에 메시지 하나로 보냅니다.',
  over: '전체 음소거가 끝났습니다',
  overText: '알림이 다시 옵니다. 지금까지 보류된 것은 메시지 하나로 이어서 옵니다.',
  ask: {
    title: '무엇을 얼마 동안 음소거할까요?',
    text: 'ID나 서비스 또는 “모두”, 그리고 시간을 쓰세요. 예: “EX20119 4시간 음소거”, “exchange 1일 음소거”, “월요일까지 모두 음소거”.',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: '음소거는 바로 시작됩니다',
    text: '“Exchange 4시간 음소거”처럼 얼마 동안인지, 또는 언제까지인지 쓰세요. 매일 같은 시간이면 “14:00-16:00 방해 금지”처럼 방해 금지 시간을 정하세요. 바뀐 것은 없습니다.',
  },
  badTime: (said) => ({
    title: `“${said}”: 앞으로 30일 안의 시간이 아닙니다`,
    text: `“모두 4시간 음소거”처럼 얼마 동안인지, 또는 “18:00까지 모두 음소거”처럼 언제까지인지 쓰세요. ${UNCHANGED}`,
  }),
};

const BUTTONS: Settings['quietButtons'] = {
  nights: '18:00~08:00 방해 금지',
  nightsOnWeekdays: '평일 18:00~08:00 방해 금지',
  weekends: '주말 방해 금지',
  off: '방해 금지 없음',
  letIncidentsThrough: '인시던트는 알림',
  holdIncidents: '인시던트도 보류',
  muteForHours: '모두 4시간 음소거',
  muteForDay: '모두 1일 음소거',
  endNow: '지금 끝내기',
};
