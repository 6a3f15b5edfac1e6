import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech): Words['several'] {
  return {
    titleOfFew: (names: readonly string[]) => list(names),
    titleOfMany: (total: number) => count(total, { one: '# servicio o problema', other: '# servicios y problemas' }),
    affected: (affected: number, total: number) =>
      affected === 0
        ? 'Sin problemas abiertos.'
        : affected === total
          ? 'Todos tienen problemas abiertos.'
          : count(affected, {
              one: `# de ${number(total)} tiene problemas abiertos.`,
              other: `# de ${number(total)} tienen problemas abiertos.`,
            }),
    statusAndIssues: (status: string, issues: string) => `${status} · ${issues}`,
    noIssues: 'sin problemas abiertos',
    open: (issues: readonly string[]) => `${list(issues)} sin resolver`,
    rows: (rows: readonly string[]) => rows.join('; '),
    row: (name: string, status: string) => `${name}: ${status}`,
    unknownIds: (ids: readonly string[]) =>
      `No se han encontrado en su organización: ${list(ids)}. En otra organización, el mismo problema tiene otro identificador.`,
    oneAtATime: (rest: readonly string[]) => `Solo acepto uno a la vez, así que queda fuera ${list(rest)}.`,
    tooMany: (shown: number, rest: readonly string[]) =>
      `Muestro ${number(shown)} a la vez. Sin mostrar: ${list(rest)}.`,
  };
}
