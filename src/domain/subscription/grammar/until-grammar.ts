import { DAY, HOUR, MINUTE, parseInstant, shift, timeOf, type Instant } from '../../instant.ts';
import { addDays, atClock, localDay, weekdayOf } from '../../local-time.ts';
import { fold } from '../../naming/text.ts';
import { dayNamed, readClock } from './settings-grammar.ts';

const LONGEST = 30 * DAY;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY };
const FOR = /^(\d{1,4})\s?(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/;
/** Whoever wants to hear nothing until Monday wants to find it in the morning. */
const MORNING = '08:00';

/**
 * The moment that words name, on the clock of `timeZone`: an instant or a day as a command line has them, `18:00`,
 * `monday`, `tomorrow 9:00`, or `4h` from now. Undefined if they name none, or none in the next 30 days.
 */
export function readUntil(words: readonly string[], timeZone: string, now: Instant): Instant | undefined {
  const text = fold(words.join(' '))
    .replace(/^(?:the|for|at)\s+/, '')
    .trim();
  const moment = lengthFrom(text, now) ?? written(text, timeZone) ?? spoken(text, timeZone, now);
  if (moment === undefined) return undefined;
  return moment > now && timeOf(moment) - timeOf(now) <= LONGEST ? moment : undefined;
}

function lengthFrom(text: string, now: Instant): Instant | undefined {
  const [, amount = '', unit = ''] = FOR.exec(text) ?? [];
  return amount === '' ? undefined : shift(now, Number(amount) * (UNITS[unit.charAt(0)] ?? 0));
}

function written(text: string, timeZone: string): Instant | undefined {
  const [day = '', time] = /^\d{4}-\d\d-\d\d(t.*)?$/.exec(text) ?? [];
  if (day === '') return undefined;
  return time === undefined ? parseInstant(day) && atClock(day, '00:00', timeZone) : parseInstant(text.toUpperCase());
}

function spoken(text: string, timeZone: string, now: Instant): Instant | undefined {
  const [first = '', ...rest] = text.replace(/\s+(?:at|morning)\b/, '').split(/\s+/);
  const today = localDay(now, timeZone);
  const isTomorrow = first === 'tomorrow';
  const weekday = dayNamed(first);
  const time = readClock((isTomorrow || weekday !== undefined ? rest : [first, ...rest]).join(' '));
  if (isTomorrow) return atClock(addDays(today, 1), time ?? MORNING, timeZone);
  if (weekday !== undefined) return atClock(addDays(today, daysTo(weekday, today)), time ?? MORNING, timeZone);
  if (time === undefined) return undefined;
  const moment = atClock(today, time, timeZone);
  return moment > now ? moment : atClock(addDays(today, 1), time, timeZone);
}

/** 1 to 7: on a Monday, "until Monday" means the next one. */
function daysTo(weekday: number, today: string): number {
  return ((weekday - weekdayOf(today) + 6) % 7) + 1;
}
