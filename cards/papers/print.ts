import type { Day, Instant } from '../../src/domain/instant.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/instant.ts';
import type { Words } from '../../words/index.ts';
import { moment, rangeOfDays, dayName, plainSpaces } from '../kit/format.ts';

/** In which words and zone a document is printed. */
export interface Print {
  readonly words: Words;
  readonly timeZone: string;
  readonly locale: string;
  /** Letters of a post that there is room for. */
  readonly postLetters: number;
}

/** `5 Oct 2026, 08:12 CEST`: always with its year, since a document is read in other years too. */
export function fullMoment(instant: Instant, { timeZone, locale }: Omit<Print, 'postLetters'>): string {
  return moment(instant, { timeZone, locale, now: LONG_AGO });
}

/** No year of any document, so that each is named. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** `51 hours 12 min`: to the minute, however long, so that it can be added up. */
export function exactDuration(milliseconds: number, { time }: Words): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (milliseconds > 0 && minutes === 0) return time.seconds(Math.ceil(milliseconds / SECOND));
  const [hours, rest] = [Math.floor((minutes * MINUTE) / HOUR), minutes % 60];
  if (hours === 0) return time.minutes(minutes);
  return rest === 0 ? time.hours(hours) : time.twoUnits(time.hours(hours), time.minutes(rest));
}

/** `October 2026` for a whole month, else `1 October – 3 November 2026`. */
export function periodInFull({ first, last }: { readonly first: Day; readonly last: Day }, words: Words): string {
  const month = { month: 'long', year: 'numeric' } as const;
  const isMonth = first.endsWith('-01') && last.slice(0, 7) === first.slice(0, 7) && isLastOfMonth(last);
  if (isMonth) return plainSpaces(dayName(first, words, month));
  const parts = { day: 'numeric', ...month } as const;
  return first === last ? plainSpaces(dayName(first, words, parts)) : rangeOfDays(first, last, parts, words);
}

function isLastOfMonth(day: Day): boolean {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
