import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Overview = Words['overview'];

/** Words for `status`. */
export function overviewWords({ count, list, number }: Speech): Overview {
  return {
    names: (names, rest) => (rest === 0 ? list(names) : `${names.join(', ')} 외 ${number(rest)}개`),
    verdict: verdictWords(count),
    noServices: 'Microsoft에서 이 테넌트에 표시하는 서비스가 없습니다.',
    folds: {
      incidents: (services) => count(services, { other: '인시던트가 있는 서비스 #개 더' }),
      advisories: (services) => count(services, { other: '권고가 있는 서비스 #개' }),
      healthy: (services) => count(services, { other: '정상 서비스 #개' }),
      names: '이름 보기',
    },
    notKnown: (names) => `상태를 알 수 없음: ${names}`,
    more: (services) => `${number(services)}개 더`,
    statusSince: (status, since) => `${status} · ${since}부터`,
    statusAndIncidents: (status, incidents) => `${status} · ${incidents}`,
    noIssue: 'Microsoft에 등록된 문제는 없습니다',
  };
}

/** The one sentence that says how things are. */
function verdictWords(count: Speech['count']): Overview['verdict'] {
  return {
    incidents: (services, names) => count(services, { other: `서비스 #개에 인시던트가 있습니다: ${names}.` }),
    unexplained: (services, names) =>
      count(services, { other: `서비스 #개가 정상이 아니지만, Microsoft에 등록된 문제는 없습니다: ${names}.` }),
    advisories: (services, total) =>
      count(services, { other: '인시던트는 없습니다. 서비스 #개에 권고가 있고, ' }) +
      count(total - services, { other: '나머지 #개는 정상입니다.' }),
    notKnown: (services, names) =>
      count(services, { other: `인시던트는 없지만, 서비스 #개의 상태를 알 수 없습니다: ${names}.` }),
    healthy: (services) => count(services, { other: '서비스 #개가 모두 정상입니다.' }),
    readHealthy: (services) => count(services, { other: '읽을 수 있었던 서비스 #개는 모두 정상입니다.' }),
    withNextUpdate: (verdict, nextUpdate) => `${verdict} ${nextUpdate}`,
  };
}
