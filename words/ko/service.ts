import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { withParticle } from './particles.ts';

type Service = Words['service'];

/** Words for `status <service>` and `services`. */
export function serviceWords({ count, number }: Speech): Service {
  return {
    week: '최근 7일',
    picture: (week) => `최근 7일. ${week}`,
    moreFeatures: (features) => count(features, { other: '기능 #개 더' }),
    more: (issues) => `${number(issues)}건 더`,
    folds: {
      incidents: (total) => count(total, { other: '인시던트 #건 더' }),
      advisories: (total) => count(total, { other: '권고 #건' }),
      features: (total) => count(total, { other: '정상 기능 #개' }),
    },
    verdict: verdictWords(count),
    list: {
      title: '서비스',
      found: (total) => count(total, { other: '이 테넌트의 서비스 #개' }),
    },
  };
}

/** The sentence that says how a service is. */
function verdictWords(count: Speech['count']): Service['verdict'] {
  return {
    incident: (service, since, title) => `${service}에 ${since}부터 인시던트가 있습니다: ${title}`,
    incidents: (service, total, since, title) =>
      `${service}에 인시던트가 ${count(total, { other: '#건' })} 있습니다. 가장 심각한 것(${since}부터): ${title}`,
    advisories: (service, total) => `${service}: 인시던트 없이 권고만 ${count(total, { other: '#건' })} 있습니다.`,
    healthy: (service) => `${withParticle(service, '은/는')} 정상입니다.`,
    notKnown: (service) => `${service}의 상태를 알 수 없습니다.`,
    unexplained: (service, status) => `${service}: ${status}. 이를 설명하는 진행 중인 문제가 Microsoft에 없습니다.`,
  };
}
