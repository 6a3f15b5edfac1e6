import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other. */
export function relatedWords({ number, list }: Speech): Words['related'] {
  return {
    named: (service, id) => `${service} ${id}`,
    sameOutage: (others) => `同じ障害: ${list(others)}`,
    joins: (issue, other) => `${issue} (${other} と同じ障害)`,
    alsoOver: (others) => `こちらも解決: ${list(others)}。`,
    goOn: (others) => `まだ継続中: ${list(others)}。`,
    together: (services, when) => `${number(services)} 個のサービスで数分のうちに障害が始まりました: ${when}`,
    began: (issue, at) => `${issue}: ${at} に障害が発生`,
  };
}
