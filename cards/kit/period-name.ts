import { DateTime } from 'luxon';
import type { Day } from '../../src/domain/instant.ts';
import type { Period } from '../../src/domain/period.ts';
import { wordsFor } from '../../words/index.ts';
import { plainSpaces, rangeOfDays } from './format.ts';
import type { TimeFrame } from './format.ts';

type DateFormat = Intl.DateTimeFormatOptions;

/**
 * A period as a card's first line says it, in the reader's language: "1–31 October", "October 2025" if it is a whole
 * month, "since Monday, 23 Nov" if it goes on until today, "last 30 days", "today", "Tuesday, 24 Nov".
 */
export function periodName(period: Period, frame: TimeFrame): string {
  const words = wordsFor(frame.locale);
  const { time, speech } = words;
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
  return rangeOfDays(first, last, { day: 'numeric', month: 'long', ...year }, words);
}

/** A calendar day is the same day in every zone, so it is formatted in UTC. */
function dayTime(day: Day, locale: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc', locale });
}
