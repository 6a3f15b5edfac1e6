import { gapEntry, gapsSince } from '../../domain/record/gaps.ts';
import type { RecordEntry } from '../../domain/record/entry.ts';
import { entriesOfAll, entriesOfPoll } from '../../domain/record/from-poll.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Comparison } from '../../domain/watching/compare-poll.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type { OutageStore, RecordOfPoll, SnapshotStore } from '../../ports/index.ts';

type Known = ReadonlyMap<string, Snapshot>;
type Loaded = Awaited<ReturnType<SnapshotStore['load']>>;
type Found = Pick<Comparison, 'changed' | 'forgotten' | 'events'>;

/**
 * What a poll adds to the record, to be written with its outcome. Where the record begins, and where it was full, that is
 * everything that is known. While it is full, only gaps: nothing else would tell of them later.
 */
export function recordOf(tenantId: string, { recording, snapshots }: Loaded, found: Found): RecordOfPoll | undefined {
  if (!recording) return undefined;
  const { begun, full } = recording;
  if (full) return { entries: [], whole: false, turns: begun };
  const entries = begun
    ? entriesOfPoll(tenantId, snapshots, found)
    : entriesOfAll(tenantId, snapshotsAfter(snapshots, found).values());
  return { entries, whole: true, turns: !begun };
}

export interface GapPorts {
  /** Absent: nobody knows why nothing was watched. */
  readonly outages?: Pick<OutageStore, 'get'>;
  /** Absent: gaps are not looked for. */
  readonly pollIntervalMs?: number;
}

/** Adds the gaps that end with a poll. */
export async function withGaps(
  { outages, pollIntervalMs }: GapPorts,
  tenantId: string,
  { recording }: Loaded,
  polledAt: Instant,
  record: RecordOfPoll | undefined,
): Promise<RecordOfPoll | undefined> {
  if (!record || pollIntervalMs === undefined) return record;
  const pause = { watchedUntil: recording?.watchedUntil, now: polledAt, pollIntervalMs };
  if (gapsSince({ ...pause, outSince: undefined }).length === 0) return record;
  const outage = await outages?.get(tenantId);
  const gaps = gapsSince({ ...pause, outSince: outage?.since });
  const entries: RecordEntry[] = gaps.map((gap) => gapEntry(tenantId, gap));
  return { ...record, entries: [...record.entries, ...entries] };
}

/** The snapshots after a poll. The same map if nothing changed. */
export function snapshotsAfter(known: Known, { changed, forgotten }: Omit<Found, 'events'>): Known {
  if (changed.length === 0 && forgotten.length === 0) return known;
  const all = new Map(known);
  for (const snapshot of changed) all.set(snapshot.issue.id, snapshot);
  for (const id of forgotten) all.delete(id);
  return all;
}
