import { servicesOf } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Instant } from '../../domain/instant.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { issueIdOf, type Gap, type IssueEntry, type RecordEntry } from '../../domain/record/entry.ts';
import { entriesOfAll } from '../../domain/record/from-poll.ts';
import { gapsIn, gapsSince } from '../../domain/record/gaps.ts';
import { isBy } from '../../domain/record/order.ts';
import { wasThere } from '../../domain/record/overlap.ts';
import { recordedIssues, type Recorded, type RecordedIssue } from '../../domain/record/recorded.ts';
import type {
  AskedIssues,
  Clock,
  HistoryStore,
  Log,
  OutageStore,
  RecordOutbox,
  SnapshotStore,
  Watched,
} from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';

/** What is asked of the record: a time, and whose issues. */
export interface AskedRecord extends AskedIssues {
  readonly service?: ServiceRef;
}

/**
 * Reads a tenant's record: the issues that were there in a time, from the first sight to the last, and the gaps. It is
 * the only way to our own history. Never fails: where the long-run store or Redis does not answer, it gives what the other
 * has, and says that some is missing.
 */
export type ReadRecord = (tenantId: string, asked: AskedRecord) => Promise<Recorded>;

export interface ReadRecordPorts {
  /** Absent: nothing is kept for the long run. */
  readonly history?: Pick<HistoryStore, 'heads' | 'entries' | 'gaps' | 'watched'>;
  readonly recordOutbox: RecordOutbox;
  readonly snapshots: Pick<SnapshotStore, 'load'>;
  readonly announcements: Pick<SnapshotStore, 'load'>;
  readonly outages: Pick<OutageStore, 'get'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollIntervalMs: number;
}

/** The parts of the record that are in one place. */
interface Kept {
  readonly entries: readonly RecordEntry[];
  readonly gaps: readonly Gap[];
  readonly watched?: Watched | undefined;
  /** What is known of the issues now. */
  readonly snapshots?: readonly IssueEntry[];
  readonly isAway?: true;
}

/** As many as can wait: the outbox takes no more. */
const ALL = Number.MAX_SAFE_INTEGER;

export function makeReadRecord(ports: ReadRecordPorts | undefined, seenBefore: SeenBefore): ReadRecord {
  if (!ports) return () => Promise.resolve({ issues: [], gaps: [] });
  return async (tenantId, asked) => {
    const isMeant = await makeIsMeant(seenBefore, tenantId, asked);
    // Redis first: what is moved between the two reads is then found twice, and never missed.
    const hot = await orNothing(ports, readHot(ports, tenantId, asked, isMeant));
    const stored = await orNothing(ports, readStored(ports, tenantId, asked, isMeant, hot));
    // What a snapshot says again is no news, and some issues stand there alone.
    const found = recordedIssues([...issueEntries([...stored.entries, ...hot.entries]), ...(hot.snapshots ?? [])]);
    const recordedFrom = earliest([stored.watched?.from, hot.watched?.from]);
    return {
      issues: found.filter((each) => isAsked(each, asked) && isMeant(servicesOf(each.issue))).toSorted(oldestFirst),
      gaps: gapsIn([...stored.gaps, ...hot.gaps], asked),
      ...(recordedFrom !== undefined && { recordedFrom }),
      ...((stored.isAway || hot.isAway) && { isIncomplete: true }),
    };
  };
}

/** What is there if a place does not answer. */
async function orNothing({ log }: ReadRecordPorts, reading: Promise<Kept>): Promise<Kept> {
  try {
    return await reading;
  } catch (error) {
    log.warn('record.not-read', { error });
    return { ...NOTHING, isAway: true };
  }
}

const NOTHING: Kept = { entries: [], gaps: [] };

type IsMeant = (services: readonly ServiceRef[]) => boolean;

async function makeIsMeant(seenBefore: SeenBefore, tenantId: string, { service }: AskedRecord): Promise<IsMeant> {
  if (!service) return () => true;
  const names = seenNames(await seenBefore(tenantId));
  return (services) => services.some((each) => names.same(each, service));
}

/** What the long-run store has. */
async function readStored(
  { history }: ReadRecordPorts,
  tenantId: string,
  asked: AskedRecord,
  isMeant: IsMeant,
  hot: Kept,
): Promise<Kept> {
  if (!history) return NOTHING;
  const heads = await history.heads(tenantId, asked);
  const meant = heads.filter(({ services }) => isMeant(services)).map(({ issueId }) => issueId);
  const touched = issueEntries(hot.entries).map(issueIdOf);
  const [entries, gaps, watched] = await Promise.all([
    history.entries(tenantId, [...new Set([...meant, ...touched])]),
    history.gaps(tenantId, asked),
    history.watched(tenantId),
  ]);
  return { entries, gaps, watched };
}

async function readHot(ports: ReadRecordPorts, tenantId: string, asked: AskedRecord, isMeant: IsMeant): Promise<Kept> {
  const { recordOutbox, outages, clock, pollIntervalMs } = ports;
  const [entries, watched, outage, snapshots] = await Promise.all([
    recordOutbox.owed(tenantId, ALL),
    recordOutbox.watched(tenantId),
    outages.get(tenantId),
    readSnapshots(ports, tenantId, asked, isMeant),
  ]);
  const now: Instant = clock();
  const since = { watchedUntil: watched?.until, now, outSince: outage?.since, pollIntervalMs };
  const over = entries.filter((each) => each.kind === 'gap');
  return { entries, watched, snapshots, gaps: [...over, ...gapsSince(since)] };
}

async function readSnapshots(
  { snapshots, announcements }: ReadRecordPorts,
  tenantId: string,
  { tracked, ids }: AskedRecord,
  isMeant: IsMeant,
): Promise<IssueEntry[]> {
  const places = [...(tracked === 'messages' ? [] : [snapshots]), ...(tracked === 'issues' ? [] : [announcements])];
  const loaded = await Promise.all(places.map((place) => place.load(tenantId)));
  const all = loaded.flatMap((each) => [...each.snapshots.values()]);
  const meant = all.filter(({ issue }) => (ids ? ids.includes(issue.id) : true) && isMeant(servicesOf(issue)));
  return entriesOfAll(tenantId, meant);
}

function issueEntries(entries: readonly RecordEntry[]): IssueEntry[] {
  return entries.filter((each) => each.kind !== 'gap');
}

function isAsked(recorded: RecordedIssue, { ids, tracked, from, to }: AskedRecord): boolean {
  const { id, classification } = recorded.issue;
  if (tracked && (classification === 'message') !== (tracked === 'messages')) return false;
  return ids ? ids.includes(id) : wasThere(recorded, { from, to });
}

const oldestFirst = isBy<RecordedIssue>(
  ({ issue }) => issue.startedAt,
  ({ issue }) => issue.id,
);

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((each) => each !== undefined).toSorted()[0];
}
