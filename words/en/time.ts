import type { Speech } from '../speech.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech) {
  return {
    justNow: 'just now',
    /** The same inside a sentence: "This is from a moment ago". */
    ago: (duration: string) => `${duration} ago`,
    in: (duration: string) => `in ${duration}`,
    seconds: (value: number) => `${number(value)} s`,
    minutes: (value: number) => `${number(value)} min`,
    hours: (value: number) => `${number(value)} h`,
    days: (value: number) => `${number(value)} d`,
    years: (value: number) => count(value, { one: '# year', other: '# years' }),
    /** A date and the time of that day: `7 Apr, 16:05 EEST`. */
    dateAndClock: (date: string, clock: string) => `${date}, ${clock}`,
    /** A number of days: `7 days`. */
    span: (days: number) => count(days, { one: '# day', other: '# days' }),
    /** A text that goes over several pages: below all but the last, and above all but the first. */
    continues: 'Continued on the next page',
    continued: (heading: string) => `${heading} (continued)`,
    page: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  };
}
