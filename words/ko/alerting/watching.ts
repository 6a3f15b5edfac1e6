import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Watching = Words['watching'];

/** What can move. */
const MOVED = {
  actBy: '조치 기한',
  begins: '출시',
  completes: '출시 완료',
  retires: '지원 종료',
  windowBegins: '유지 관리 시작',
  windowEnds: '유지 관리 종료',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES: Watching['changes'] = {
  moved: (what, from, to) => `${MOVED[what]} 변경: ${from} → ${to}`,
  inPhase: (phase, text) => `${phase}: ${text}`,
  actBySet: (date) => `이제 ${date}까지 조치가 필요합니다`,
  actByGone: (date) => `조치 기한이 없어졌습니다(이전: ${date})`,
  major: '주요 변경으로 표시되었습니다',
  notMajor: '더 이상 주요 변경이 아닙니다',
  severity: {
    normal: '심각도가 보통으로 바뀌었습니다',
    high: '심각도가 높음으로 바뀌었습니다',
    critical: '심각도가 심각으로 바뀌었습니다',
    unknown: '심각도가 더 이상 표시되지 않습니다',
  },
  category: (name) => `분류가 “${name}”(으)로 바뀌었습니다`,
  tagged: (tags) => `새 태그: ${tags}`,
  untagged: (tags) => `제거된 태그: ${tags}`,
  moreServices: (services) => `대상 추가: ${services}`,
  fewerServices: (services) => `대상 제외: ${services}`,
  title: (title) => `새 제목: ${title}`,
  toDo: (text) => `해야 할 일: ${text}`,
  noLonger: (text) => `삭제된 내용: ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id}: ${date}까지 조치 필요(${distance})`,
  line: (date: string, distance: string, title: string) => `${date}(${distance}): ${title}`,
  today: '오늘',
  tomorrow: '내일',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS: Watching['marks'] = {
  done: (name, date) => `완료(${name}, ${date})`,
  'not-for-us': (name, date) => `해당 없음(${name}, ${date})`,
  changedSince: (name, date) => `${name} 님이 완료로 표시한 뒤 변경됨(${date})`,
  somebody: '누군가',
  buttons: { done: '완료', 'not-for-us': '해당 없음', none: '다시 열기' },
  said: {
    done: {
      title: (id) => `${id}: 여기서 완료로 표시했습니다`,
      text: '더 이상 알림이 없습니다. 변경되면 알려 드립니다.',
    },
    'not-for-us': {
      title: (id) => `${id}: 해당 없음으로 표시했습니다`,
      text: '이 항목은 더 이상 여기에 알리지 않습니다.',
    },
    none: { title: (id) => `${id}: 다시 열렸습니다`, text: '변경과 알림이 다시 여기로 옵니다.' },
  },
  wasNot: (id) => `${id}에는 표시가 없어 바뀐 것이 없습니다`,
  which: { title: '어떤 메시지인가요?', text: 'ID를 입력하세요. 예: “MC123456 완료”' },
  notAMessage: (id) => `${id}은(는) 메시지 센터의 메시지가 아니어서 표시할 수 없습니다.`,
};

const SETTING = {
  label: '조치 기한 알림',
  titles: { on: '조치 기한 알림이 켜져 있습니다', off: '조치 기한 알림이 꺼져 있습니다' },
  texts: {
    on: '메시지의 조치 기한 30일, 7일, 1일 전에 빨라야 오전 9시에 여기서 알려 드립니다. 완료로 표시한 것은 제외합니다.',
    off: '기한이 바뀌면 계속 알려 드립니다.',
  },
  ask: {
    title: '조치 기한 전에 알려 드릴까요?',
    text: '두 버튼 중 하나를 선택하세요.',
  },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ number }: Speech): Watching {
  return {
    changes: CHANGES,
    changedOn: (date) => `${date} 변경`,
    marks: MARKS,
    setting: SETTING,
    reminders: { ...REMINDERS, many: (items) => `곧 조치가 필요한 메시지 ${number(items)}개` },
  };
}
