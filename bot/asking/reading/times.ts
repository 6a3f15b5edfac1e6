import { casual, GB } from 'chrono-node/en';
import type { DateTime } from 'luxon';
import type { PeriodWords } from '../../../src/domain/period.ts';
import { isoDay, nowIn, todayOf } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { PATTERNS } from './time-patterns.ts';
import type { Time } from './calendar.ts';

interface TimesFound extends Time {
  /** Where words of time stand in the text. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** Only a text with one of these can speak of a time: most have none, and reading dates costs more than all the rest. */
const TIMELY =
  /\d|\b(?:yesterday|today|overnight|tonight|tomorrow|end of|(?:last|past|previous|this|next|an?|half|the|one|two|three|four|five|six|seven|eight|nine|ten|couple of|few) (?:\w+ )?(?:minutes?|mins?|hours?|days?|weeks?|months?|quarters?|years?|weekend|night|morning|afternoon|evening|nite)|quarter|half|weekend|noon|midnight|morning|evening|afternoon|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\b/;

/** Finds what a text in lower case says of times, in the reader's calendar. Of several periods, the first counts. */
export function timesIn(text: string, calendar: Calendar): TimesFound {
  if (!TIMELY.test(text)) return { spans: [] };
  const { rest, ...found } = patternsIn(text, calendar);
  const dated = datesIn(rest, calendar);
  // A second period is left unread, to be named as not understood.
  const time = found.period && dated.period ? found : { ...dated, ...found, spans: [...found.spans, ...dated.spans] };
  const first = time.period?.first;
  return { ...time, ...(first !== undefined && first > isoDay(todayOf(calendar)) && { isToCome: true }) };
}

interface PatternsFound extends TimesFound {
  /** The text with what was found blanked. */
  readonly rest: string;
}

function patternsIn(text: string, calendar: Calendar): PatternsFound {
  const spans: [number, number][] = [];
  let time: Time = {};
  let rest = text;
  for (const { pattern, reads } of PATTERNS) {
    const match = pattern.exec(rest);
    const found = match && reads(match, todayOf(calendar));
    if (!match || !found || (found.period && time.period)) continue;
    const before = rest.slice(0, match.index);
    time = { ...beforeThen(untilThen(found, before, calendar), before, calendar), ...time };
    spans.push([match.index, match.index + match[0].length]);
    rest = blanked(rest, match.index, match[0].length);
  }
  return { ...time, spans, rest };
}

/** "until next week" ends when that begins. */
function untilThen(found: Time, before: string, calendar: Calendar): Time {
  const first = found.period?.first;
  if (first === undefined || !/(?:until|till|til)\s*(?:the\s*)?$/.test(before)) return found;
  const start = todayOf(calendar).set(dateOf(first));
  return start > todayOf(calendar) ? { until: start } : found;
}

/** "before october": of what is to come, the days from today until that begins. */
function beforeThen(found: Time, before: string, calendar: Calendar): Time {
  const first = (found.ahead ?? found.period)?.first;
  if (first === undefined || !/\bbefore\s*(?:the\s*)?$/.test(before)) return found;
  return { ...found, ...daysBefore(todayOf(calendar).set(dateOf(first)), calendar) };
}

/** The days from today to the day before, if that is ahead. */
function daysBefore(day: DateTime, calendar: Calendar): Pick<Time, 'ahead'> {
  const today = todayOf(calendar);
  return day > today ? { ahead: { first: isoDay(today), last: isoDay(day.minus({ days: 1 })) } } : {};
}

function dateOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function blanked(text: string, at: number, length: number): string {
  return text.slice(0, at) + '\u0000'.repeat(length) + text.slice(at + length);
}

type Result = ReturnType<typeof casual.parse>[number];

/** Short names of days and months that are also other words: they need a word before them that speaks of time. */
const DOUBTFUL = /^(?:sat|sun|mon|wed|mar|may|march|sec|second|now|dec|jan|fri|noon|one|a day|the day)$/;
const BEFORE_TIME = /(?:since|until|till|til|on|in|from|last|this|next|by|during|of|and|to|between)\s*$/;

/** Who writes the month before the day: Americans, and Japanese and Korean readers, who write year, month and day. */
const MONTH_FIRST = /^(?:en(?:-(?:us|ph))?|ja\b.*|ko\b.*)$/i;

/** A date in numbers. Only such a text is read day first: the library then takes "nov 24" for a month of 2024. */
const IN_NUMBERS = /\d[/.-]\d/;

/** All that the library reads has one of these in it. Most often nothing is left for it, and to find that out takes it long. */
const READ_BY_LIBRARY =
  /\d|now|today|tonight|tomorrow|overmorrow|tmr|yesterday|morning|noon|evening|night|midday|week|day|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quarter|qtr|year|yr|hour|hr|min|sec|\b(?:[smhdwyq]|wks?|mos?)\b/;

/** Days as people write them, by a library: "on tuesday", "3 nov", "until tomorrow 9am", "between 3 and 9 november". */
function datesIn(text: string, calendar: Calendar): TimesFound {
  if (!READ_BY_LIBRARY.test(text)) return { spans: [] };
  const now = nowIn(calendar);
  const reference = { instant: now.toJSDate(), timezone: now.offset };
  const isDayFirst = IN_NUMBERS.test(text) && !MONTH_FIRST.test(calendar.locale ?? 'en');
  const library = isDayFirst ? GB : casual;
  const results = library
    .parse(text, reference)
    .filter((each) => !/^(?:now|\d{1,4}|in \d+ \w+)$/i.test(each.text.trim()))
    .filter((each) => !DOUBTFUL.test(each.text.trim()) || BEFORE_TIME.test(text.slice(0, each.index)));
  const [first, second] = results;
  if (!first) return { spans: [] };
  const lead = /(since|from|between|until|till|til|up to|after|before|on|in|during|for|at|by|of)\s*(?:the\s*)?$/.exec(
    text.slice(0, first.index),
  );
  const spans = [first, second].flatMap((each) => (each ? [spanOf(each)] : []));
  if (lead) spans.push([lead.index, first.index]);
  if (/^(?:until|till|til|by)$/.test(lead?.[1] ?? ''))
    return untilMoment(momentOf(first, calendar, true), spans, calendar);
  const period = periodFrom(first, second, lead?.[1], text, calendar);
  // A weekday alone may be the one to come; a date is what it is.
  const isWeekday = first.start.isCertain('weekday') && !first.start.isCertain('day');
  const ahead = isoDay(momentOf(first, calendar, true));
  return {
    period,
    ...(isWeekday && { ahead: { first: ahead, last: ahead } }),
    ...(lead?.[1] === 'before' && daysBefore(momentOf(first, calendar, true).startOf('day'), calendar)),
    spans,
    ...(lead?.[1] === 'since' && { goesOn: true as const }),
  };
}

/** An end, and the days until then. */
function untilMoment(until: DateTime, spans: TimesFound['spans'], calendar: Calendar): TimesFound {
  return { until, spans, ahead: { first: isoDay(todayOf(calendar)), last: isoDay(until) } };
}

function spanOf({ index, text }: Result): [number, number] {
  return [index, index + text.length];
}

function periodFrom(
  first: Result,
  second: Result | undefined,
  lead: string | undefined,
  text: string,
  calendar: Calendar,
): PeriodWords {
  const today = todayOf(calendar);
  const from = momentOf(first, calendar, false);
  const between = second ? text.slice(first.index + first.text.length, second.index).trim() : '';
  const end =
    first.end ?? (second && /^(?:to|and|until|till|til|through|-|–)$/.test(between) ? second.start : undefined);
  if (end) return ordered(from, pastOf(dayIn(end, calendar), end, calendar));
  if (lead === 'since' || lead === 'from' || lead === 'after') return ordered(from, today);
  return ordered(from, from);
}

function ordered(a: DateTime, b: DateTime): PeriodWords {
  const [first, last] = [isoDay(a), isoDay(b)].toSorted();
  return { first: first ?? '', last: last ?? '' };
}

type Components = Result['start'];

/** The moment meant: to come for the end of something, else past, since nobody asks for the health of next Tuesday. */
function momentOf({ start, text }: Result, calendar: Calendar, toCome: boolean): DateTime {
  const day = dayIn(start, calendar);
  const clock = start.isCertain('hour')
    ? { hour: start.get('hour') ?? 0, minute: start.get('minute') ?? 0 }
    : hourOf(text);
  if (!toCome) return pastOf(day, start, calendar);
  const time = day.set(clock);
  return time > nowIn(calendar) ? time : time.plus(start.isCertain('weekday') ? { weeks: 1 } : { days: 1 });
}

/** Parts of a day, as hours of work have them. */
function hourOf(text: string): { readonly hour?: number } {
  const parts = { morning: 8, noon: 12, afternoon: 13, evening: 18 };
  const said = Object.entries(parts).find(([part]) => text.toLowerCase().includes(part));
  return said ? { hour: said[1] } : {};
}

function pastOf(day: DateTime, start: Components, calendar: Calendar): DateTime {
  if (day <= todayOf(calendar)) return day;
  if (start.isCertain('day') && start.isCertain('year')) return day;
  if (!start.isCertain('month') && start.isCertain('weekday')) return day.minus({ weeks: 1 });
  return start.isCertain('month') && !start.isCertain('year') ? day.minus({ years: 1 }) : day;
}

function dayIn(start: Components, calendar: Calendar): DateTime {
  const today = todayOf(calendar);
  return today.set({
    year: start.get('year') ?? today.year,
    month: start.get('month') ?? today.month,
    day: start.get('day') ?? today.day,
  });
}
