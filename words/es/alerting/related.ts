import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other. */
export function relatedWords({ number, list }: Speech): Words['related'] {
  return {
    named: (service, id) => `${service} ${id}`,
    sameOutage: (others) => `La misma avería: ${list(others)}`,
    joins: (issue, other) => `${issue}, la misma avería que ${other}`,
    alsoOver: (others) => `También resuelto: ${list(others)}.`,
    goOn: (others) => `Sigue abierto: ${list(others)}.`,
    together: (services, when) => `${number(services)} servicios empezaron a fallar en pocos minutos: ${when}`,
    began: (issue, at) => `${issue}: falla desde ${at}`,
  };
}
