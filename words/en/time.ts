import type { Speech } from '../speech.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech) {
  return {
    justNow: 'just now',
    /** Of minutes; for longer times `Intl` knows the words. */
    ago: (duration: string) => `${duration} ago`,
    in: (duration: string) => `in ${duration}`,
    /** `5 hours 20 min`: the larger unit first. */
    twoUnits: (larger: string, smaller: string) => `${larger} ${smaller}`,
    /** `7 Apr, 16:05 EEST – 8 Apr, 09:00 EEST`, and `16:05–18:05 EEST` of two times of a day. */
    fromTo: (from: string, to: string) => `${from} – ${to}`,
    clocks: (from: string, to: string) => `${from}–${to}`,
    seconds: (value: number) => count(value, { one: '# second', other: '# seconds' }),
    minutes: (value: number) => `${number(value)} min`,
    hours: (value: number) => count(value, { one: '# hour', other: '# hours' }),
    days: (value: number) => count(value, { one: '# day', other: '# days' }),
    years: (value: number) => count(value, { one: '# year', other: '# years' }),
    /** `7 Apr, 16:05 EEST` */
    dateAndClock: (date: string, clock: string) => `${date}, ${clock}`,
    /** `7 days` */
    span: (days: number) => count(days, { one: '# day', other: '# days' }),
    /** Names of periods, as in "Exchange Online, since Monday, 23 Nov". `date` names a day. */
    today: 'today',
    since: (date: string) => `since ${date}`,
    lastDays: (days: number) => `last ${count(days, { one: '# day', other: '# days' })}`,
    /** For a text over several pages: `continues` is below all but the last, `continued` above all but the first. */
    continues: 'Continued on the next page',
    continued: (heading: string) => `${heading} (continued)`,
    page: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  };
}
