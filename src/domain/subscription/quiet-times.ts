import { DAY, shift, type Instant } from '../instant.ts';
import { addDays, atClock, localDay, weekdayOf } from '../local-time.ts';
import type { DigestTimes, QuietTime } from './settings.ts';

/** A quiet time on one day. It includes its first moment, and ends with the moment `to`. */
interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Nothing can be quiet for longer than this in one piece, unless it is always quiet. */
const LONGEST = 8 * DAY;

/**
 * When the quiet time that includes `now` ends; undefined if it is no quiet time now. Its days are those on which it
 * begins: on Friday from 18:00 to 08:00 lasts until Saturday morning. Times that follow each other without a gap are
 * one: nobody is told something at midnight between two quiet days.
 */
export function quietUntil(quiet: readonly QuietTime[], timeZone: string, now: Instant): Instant | undefined {
  if (quiet.length === 0) return undefined;
  let until: Instant | undefined;
  while (until === undefined || until < shift(now, LONGEST)) {
    const next = spanEnd(quiet, timeZone, until ?? now);
    if (next === undefined) return until;
    until = next;
  }
  return until;
}

/** Whether quiet times leave no moment of the week in which anything could be told. */
export function isAlwaysQuiet(quiet: readonly QuietTime[], timeZone: string, now: Instant): boolean {
  return (quietUntil(quiet, timeZone, now) ?? now) >= shift(now, LONGEST);
}

/** The last end of the spans that include `now`. */
function spanEnd(quiet: readonly QuietTime[], timeZone: string, now: Instant): Instant | undefined {
  const today = localDay(now, timeZone);
  const days = [addDays(today, -1), today];
  const spans = quiet.flatMap((each) => days.flatMap((day) => spanOn(day, each, timeZone) ?? []));
  const around = spans.filter(({ from, to }) => from <= now && now < to);
  return around
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
}

function spanOn(day: string, { from, to, days }: QuietTime, timeZone: string): Span | undefined {
  if (!days.some((each) => each === weekdayOf(day))) return undefined;
  const lastDay = to <= from ? addDays(day, 1) : day;
  return { from: atClock(day, from, timeZone), to: atClock(lastDay, to, timeZone) };
}

/** The next time after `now` at which a digest is due. */
export function nextDigest(digest: Pick<DigestTimes, 'at' | 'days'>, timeZone: string, now: Instant): Instant {
  const times = digestTimes(digest, timeZone, now).filter((each) => each > now);
  return times[0] ?? now;
}

/** The last time, `now` included, at which a digest was due. */
export function lastDigest(digest: Pick<DigestTimes, 'at' | 'days'>, timeZone: string, now: Instant): Instant {
  const times = digestTimes(digest, timeZone, now).filter((each) => each <= now);
  return times.at(-1) ?? now;
}

/** All times from a week ago to a week ahead, which include one before and one after. */
function digestTimes({ at, days }: Pick<DigestTimes, 'at' | 'days'>, timeZone: string, now: Instant): Instant[] {
  const today = localDay(now, timeZone);
  const around = Array.from({ length: 17 }, (_, at) => addDays(today, at - 8));
  return around
    .filter((day) => days.some((each) => each === weekdayOf(day)))
    .map((day) => atClock(day, at, timeZone))
    .toSorted();
}
