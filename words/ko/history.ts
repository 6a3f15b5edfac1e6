import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type History = Words['history'];

/** What a day was like. */
const KINDS: History['kinds'] = {
  outage: '중단',
  incident: '인시던트',
  degraded: '저하, 원인 모름',
  advisory: '권고만',
  ok: '문제 없음',
  unknown: '알 수 없음',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, number, percent }: Speech): History {
  const days = (total: number) => count(total, { other: '#일' });
  return {
    kinds: KINDS,
    days: {
      on: (kind, total, ranges) => `${kind}: ${days(total)}(${ranges})`,
      some: (kind, total) => `${kind}: ${days(total)}`,
      allOf: (kind, total) => (total === 1 ? `${kind}: 하루 종일` : `${kind}: ${days(total)} 내내`),
    },
    title: (service, period) => `${service}, ${period}`,
    picture: (title, text) => `${title}. ${text}`,
    summary: (title, verdict) => `${title}: ${verdict}`,
    verdict: verdictWords(count),
    availability: (share) => `가용률 ${percent(share)}. 인시던트는 모두 중단으로 보고, 권고는 포함하지 않습니다.`,
    availabilityOfKnown: (share) =>
      `알려진 시간 중 가용률 ${percent(share)}. 인시던트는 모두 중단으로 보고, 권고는 포함하지 않습니다.`,
    reachesTo: (date) => `기록은 ${date}부터 있습니다. 그 전은 알 수 없습니다.`,
    weeks: '막대 하나가 한 주이며, 그 주의 가장 나쁜 날을 나타냅니다.',
    hours: (days: number) =>
      days === 1 ? '인시던트가 있었던 시간(일별)' : `인시던트가 있었던 시간(각 날짜부터 최대 ${days}일)`,
    available: '가용성',
    more: (total) => `${number(total)}건 더`,
    soFar: (duration) => `지금까지 ${duration}`,
    notListed: '더 이상 Microsoft 목록에 없음',
    buttons: {
      incidentsOnly: '인시던트만',
      withAdvisories: '권고 포함',
      longestFirst: '긴 순서로',
      newestFirst: '최신 순서로',
    },
  };
}

/** The sentence that answers. */
function verdictWords(count: Speech['count']): History['verdict'] {
  return {
    nothingKnown: '이 기간에 대해 알려진 것이 없습니다.',
    interruptions: (total) => `${total} 동안 중단되었지만 원인은 알 수 없습니다.`,
    noIncidents: '인시던트가 없었습니다.',
    noIncidentsKnown: '알려진 인시던트는 없지만, 알 수 없는 날이 있습니다.',
    incidents: (incidents, total) => count(incidents, { other: `인시던트 #건, 합계 ${total}.` }),
    one: (total) => `인시던트 1건, ${total}.`,
    stillOpen: (verdict, open) => `${verdict} ${count(open, { other: '#건은 아직 진행 중입니다.' })}`,
    last: (service, id, date, duration) => `${service}의 마지막 인시던트: ${id}, ${date}, ${duration}.`,
    lastOf: (last, all) => `${last} ${all}`,
    open: (service, id, date, duration) =>
      `${service}에 진행 중인 인시던트가 있습니다: ${id}, ${date}부터, 지금까지 ${duration}.`,
  };
}
