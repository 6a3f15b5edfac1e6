import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech) {
  return {
    titleOfFew: (names: readonly string[]) => list(names),
    titleOfMany: (total: number) => count(total, { one: '# service or issue', other: '# services and issues' }),
    /** How many of them have an open issue, or are one. */
    affected: (affected: number, total: number) =>
      affected === 0
        ? 'No open issues.'
        : affected === total
          ? 'All of them have open issues.'
          : count(affected, {
              one: `# of ${number(total)} has open issues.`,
              other: `# of ${number(total)} have open issues.`,
            }),
    statusAndIssues: (status: string, issues: string) => `${status} · ${issues}`,
    noIssues: 'no open issues',
    /** `1 incident and 2 advisories open` */
    open: (issues: readonly string[]) => `${list(issues)} open`,
    rows: (rows: readonly string[]) => rows.join('; '),
    row: (name: string, status: string) => `${name}: ${status}`,
    unknownIds: (ids: readonly string[]) =>
      `Not found in your tenant: ${list(ids)}. The same issue can have a different id in another tenant.`,
    /** To a command that takes one id. */
    oneAtATime: (rest: readonly string[]) => `I can only do one of these at a time, so I left out ${list(rest)}.`,
    tooMany: (shown: number, rest: readonly string[]) => `I show ${number(shown)} at a time. Not shown: ${list(rest)}.`,
  };
}
