import type { Escalation } from '../../src/domain/subscription/settings.ts';
import { DAY, HOUR, MINUTE, SECOND, between, timeOf } from '../../src/domain/instant.ts';
import type { Day, Instant } from '../../src/domain/instant.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { localDay } from '../../src/domain/local-time.ts';
import { dateFormat, zoneName } from './date-formats.ts';

/** What the text of a time depends on: the reader's zone and language, and when they asked. */
export interface TimeFrame {
  /** IANA name. An unknown one counts as UTC. */
  readonly timeZone: string;
  /** BCP 47: the language and the date format. */
  readonly locale: string;
  readonly now: Instant;
}

/** The parts of a date to show. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>;

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const DATE: DateParts = { day: 'numeric', month: 'short' };
const DATE_WITH_YEAR: DateParts = { ...DATE, year: 'numeric' };

/** `7 Apr 2015, 16:05 EEST`; without the year if it is the reader's current year. */
export function moment(instant: Instant, frame: TimeFrame): string {
  return wordsFor(frame.locale).time.dateAndClock(dateOf(instant, frame), clock(instant, frame));
}

/** `7 Apr, 16:05–18:05 EEST`, or both days if they differ. */
export function momentRange(from: Instant, to: Instant, frame: TimeFrame): string {
  const { time } = wordsFor(frame.locale);
  if (!isSameDay(from, to, frame)) return time.fromTo(moment(from, frame), moment(to, frame));
  return time.dateAndClock(dateOf(from, frame), time.clocks(hourAndMinute(from, frame), clock(to, frame)));
}

/** `16:05 EEST` */
export function clock(instant: Instant, frame: TimeFrame): string {
  return `${hourAndMinute(instant, frame)} ${zoneName(instant, frame.timeZone)}`;
}

/** `16:05`, where the zone is named beside it. */
export function hourAndMinute(instant: Instant, frame: TimeFrame): string {
  return plainSpaces(local(instant, frame, CLOCK));
}

/** `16:05 EEST`, with the day if it is not today for the reader. */
export function clockOrMoment(instant: Instant, frame: TimeFrame): string {
  return isSameDay(instant, frame.now, frame) ? clock(instant, frame) : moment(instant, frame);
}

/** `7 Apr 2015`, in the reader's zone; without the year if it is the reader's current year. */
export function dateOf(instant: Instant, frame: TimeFrame): string {
  return local(instant, frame, yearOf(instant, frame) === yearOf(frame.now, frame) ? DATE : DATE_WITH_YEAR);
}

function isSameDay(a: Instant, b: Instant, { timeZone }: TimeFrame): boolean {
  return localDay(a, timeZone) === localDay(b, timeZone);
}

function yearOf(instant: Instant, { timeZone }: TimeFrame): string {
  return localDay(instant, timeZone).slice(0, 4);
}

function local(instant: Instant, { timeZone, locale }: TimeFrame, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat(wordsFor(locale).speech.locale, timeZone, parts).format(timeOf(instant));
}

/** The average length, precise enough for durations in years. */
const YEAR = 365.25 * DAY;

/** `just now`, `2 min ago`, `in 3 hours`, `48 days ago`: one unit says enough. */
export function relative(instant: Instant, frame: Pick<TimeFrame, 'now' | 'locale'>): string {
  const { time } = wordsFor(frame.locale);
  const away = between(frame.now, instant);
  const far = Math.abs(away);
  if (far < MINUTE) return time.justNow;
  if (far < 90 * MINUTE) return (away < 0 ? time.ago : time.in)(time.minutes(Math.floor(far / MINUTE)));
  const [unit, name] =
    far < 36 * HOUR ? [HOUR, 'hour' as const] : far < 2 * YEAR ? [DAY, 'day' as const] : [YEAR, 'year' as const];
  return wordsFor(frame.locale).speech.relative(Math.round(away / unit), name);
}

/** A duration in its one or two largest units: `45 seconds`, `12 min`, `5 hours 20 min`, `2 days 3 hours`, `11 years`. */
export function duration(milliseconds: number, { locale }: Pick<TimeFrame, 'locale'>): string {
  const { time } = wordsFor(locale);
  if (milliseconds < MINUTE) return time.seconds(Math.max(0, Math.floor(milliseconds / SECOND)));
  if (milliseconds < HOUR) return time.minutes(Math.floor(milliseconds / MINUTE));
  if (milliseconds < DAY) return twoUnits(milliseconds, [HOUR, time.hours], [MINUTE, time.minutes], time);
  if (milliseconds < 10 * DAY) return twoUnits(milliseconds, [DAY, time.days], [HOUR, time.hours], time);
  if (milliseconds < 2 * YEAR) return time.days(Math.floor(milliseconds / DAY));
  return time.years(Math.floor(milliseconds / YEAR));
}

type Unit = readonly [milliseconds: number, inWords: (value: number) => string];

function twoUnits(milliseconds: number, [large, inLarge]: Unit, [small, inSmall]: Unit, time: Words['time']): string {
  const rest = Math.floor((milliseconds % large) / small);
  const whole = inLarge(Math.floor(milliseconds / large));
  return rest === 0 ? whole : time.twoUnits(whole, inSmall(rest));
}

/** `7 Apr 2015` for a day of the source, which counts days in UTC. `parts` selects others to show. */
export function dayName(day: Day, words: Words, parts: DateParts = DATE_WITH_YEAR): string {
  return dayFormat(words, parts).format(Date.parse(day));
}

/** A calendar day is the same day in every zone, so it is formatted in UTC. */
function dayFormat({ speech }: Words, parts: DateParts) {
  return dateFormat(speech.locale, 'UTC', parts);
}

/** Sorted days as compact ranges: `30 Mar – 2 Apr, 7 Apr`. */
export function dayRanges(days: readonly Day[], words: Words): string {
  const ranges: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === DAY) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return words.speech.row(ranges.map((range) => rangeName(range, words)));
}

function rangeName({ from, to }: { readonly from: Day; readonly to: Day }, words: Words): string {
  const first = dayName(from, words, DATE);
  if (from === to) return first;
  return rangeOfDays(from, to, DATE, words);
}

/** Two different days as one range: `1–31 October`, `28 October – 3 November`. */
export function rangeOfDays(first: Day, last: Day, parts: DateParts, words: Words): string {
  const from = plainSpaces(dayName(first, words, parts));
  const range = plainSpaces(dayFormat(words, parts).formatRange(Date.parse(first), Date.parse(last)));
  // In Japanese, `Intl` writes ranges in digits, 03/01～03/07, though a day is 3月1日.
  if (!range.includes('/') || from.includes('/')) return range;
  const rest: DateParts = first.slice(0, 7) === last.slice(0, 7) ? { day: 'numeric' } : parts;
  return words.time.clocks(from, plainSpaces(dayName(last, words, rest)));
}

/** `Intl` puts thin and no-break spaces around dashes and before "PM"; few of the fonts that show cards have them. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202f]/g, ' ');
}

/** `30 min`, `2 hours`. */
export function minutesName({ afterMinutes }: Pick<Escalation, 'afterMinutes'>, { time }: Pick<Words, 'time'>): string {
  return afterMinutes % 60 === 0 ? time.hours(afterMinutes / 60) : time.minutes(afterMinutes);
}
