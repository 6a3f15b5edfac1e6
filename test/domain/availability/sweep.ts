import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Instant } from '../../../src/domain/instant.ts';

/**
 * The same numbers by other means: time is cut into half hours, and of each it is asked whether it was down,
 * known, or planned. It knows no spans, no sorting and no calendar but that of `Intl`.
 */
export const CELL = 30 * 60_000;

export interface Sweep {
  readonly issues: readonly Issue[];
  readonly counting: 'incidents' | 'all';
  /** The status of each day of the reader's calendar that was recorded. */
  readonly statusOf: ReadonlyMap<string, 'ok' | 'degraded' | 'interrupted'>;
  readonly recordedFrom?: number | undefined;
  readonly gaps: readonly (readonly [from: number, to: number])[];
  readonly windows: readonly (readonly [from: number, to: number])[];
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly zone: string;
}

type Counts = Record<'down' | 'known' | 'unknown' | 'planned' | 'downInPlanned', number>;

export interface Swept {
  readonly whole: Counts;
  readonly byDay: ReadonlyMap<string, Counts>;
  readonly byWeek: ReadonlyMap<string, Counts>;
  readonly byMonth: ReadonlyMap<string, Counts>;
}

const NAMES = ['down', 'known', 'unknown', 'planned', 'downInPlanned'] as const;
const nothing = (): Counts => ({ down: 0, known: 0, unknown: 0, planned: 0, downInPlanned: 0 });

/** Asks each half hour. */
export function sweep(facts: Sweep): Swept {
  const whole = nothing();
  const made = () => new Map<string, Counts>();
  const by = { day: made(), week: made(), month: made() };
  const onDay = dayFactsOf(facts);
  for (let at = facts.from; at < facts.to; at += CELL) {
    const day = dayAt(at, facts.zone);
    const cell = cellAt(at, facts, onDay(day));
    for (const counts of [whole, at_(by.day, day), at_(by.week, mondayOf(day)), at_(by.month, day.slice(0, 7))]) {
      for (const name of NAMES) counts[name] += cell[name] ? CELL : 0;
    }
  }
  return { whole, byDay: by.day, byWeek: by.week, byMonth: by.month };
}

function at_(map: Map<string, Counts>, key: string): Counts {
  const counts = map.get(key) ?? nothing();
  map.set(key, counts);
  return counts;
}

type DayFacts = Record<'isTold' | 'isDoubtful' | 'isLost', boolean>;

function cellAt(at: number, facts: Sweep, day: DayFacts): Record<keyof Counts, boolean> {
  const past = at < facts.now;
  const within = ([from, to]: readonly [number, number]) => from <= at && at < to;
  const planned = past && facts.windows.some(within);
  const down = past && (day.isLost || facts.issues.some((issue) => isCounted(issue, facts) && lasts(issue, at, facts)));
  const watched = facts.recordedFrom !== undefined && at >= facts.recordedFrom;
  const known = past && (down || ((day.isTold || watched) && !day.isDoubtful && !facts.gaps.some(within)));
  return { down, known, unknown: past && !known, planned, downInPlanned: down && planned };
}

function isCounted({ status, classification }: Issue, { counting }: Sweep): boolean {
  if (status === 'falsePositive') return false;
  return counting === 'all' ? classification !== 'message' : classification === 'incident';
}

function lasts(issue: Issue, at: number, facts: Sweep): boolean {
  return Date.parse(issue.startedAt) <= at && at < endOf(issue, facts);
}

/** What ends before it begins lasts for no time, at its start. */
function endOf({ startedAt, resolved, endedAt, modifiedAt, listedUntil }: Issue, { now }: Sweep): number {
  const end: Instant | undefined = resolved ? (endedAt ?? modifiedAt) : listedUntil;
  return Math.max(Date.parse(startedAt), end === undefined ? now : Date.parse(end));
}

/** What a day's own status says of all of it, once for each day. */
function dayFactsOf(facts: Sweep): (day: string) => DayFacts {
  const spans = new Map<string, [number, number]>();
  for (let at = facts.from - 2 * 86_400_000; at < facts.to + 2 * 86_400_000; at += CELL) {
    const day = dayAt(at, facts.zone);
    const span = spans.get(day) ?? [at, at];
    span[1] = at + CELL;
    spans.set(day, span);
  }
  const made = new Map([...spans].map(([day, span]) => [day, dayFacts(facts.statusOf.get(day), span, facts)]));
  return (day) => made.get(day) ?? dayFacts(undefined, [0, 0], facts);
}

function dayFacts(status: string | undefined, [from, to]: readonly [number, number], facts: Sweep): DayFacts {
  const until = Math.min(to, facts.now);
  const there = facts.issues.filter((issue) => {
    const [start, end] = [Date.parse(issue.startedAt), endOf(issue, facts)];
    return start < until && (end > from || start === from);
  });
  const isTrouble = there.some((each) => each.classification === 'incident' && each.status !== 'falsePositive');
  const isLost = status === 'interrupted' && !isTrouble;
  const isExplained = there.length > 0;
  return {
    isLost,
    isTold: status === 'ok' || (status !== undefined && isExplained && !isLost),
    isDoubtful: status === 'degraded' && !isExplained,
  };
}

const DAYS = new Map<string, Map<number, string>>();

/** The day in the zone, by `Intl` alone. */
export function dayAt(at: number, zone: string): string {
  const known = DAYS.get(zone) ?? new Map<number, string>();
  DAYS.set(zone, known);
  const day = known.get(at) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
  known.set(at, day);
  return day;
}

function mondayOf(day: string): string {
  const at = Date.parse(day);
  const sinceMonday = (Math.floor(at / 86_400_000) + 3) % 7;
  return new Date(at - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
