import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other. */
export function relatedWords({ number, list }: Speech): Words['related'] {
  return {
    named: (service, id) => `${service} ${id}`,
    sameOutage: (others) => `Dieselbe Störung: ${list(others)}`,
    joins: (issue, other) => `${issue}, dieselbe Störung wie ${other}`,
    alsoOver: (others) => `Auch behoben: ${list(others)}.`,
    goOn: (others) => `Noch offen: ${list(others)}.`,
    together: (services, when) => `Bei ${number(services)} Diensten begannen binnen Minuten Störungen: ${when}`,
    began: (issue, at) => `${issue}: gestört seit ${at}`,
  };
}
