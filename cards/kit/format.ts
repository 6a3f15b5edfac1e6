import { DateTime } from 'luxon';
import { DAY, HOUR, MINUTE, between } from '../../src/domain/instant.ts';
import type { Day, Instant } from '../../src/domain/instant.ts';

/** What times depend on: where the reader is, and when they asked. */
export interface TimeFrame {
  readonly timeZone: string;
  readonly now: Instant;
}

/** The languages that between them know the short names of most zones: EET and BST, EST and PDT, AEST, IST. */
const NAMING_LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA', 'en-NZ'];

/** `7 Apr 2015, 16:05 EEST`; the year is left out where it is the reader's own. A zone nobody knows is UTC. */
export function moment(instant: Instant, frame: TimeFrame): string {
  const time = local(instant, frame);
  return `${time.toFormat(dayFormat(time, frame))}, ${clock(instant, frame)}`;
}

/** `16:05 EEST` */
export function clock(instant: Instant, frame: TimeFrame): string {
  const time = local(instant, frame);
  return `${time.toFormat('HH:mm')} ${zoneName(time)}`;
}

/** `16:05 EEST`, with the day where it is not the reader's today. */
export function clockOrMoment(instant: Instant, frame: TimeFrame): string {
  return local(instant, frame).hasSame(local(frame.now, frame), 'day') ? clock(instant, frame) : moment(instant, frame);
}

/** `7 Apr 2015` for a moment, in the reader's zone. */
export function dateOf(instant: Instant, frame: TimeFrame): string {
  const time = local(instant, frame);
  return time.toFormat(dayFormat(time, frame));
}

/** `2 min ago`, `in 3 h`, `just now`. */
export function relative(instant: Instant, now: Instant): string {
  const away = between(now, instant);
  if (Math.abs(away) < MINUTE) return 'just now';
  return away < 0 ? `${duration(-away)} ago` : `in ${duration(away)}`;
}

/** On average, which is exact enough for years. */
const YEAR = 365.25 * DAY;

/** A length of time in its one or two largest units: `45 s`, `12 min`, `5 h 20 min`, `2 d 3 h`, `41 d`, `11 years`. */
export function duration(milliseconds: number): string {
  if (milliseconds < MINUTE) return `${Math.max(0, Math.floor(milliseconds / 1000))} s`;
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  if (milliseconds < DAY) return twoUnits(milliseconds, HOUR, 'h', MINUTE, 'min');
  if (milliseconds < 10 * DAY) return twoUnits(milliseconds, DAY, 'd', HOUR, 'h');
  if (milliseconds < 2 * YEAR) return `${Math.floor(milliseconds / DAY)} d`;
  return `${Math.floor(milliseconds / YEAR)} years`;
}

function twoUnits(milliseconds: number, large: number, name: string, small: number, smallName: string): string {
  const rest = Math.floor((milliseconds % large) / small);
  return `${Math.floor(milliseconds / large)} ${name}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}

/** `Tue 7 Apr` for a calendar day of the source, which counts days in UTC. */
export function dayName(day: Day, format = 'ccc d LLL'): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat(format, { locale: 'en-GB' });
}

/** Days in order as compact ranges: `30 Mar – 2 Apr, 7 Apr`. */
export function dayRanges(days: readonly Day[]): string {
  const ranges: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === DAY) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges.map(rangeName).join(', ');
}

function rangeName({ from, to }: { from: Day; to: Day }): string {
  if (from === to) return dayName(from, 'd LLL');
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return sameMonth
    ? `${dayName(from, 'd')}–${dayName(to, 'd LLL')}`
    : `${dayName(from, 'd LLL')} – ${dayName(to, 'd LLL')}`;
}

/** `1 incident`, `3 incidents`, `2 advisories`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function dayTime(day: Day, { speech }: Words): DateTime {
  return DateTime.fromISO(day, { zone: 'utc', locale: speech.locale });
}

function local(instant: Instant, { timeZone }: TimeFrame): DateTime {
  const time = DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' });
  return time.isValid ? time : DateTime.fromISO(instant, { zone: 'utc', locale: 'en-GB' });
}

function dayFormat(time: DateTime, frame: TimeFrame): string {
  return time.year === local(frame.now, frame).year ? 'd LLL' : 'd LLL yyyy';
}

/** The zone's short name where one is known, else its distance from UTC: `UTC+5:45`. */
function zoneName(time: DateTime): string {
  for (const locale of NAMING_LOCALES) {
    const name = time.setLocale(locale).offsetNameShort;
    if (name && /^[A-Z]{2,5}$/.test(name)) return name;
  }
  return `UTC${time.toFormat('Z')}`;
}
