import { DateTime, Interval } from 'luxon';
import type { Day } from '../../src/domain/instant.ts';
import type { Period } from '../../src/domain/period.ts';
import { wordsFor } from '../../words/index.ts';
import { plainSpaces } from './format.ts';
import type { TimeFrame } from './format.ts';

type DateFormat = Intl.DateTimeFormatOptions;

/**
 * A period as a card's first line says it, in the reader's language: "1–31 October", "October 2025" if it is a whole
 * month, "since Monday, 23 Nov" if it goes on until today, "last 30 days", "today", "Tuesday, 24 Nov".
 */
export function periodName(period: Period, frame: TimeFrame): string {
  const { time, speech } = wordsFor(frame.locale);
  const today = DateTime.fromISO(frame.now, { zone: frame.timeZone }).toISODate() ?? frame.now.slice(0, 10);
  const year: DateFormat = [period.first, period.last].every((day) => day.startsWith(today.slice(0, 4)))
    ? {}
    : { year: 'numeric' };
  if (period.days !== undefined && period.days > 1) return time.lastDays(period.days);
  const [first, last] = [period.first, period.last].map((day) => dayTime(day, speech.locale));
  if (!first || !last) return '';
  if (period.first === period.last) {
    if (period.first === today) return time.today;
    return plainSpaces(first.toLocaleString({ weekday: 'long', day: 'numeric', month: 'short', ...year }));
  }
  if (period.last === today) {
    return time.since(plainSpaces(first.toLocaleString({ weekday: 'long', day: 'numeric', month: 'short', ...year })));
  }
  return rangeName(first, last, year);
}

/** A range of whole days: `1–31 October`, `28 October – 3 November`. */
function rangeName(first: DateTime, last: DateTime, year: DateFormat): string {
  const format: DateFormat = { day: 'numeric', month: 'long', ...year };
  return plainSpaces(Interval.fromDateTimes(first, last).toLocaleString(format));
}

/** A calendar day is the same day in every zone, so it is formatted in UTC. */
function dayTime(day: Day, locale: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc', locale });
}
