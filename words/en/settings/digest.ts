import type { Speech } from '../../speech.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech) {
  return {
    /** `1 new issue and 2 resolved` */
    title: (counts: readonly string[]) => list(counts),
    /** Nothing has changed. */
    nothingNew: (since: string) => `Nothing new since ${since}`,
    counts: {
      opened: (issues: number) => count(issues, { one: '# new issue', other: '# new issues' }),
      changed: (issues: number) => count(issues, { one: '# issue updated', other: '# issues updated' }),
      resolved: (issues: number) => count(issues, { one: '# issue resolved', other: '# issues resolved' }),
    },
    /** Below the title: which time the digest is about. */
    quiet: (since: string) => `Held back here since ${since}`,
    scheduled: (since: string) => `Digest: what has changed since ${since}`,
    nothingOpen: 'No issues are open in the services subscribed to here.',
    headings: {
      opened: 'New',
      changed: 'Still open, with updates',
      resolved: 'Resolved',
      open: 'Still open',
    },
    /** A row's title: `Exchange Online: Some users cannot send mail` */
    row: (service: string, title: string) => `${service}: ${title}`,
    since: (time: string) => `since ${time}`,
    ended: (time: string) => `ended ${time}`,
    more: (rows: number) => count(rows, { one: 'and # more', other: 'and # more' }),
    buttons: { status: 'Status', settings: 'Settings' },
  };
}
