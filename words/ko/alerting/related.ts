import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other. */
export function relatedWords({ number, list }: Speech): Words['related'] {
  return {
    named: (service, id) => `${service} ${id}`,
    sameOutage: (others) => `같은 장애: ${list(others)}`,
    joins: (issue, other) => `${issue} (${other}와(과) 같은 장애)`,
    alsoOver: (others) => `함께 해결됨: ${list(others)}.`,
    goOn: (others) => `아직 진행 중: ${list(others)}.`,
    together: (services, when) => `서비스 ${number(services)}개에서 몇 분 사이에 장애가 시작되었습니다: ${when}`,
    began: (issue, at) => `${issue}: ${at}에 장애 시작`,
  };
}
