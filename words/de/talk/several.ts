import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech): Words['several'] {
  return {
    titleOfFew: (names) => list(names),
    titleOfMany: (total) => count(total, { one: '# Dienst oder Problem', other: '# Dienste und Probleme' }),
    affected: (affected, total) =>
      affected === 0
        ? 'Keine offenen Probleme.'
        : affected === total
          ? 'Alle haben offene Probleme.'
          : count(affected, {
              one: `# von ${number(total)} hat offene Probleme.`,
              other: `# von ${number(total)} haben offene Probleme.`,
            }),
    statusAndIssues: (status, issues) => `${status} · ${issues}`,
    noIssues: 'keine offenen Probleme',
    open: (issues) => `${list(issues)} offen`,
    rows: (rows) => rows.join('; '),
    row: (name, status) => `${name}: ${status}`,
    unknownIds: (ids) =>
      `In Ihrem Mandanten nicht gefunden: ${list(ids)}. Dasselbe Problem hat in einem anderen Mandanten eine andere ID.`,
    oneAtATime: (rest) => `Das geht nur einzeln. Ausgelassen: ${list(rest)}.`,
    tooMany: (shown, rest) => `Höchstens ${number(shown)} auf einmal. Nicht gezeigt: ${list(rest)}.`,
  };
}
