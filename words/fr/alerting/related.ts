import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other. */
export function relatedWords({ number, list }: Speech): Words['related'] {
  return {
    named: (service, id) => `${service} ${id}`,
    sameOutage: (others) => `Même panne : ${list(others)}`,
    joins: (issue, other) => `${issue}, même panne que ${other}`,
    alsoOver: (others) => `Aussi terminé : ${list(others)}.`,
    goOn: (others) => `Encore en cours : ${list(others)}.`,
    together: (services, when) => `${number(services)} services sont tombés en panne en quelques minutes : ${when}`,
    began: (issue, at) => `${issue}, en panne depuis ${at}`,
  };
}
