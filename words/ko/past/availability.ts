import type { Words } from '../../en/index.ts';
import type { FactWords, RowWords } from '../../en/past/availability.ts';
import type { Speech } from '../../speech.ts';

type Availability = Words['availability'];

const RULES: Availability['rules'] = {
  incidents: '인시던트가 있던 시간은 모두 중단으로 보고, 겹친 시간은 한 번만 셉니다. 권고는 포함하지 않습니다.',
  all: '인시던트나 권고가 있던 시간은 모두 중단으로 보고, 겹친 시간은 한 번만 셉니다.',
};

const FACTS: Availability['facts'] = {
  available: '가용률',
  downtime: '중단 시간',
  longest: '가장 긴 것',
  notKnown: '알 수 없음',
  maintenance: '유지 관리',
  notCounted: '제외',
};

const CHARTS: Availability['charts'] = {
  hours: { day: '일별 중단 시간(시간)', week: '주별 중단 시간(시간)', month: '월별 중단 시간(시간)' },
  minutes: { day: '일별 중단 시간(분)', week: '주별 중단 시간(분)', month: '월별 중단 시간(분)' },
};

const BUTTONS: Availability['buttons'] = {
  byFeature: '기능별',
  asAWhole: '전체',
  incidentsOnly: '인시던트만',
  withAdvisories: '권고 포함',
  history: '기록',
  evidence: '증빙 자료',
  allServices: '모든 서비스',
  earlier: '◀ 이전',
  later: '다음 ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech): Availability {
  const { count, percent } = speech;
  const incidents = (total: number) => count(total, { other: '인시던트 #건' });
  const issues = (total: number) => count(total, { other: '문제 #건' });
  return {
    titles: {
      availability: (service, period) => `${service} 가용률, ${period}`,
      downtime: (service, period) => `${service} 중단 시간, ${period}`,
    },
    allServices: '모든 서비스',
    services: (total) => count(total, { other: '서비스 #개' }),
    rules: RULES,
    total: { incidents, all: issues },
    available: (share) => `가용률은 ${percent(share)}입니다.`,
    availableOfKnown: (share) => `알려진 시간의 가용률은 ${percent(share)}입니다.`,
    share: (share) => percent(share),
    none: { incidents: '인시던트가 없었습니다.', all: '인시던트와 권고가 없었습니다.' },
    down: (duration, what) => `중단 시간은 ${duration}, ${what}입니다.`,
    unexplained: (duration) => `중단 시간은 ${duration}입니다. 원인이 된 문제는 알려지지 않았습니다.`,
    stillOpen: (total) => count(total, { other: '#건은 아직 진행 중입니다.' }),
    nothingKnown: '이 기간에 대해 알려진 것이 없습니다.',
    notBegun: '이 기간은 아직 시작되지 않았습니다.',
    worst: (service, share, down, of) =>
      `서비스 ${of}개 중 ${count(down, { other: '#개' })}가 중단되었습니다. 가장 낮은 서비스: ${service} ${percent(share)}.`,
    noneDown: (services) => count(services, { other: '서비스 #개 모두 중단이 없었습니다.' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title, verdict) => `${title}: ${verdict}`,
    buttons: BUTTONS,
    before: (period) => `◀ ${period}`,
    after: (period) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, row }: Speech): FactWords {
  return {
    facts: FACTS,
    longest: (duration, id) => `${duration}(${id})`,
    notKnown: (duration) => `${duration}, 가용도 중단도 아님`,
    notKnownGaps: (duration, gaps) => `${duration}, 가용도 중단도 아님(${count(gaps, { other: '기록 공백 #곳' })})`,
    maintenance: (duration) => `예정 ${duration}, 중단으로 세지 않음`,
    maintenanceDown: (duration, down) => `예정 ${duration}, 그중 중단 ${down}`,
    notCounted: (advisories, falsePositives) =>
      row([
        ...(advisories > 0 ? [count(advisories, { other: '권고 #건' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { other: '오탐 #건' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech): RowWords {
  return {
    picture: (title, bars) => `${title}: ${row(bars)}`,
    bar: (name, duration) => `${name} ${duration}`,
    barNotKnown: (name) => `${name} 알 수 없음`,
    features: '기능별',
    noFeature: '지정된 기능 없음',
    row: (duration, what) => `중단 ${duration}, ${what}`,
    rowUp: '중단 없음',
    rowNotKnown: '알 수 없음',
    within: (duration) => `이 기간에 ${duration}`,
    alsoDown: (names) => `그 밖의 중단: ${names}`,
    notDown: (names) => `중단 없음: ${names}`,
    unknownOf: (names) => `알 수 없음: ${names}`,
  };
}
