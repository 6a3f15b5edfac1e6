import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at, since as sinceTime } from '../grammar/small-words.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts) => list(counts),
    nothingNew: (since) => `Rien de nouveau ${sinceTime(since)}`,
    counts: {
      opened: (issues) => count(issues, { one: '# nouveau problème', other: '# nouveaux problèmes' }),
      changed: (issues) => count(issues, { one: '# problème avec du nouveau', other: '# problèmes avec du nouveau' }),
      resolved: (issues) => count(issues, { one: '# problème résolu', other: '# problèmes résolus' }),
    },
    quiet: (since) => `Retenu ici ${sinceTime(since)}`,
    scheduled: (since) => `Résumé des changements ${sinceTime(since)}`,
    nothingOpen: 'Aucun problème en cours dans les services des abonnements.',
    headings: {
      opened: 'Nouveaux',
      changed: 'Toujours en cours, avec du nouveau',
      resolved: 'Résolus',
      open: 'Toujours en cours',
    },
    row: (service, title) => `${service} : ${title}`,
    since: (time) => sinceTime(time),
    ended: (time) => `terminé ${at(time)}`,
    more: (rows) => count(rows, { one: 'et # autre', other: 'et # autres' }),
    buttons: { status: 'État', settings: 'Paramètres' },
  };
}
