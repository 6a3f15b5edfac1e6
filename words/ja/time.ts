import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech): Words['time'] {
  return {
    justNow: 'たった今',
    ago: (duration) => ja`${duration}前`,
    in: (duration) => ja`${duration}後`,
    twoUnits: (larger, smaller) => `${larger} ${smaller}`,
    fromTo: (from, to) => `${from} ～ ${to}`,
    clocks: (from, to) => `${from}～${to}`,
    seconds: (value) => count(value, { other: '# 秒' }),
    minutes: (value) => `${number(value)} 分`,
    hours: (value) => count(value, { other: '# 時間' }),
    days: (value) => count(value, { other: '# 日' }),
    years: (value) => count(value, { other: '# 年' }),
    dateAndClock: (date, clock) => `${date} ${clock}`,
    span: (days) => count(days, { other: '# 日間' }),
    today: '今日',
    since: (date) => ja`${date}以降`,
    lastDays: (days) => `過去 ${count(days, { other: '# 日間' })}`,
    continues: '次のページに続きます',
    continued: (heading) => `${heading} (続き)`,
    page: (page, of) => `${number(page)}/${number(of)} ページ`,
  };
}
