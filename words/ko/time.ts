import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech): Words['time'] {
  return {
    justNow: '방금',
    ago: (duration) => `${duration} 전`,
    in: (duration) => `${duration} 후`,
    twoUnits: (larger, smaller) => `${larger} ${smaller}`,
    fromTo: (from, to) => `${from} ~ ${to}`,
    clocks: (from, to) => `${from}~${to}`,
    seconds: (value) => count(value, { other: '#초' }),
    minutes: (value) => `${number(value)}분`,
    hours: (value) => count(value, { other: '#시간' }),
    days: (value) => count(value, { other: '#일' }),
    years: (value) => count(value, { other: '#년' }),
    dateAndClock: (date, clock) => `${date} ${clock}`,
    span: (days) => count(days, { other: '#일' }),
    today: '오늘',
    since: (date) => `${date}부터`,
    lastDays: (days) => count(days, { other: '최근 #일' }),
    continues: '다음 페이지에 계속됩니다',
    continued: (heading) => `${heading}(계속)`,
    page: (page, of) => `${number(page)}/${number(of)}페이지`,
  };
}
