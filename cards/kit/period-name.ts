import { localDay } from '../../src/domain/local-time.ts';
import type { Period } from '../../src/domain/period.ts';
import { wordsFor } from '../../words/index.ts';
import { dayName, plainSpaces, rangeOfDays } from './format.ts';
import type { DateParts, TimeFrame } from './format.ts';

/**
 * A period as a card's first line says it, in the reader's language: "1–31 October", "October 2025" if it is a whole
 * month, "since Monday, 23 Nov" if it goes on until today, "last 30 days", "today", "Tuesday, 24 Nov".
 */
export function periodName(period: Period, frame: TimeFrame): string {
  const words = wordsFor(frame.locale);
  const { time } = words;
  const { first, last, days } = period;
  const today = localDay(frame.now, frame.timeZone);
  const year: DateParts = [first, last].every((day) => day.startsWith(today.slice(0, 4))) ? {} : { year: 'numeric' };
  const nameOfFirst = () =>
    plainSpaces(dayName(first, words, { weekday: 'long', day: 'numeric', month: 'short', ...year }));
  if (days !== undefined && days > 1) return time.lastDays(days);
  if (first === last) return first === today ? time.today : nameOfFirst();
  if (last === today) return time.since(nameOfFirst());
  return rangeOfDays(first, last, { day: 'numeric', month: 'long', ...year }, words);
}
