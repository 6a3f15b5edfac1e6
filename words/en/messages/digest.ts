import type { Speech } from '../../speech.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech) {
  return {
    counts: {
      new: (items: number) => count(items, { one: '# new message', other: '# new messages' }),
      moved: (items: number) => count(items, { one: '# date moved', other: '# dates moved' }),
      changed: (items: number) => count(items, { one: '# message changed', other: '# messages changed' }),
      due: (items: number) => count(items, { one: '# message due', other: '# messages due' }),
    },
    headings: { new: 'Message Center: new', moved: 'Message Center: dates moved', changed: 'Message Center: changed' },
    /** `until` is the last day that was looked at: `29 Dec`. */
    due: (until: string) => `Message Center: due by ${until}`,
    /** The same below items that may have a date as well. */
    alsoDue: (until: string) => `Message Center: also due by ${until}`,
    nothingDue: (until: string) => `Nothing in the Message Center is due by ${until}.`,
    /** What is done is counted, not named. */
    done: (items: number) => count(items, { one: '# is done', other: '# are done' }),
    /** The same where others are named. */
    moreDone: (items: number) => count(items, { one: '# more is done', other: '# more are done' }),
  };
}
