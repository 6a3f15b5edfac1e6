/**
 * A moment as ISO 8601 text in UTC with milliseconds (`2015-04-01T22:34:28.760Z`). It is plain JSON, and sorting it as
 * text sorts it by time. API times have 0 to 7 fractional digits; adapters convert them to this form.
 */
export type Instant = string;

/** A calendar day in UTC, `2015-04-01`. */
export type Day = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant in `text`, or undefined if there is none. */
export function parseInstant(text: string | null | undefined): Instant | undefined {
  if (!text) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : instantOf(time);
}

/** The instant `milliseconds` after the epoch. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Milliseconds since the epoch. */
export function timeOf(instant: Instant): number {
  return Date.parse(instant);
}

/** `instant` moved by `milliseconds`, which may be negative. */
export function shift(instant: Instant, milliseconds: number): Instant {
  return instantOf(timeOf(instant) + milliseconds);
}

/** Milliseconds from `earlier` to `later`; negative if they are the other way round. */
export function between(earlier: Instant, later: Instant): number {
  return timeOf(later) - timeOf(earlier);
}

/** The UTC day of `instant`. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}
