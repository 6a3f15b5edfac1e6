import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech): Words['several'] {
  return {
    titleOfFew: (names) => list(names),
    titleOfMany: (total) => count(total, { one: '# service ou problème', other: '# services et problèmes' }),
    affected: (affected, total) =>
      affected === 0
        ? 'Aucun problème en cours.'
        : affected === total
          ? 'Tous ont des problèmes en cours.'
          : count(affected, {
              one: `# sur ${number(total)} a des problèmes en cours.`,
              other: `# sur ${number(total)} ont des problèmes en cours.`,
            }),
    statusAndIssues: (status, issues) => `${status} · ${issues}`,
    noIssues: 'aucun problème en cours',
    open: (issues) => `${list(issues)} en cours`,
    rows: (rows) => rows.join(' ; '),
    row: (name, status) => `${name} : ${status}`,
    unknownIds: (ids) =>
      `Introuvable dans votre organisation : ${list(ids)}. Un même problème a un autre identifiant dans une autre organisation.`,
    oneAtATime: (rest) => `Je n’en prends qu’un à la fois ; laissé de côté : ${list(rest)}.`,
    tooMany: (shown, rest) => `J’en montre ${number(shown)} à la fois. Pas affiché : ${list(rest)}.`,
  };
}
