import type { Words } from '../../en/index.ts';
import type { LastOutageWords, MttrWords } from '../../en/past/compared.ts';
import type { Speech } from '../../speech.ts';

const LINES: Words['compared']['lines'] = {
  available: '가용률',
  downtime: '중단 시간',
  incidents: '인시던트',
  longest: '최장',
  meanTime: '평균 해결 시간',
  notKnown: '알 수 없음',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech): Words['compared'] {
  return {
    title: (services, period) => `${services} 비교, ${period}`,
    lines: LINES,
    none: '–',
    charts: { hours: '중단 시간(시간)', minutes: '중단 시간(분)' },
    leftOut: (services) =>
      `가용성이 가장 낮은 세 개까지만 나란히 볼 수 있습니다. 빠진 서비스: ${services}. “내보내기”에는 모두 들어 있습니다.`,
    whichFirst: { title: '어떤 서비스인가요?', text: '첫 번째 서비스를 고른 다음 비교할 서비스를 고르세요.' },
    whichOther: (service) => ({
      title: `${service}: 어떤 서비스와 비교할까요?`,
      text: '하나를 고르거나 두세 개를 적어 주세요: 지난 분기 exchange, teams 비교',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords(): LastOutageWords {
  return {
    title: (services) => (services === undefined ? '모든 서비스의 마지막 장애' : `${services} 마지막 장애`),
    goesOn: (duration) => `아직 진행 중이며 지금까지 ${duration}입니다.`,
    over: (ago, duration) => `${ago}에 끝났고 ${duration} 이어졌습니다.`,
    none: (since) => `${since} 이후 알려진 장애가 없습니다. 그 전은 알 수 없습니다.`,
    rule: '인시던트만 셉니다. 권고와 오탐은 포함하지 않습니다.',
    facts: { when: '시간', service: '서비스' },
    since: (start) => `${start}부터`,
  };
}

function mttrWords({ count, row }: Speech): MttrWords {
  return {
    title: (services, period) =>
      services === undefined ? `평균 해결 시간, ${period}` : `${services} 평균 해결 시간, ${period}`,
    mean: (mean, incidents) => count(incidents, { other: `평균 ${mean}, 인시던트 #건.` }),
    none: '이 기간에 해결된 인시던트가 없습니다.',
    rule: 'Microsoft가 알린 시작부터 종료까지입니다. 인시던트는 끝난 기간에 셉니다. 권고는 포함하지 않습니다.',
    facts: { median: '중앙값', own: '직접 본 시간', notCounted: '제외', reaches: '알 수 없음' },
    own: (mean, incidents) => count(incidents, { other: `평균 ${mean}, 인시던트 #건` }),
    before: (day) => `${day} 이전`,
    notCounted: (unresolved, falsePositives, withoutTime) =>
      row([
        ...(unresolved > 0 ? [count(unresolved, { other: '미해결 #건' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { other: '오탐 #건' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { other: '길이 없음 #건' })] : []),
      ]),
    shortest: (details) => `최단: ${details}`,
    longest: (details) => `최장: ${details}`,
    button: '평균 해결 시간',
    lastOutage: '마지막 장애',
  };
}
