import { DAY, HOUR, MINUTE, instantOf, timeOf } from '../instant.ts';
import type { Instant } from '../instant.ts';

/** A date further away than this is a mistake (13 of 2,727 were; `health-apis.md` §5.2). */
const FURTHEST = 30 * DAY;
/** A promised time is short. Prose follows it. */
const LONGEST = 200;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY_NUMBER = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** How a day may be written. Americans write the month before the day. */
export const DATES = [
  `\\b${MONTH}\\s{0,3}${DAY_NUMBER}\\b(?![:.]\\d)(?:\\s{0,3},?\\s{0,3}(?<year>\\d{4})\\b)?`,
  `\\b${DAY_NUMBER}(?:\\s{1,3}of)?[\\s-]{1,3}${MONTH}(?:[\\s,-]{1,3}(?<year>\\d{4})\\b)?`,
  '\\b(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)',
  '\\b(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})\\b',
  '\\b(?<month>\\d{1,2})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4})\\b',
].map((form) => new RegExp(form, 'iu'));

/** A time of day with its zone. Hours alone need a half of the day: `at 5 PM`. */
export const TIME =
  /(?<![\d:.])(?<hour>\d{1,2})(?!\d)(?:[:.](?<minute>\d{2})(?!\d)(?::\d{2})?)?\s{0,3}(?<half>[APap]\.?\s?[Mm]\b\.?)?\s{0,3}\(?(?:(?<zone>(?:UTC|Utc|utc|GMT|Coordinated)\b|Z\b|[A-Z]{1,4}T\b|(?:Pacific|Mountain|Central|Eastern|local)\b)(?:\s?(?<offset>[+\u2212-]\d{1,2}(?::?\d{2})?)\b)?)?/gu;
/** A time as machines write it. */
export const ISO = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?/;
/** Zones of one meaning, in hours from UTC. Others, such as CST and IST, name several. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  coordinated: 0,
  est: -5,
  edt: -4,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  cest: 2,
};

/**
 * The time that a post promises in words, or undefined if there is none that can be trusted: it must be after the post and
 * within 30 days. `Friday, February 13th, 2026, at 3:30 PM UTC` is the usual form; others occur. The weekday is ignored,
 * because it is often wrong. UTC is meant where no zone is named.
 */
export function readPostTime(text: string, postedAt: Instant): Instant | undefined {
  const head = text.slice(0, LONGEST);
  const posted = timeOf(postedAt);
  const found = isoTime(head) ?? writtenTime(head, posted);
  return found !== undefined && found > posted && found - posted <= FURTHEST ? instantOf(found) : undefined;
}

function isoTime(text: string): number | undefined {
  const [written, zone] = ISO.exec(text) ?? [];
  const time = written === undefined ? Number.NaN : Date.parse(zone === undefined ? `${written}Z` : written);
  return Number.isNaN(time) ? undefined : time;
}

function writtenTime(head: string, posted: number): number | undefined {
  for (const form of DATES) {
    const date = form.exec(head);
    const time = date === null ? undefined : timeBeside(head, date);
    if (date === null || time === undefined) continue;
    const moments = yearsOf(date, posted).map((year) => momentOf(date, year, time));
    return moments.find((moment) => moment !== undefined && moment > posted) ?? moments[0];
  }
  return undefined;
}

/** Milliseconds after the start of the day named, in UTC. */
export type TimeOfDay = number;

/** Words that stand between a date and its time, and say no second number. */
const NEAR = 40;
/** Two times are none: a promise "between 1 and 3" is not one of 1. */
const RANGE = /\b(?:between|from)\b/i;
export const GOES_ON = /^\s{0,3}(?:[-\u2013\u2014]|to|and|or|until)\s{0,3}\d/i;

/** The time that follows a date, or else the one that goes before it. */
function timeBeside(text: string, date: RegExpExecArray): TimeOfDay | undefined {
  const [before, after] = [text.slice(0, date.index), text.slice(date.index + date[0].length)];
  const [next] = after.matchAll(TIME);
  if (next && isNear(after.slice(0, next.index)) && !GOES_ON.test(after.slice(next.index + next[0].length)))
    return timeOfDay(next);
  const last = [...before.matchAll(TIME)].at(-1);
  return last && isNear(before.slice(last.index + last[0].length)) ? timeOfDay(last) : undefined;
}

function isNear(gap: string): boolean {
  return gap.length <= NEAR && !/[\d\n]/.test(gap) && !RANGE.test(gap);
}

export function timeOfDay({ groups = {} }: RegExpExecArray): TimeOfDay | undefined {
  const { half = '', minute = '0', zone, offset } = groups;
  const hour = Number(groups['hour']);
  const isPlain =
    groups['minute'] !== undefined && (hour > 12 || groups['hour']?.startsWith('0') === true || zone !== undefined);
  if (half === '' ? hour > 23 || !isPlain : hour > 12 || hour === 0) return undefined;
  const away = minutesFromUtc(zone, offset);
  if (away === undefined || Number(minute) > 59) return undefined;
  const hours = half === '' ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  return hours * HOUR + (Number(minute) - away) * MINUTE;
}

/** Undefined for a zone that means more than one. */
function minutesFromUtc(zone = 'UTC', offset?: string): number | undefined {
  const hours = ZONES[zone.toLowerCase()];
  if (hours === undefined) return /^\D\d/.test(zone) ? offsetMinutes(zone) : undefined;
  return hours * 60 + (offset === undefined ? 0 : offsetMinutes(offset));
}

/** `+02:00`, `-8`, `+0530`. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^(.)(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** The year named, or where none is, the two that a date soon after the post can be in. */
function yearsOf({ groups = {} }: RegExpExecArray, posted: number): readonly number[] {
  const year = new Date(posted).getUTCFullYear();
  return groups['year'] === undefined ? [year, year + 1] : [Number(groups['year'])];
}

/** Undefined for a day that the month does not have: it would roll over into the next month. */
export function momentOf({ groups = {} }: RegExpExecArray, year: number, time: TimeOfDay): number | undefined {
  const { name, month, day } = groups;
  const at = name === undefined ? Number(month) - 1 : MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const start = Date.UTC(year, at, Number(day));
  const isReal = at >= 0 && at < 12 && new Date(start).getUTCDate() === Number(day);
  return isReal ? start + time : undefined;
}
