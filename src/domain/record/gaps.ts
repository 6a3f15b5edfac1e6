import { between, MINUTE, type Instant } from '../instant.ts';
import type { Gap, GapEntry } from './entry.ts';
import { isBy } from './order.ts';
import type { Span } from './overlap.ts';

/** So many polls may be missed: a restart, a slow answer and a short outage hide nothing worth telling. */
const MISSED_POLLS = 5;
/** With polls that are closer together than a minute, this long may pass. */
const SHORTEST_GAP = 10 * MINUTE;

/** How long may pass between two good polls without being a gap, in milliseconds. */
function longestPause(pollIntervalMs: number): number {
  return Math.max(SHORTEST_GAP, MISSED_POLLS * pollIntervalMs);
}

interface Unwatched {
  /** When the last good poll was. Undefined: there was none. */
  readonly watchedUntil: Instant | undefined;
  readonly now: Instant;
  /** Since when the source has been out, if it was. */
  readonly outSince: Instant | undefined;
  readonly pollIntervalMs: number;
}

/**
 * The gaps since the last good poll. The bot may have been off, and then found the source out: that is one of each. What
 * is too short for a gap of its own belongs to its neighbour.
 */
export function gapsSince({ watchedUntil, now, outSince, pollIntervalMs }: Unwatched): Gap[] {
  const longest = longestPause(pollIntervalMs);
  if (watchedUntil === undefined || between(watchedUntil, now) <= longest) return [];
  if (outSince === undefined || outSince >= now) return [{ from: watchedUntil, to: now, because: 'off' }];
  if (between(watchedUntil, outSince) <= longest) return [{ from: watchedUntil, to: now, because: 'source' }];
  if (between(outSince, now) <= longest) return [{ from: watchedUntil, to: now, because: 'off' }];
  return [
    { from: watchedUntil, to: outSince, because: 'off' },
    { from: outSince, to: now, because: 'source' },
  ];
}

/** A gap as a line of the record. */
export function gapEntry(tenantId: string, gap: Gap): GapEntry {
  return { kind: 'gap', id: `gap/${gap.from}`, tenantId, seenAt: gap.to, ...gap };
}

/** The gaps of a time, each once, the oldest first. */
export function gapsIn(gaps: readonly Gap[], { from, to }: Span): Gap[] {
  const inIt = gaps.filter((gap) => gap.from <= to && gap.to >= from);
  const unique = new Map(inIt.map(({ from, to, because }) => [from, { from, to, because }]));
  return [...unique.values()].toSorted(isBy(({ from }) => from));
}
