import type { DateTime, DateTimeUnit } from 'luxon';
import type { PeriodWords } from '../../../src/domain/period.ts';
import { isoDay } from './calendar.ts';
import type { Time } from './calendar.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** From one day to another, both included. */
export function days(first: DateTime, last: DateTime): { readonly period: PeriodWords } {
  return { period: { first: isoDay(first), last: isoDay(last) } };
}

/** A whole unit of the calendar, cut at today if it goes on. It ends when it ends: "quiet this week". */
export function whole(at: DateTime, unit: DateTimeUnit, today: DateTime): Time {
  const [first, last] = [at.startOf(unit), at.endOf(unit)];
  const isNow = first <= today && last >= today;
  return {
    ...days(first, isNow ? today : last),
    ...(isNow && { until: last.plus({ milliseconds: 1 }), ahead: days(today, last).period }),
  };
}

/**
 * A quarter (of 3 months) or half (of 6) of a year, cut at today if it goes on: the latest that has begun, unless the year
 * is said. Undefined if a year has no such part.
 */
export function partOfYear(number: number, months: 3 | 6, year: string | undefined, today: DateTime): Time | undefined {
  if (number < 1 || number * months > 12) return undefined;
  const said = today.set({
    day: 1,
    month: months * (number - 1) + 1,
    ...(year !== undefined && { year: Number(year) }),
  });
  const first = year === undefined && said > today ? said.minus({ years: 1 }) : said;
  const last = first.plus({ months }).minus({ days: 1 });
  return first <= today && last > today ? { ...days(first, today), until: last.plus({ days: 1 }) } : days(first, last);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** The month by name: the latest that has begun, unless the year is said. */
export function monthOf(name: string, year: string | undefined, today: DateTime): DateTime {
  const month = today.set({ day: 1, month: monthNumber(name), ...(year !== undefined && { year: Number(year) }) });
  return year === undefined && month > today ? month.minus({ years: 1 }) : month;
}

/** Days of one month, or of this one: "from the 1st to the 15th". */
export function daysOfMonth(from: string, to: string, month: DateTime | undefined, today: DateTime): Time | undefined {
  const [a, b] = [Number(from), Number(to)];
  if (a < 1 || b > 31 || a > b) return undefined;
  const base = month ?? (today.set({ day: a }) > today ? today.minus({ months: 1 }) : today);
  return days(base.set({ day: a }), base.set({ day: b }));
}

/** The latest such day of a month: "on the 12th". */
export function dayOfMonth(day: number, lead: string | undefined, today: DateTime): Time | undefined {
  const month = day > today.day ? today.minus({ months: 1 }) : today;
  if (day < 1 || day > (month.daysInMonth ?? 0)) return undefined;
  const first = month.set({ day });
  return lead === 'since' || lead === 'from' ? { ...days(first, today), goesOn: true } : days(first, first);
}

/** A month by name, the last that has begun; with the next one too where it is over. */
export function monthPeriod([text, , name = '', year]: RegExpExecArray, today: DateTime): Time {
  const month = monthOf(name, year, today);
  const next = month.plus({ years: 1 });
  const isOver = year === undefined && month.endOf('month') < today && !text.startsWith('since');
  if (isOver) {
    const ahead = days(next, next.endOf('month')).period;
    return { ...whole(month, 'month', today), ahead, ...(month.year < today.year && { isNearer: true as const }) };
  }
  return text.startsWith('since') ? { ...days(month, today), goesOn: true } : whole(month, 'month', today);
}
