import type { Announcement } from '../health/announcement.ts';
import type { Span } from '../health/day-kind.ts';
import { between, DAY } from '../instant.ts';

/** Announced maintenance with its hours. */
export interface PlannedWindow {
  readonly announcement: Announcement;
  readonly span: Span;
}

/** What takes longer has no hours: the Message Center then says how long it shows the message. */
const LONGEST = 7 * DAY;

/** The hours of announced maintenance. Without an end, with weeks instead of hours, or called off, it has none. */
export function windowOf(announcement: Announcement): PlannedWindow[] {
  const { kind, startsAt: from, endsAt: to = from, progress } = announcement;
  const isHours = from < to && between(from, to) <= LONGEST;
  const isOff = kind !== 'maintenance' || progress?.status === 'canceled';
  return isOff || !isHours ? [] : [{ announcement, span: { from, to } }];
}
