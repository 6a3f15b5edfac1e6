import { compare } from '../../domain/watching/compare-poll.ts';
import type { Comparison, PollContext } from '../../domain/watching/compare-poll.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { between, SECOND } from '../../domain/instant.ts';
import { plainId } from '../../domain/naming/issue-id.ts';
import type { Rows } from '../../domain/health/rows.ts';
import { dueLookUps, withLookUps } from '../../domain/watching/look-ups.ts';
import { withRelated } from '../../domain/watching/with-related.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { perObject } from '../../domain/derived.ts';
import { pollContext } from './before-baseline.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import { recordOf, snapshotsAfter, withGaps, type GapPorts } from '../recording/record-poll.ts';
import type {
  Clock,
  HealthSource,
  HealthSources,
  Log,
  Meter,
  ReadingStore,
  SnapshotStore,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';

export interface PollPorts extends GapPorts {
  readonly sources: HealthSources;
  readonly snapshots: SnapshotStore;
  readonly readings: ReadingStore;
  /** Who had subscribed before the very first poll. */
  readonly subscriptions?: Pick<SubscriptionStore, 'all'>;
  readonly queue: Pick<WorkQueue, 'addFanOut'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

type Known = ReadonlyMap<string, Snapshot>;

/**
 * Reads all issues of a tenant, compares them with the stored snapshots, and stores the outcome and its events in one
 * atomic write. A crash before that write repeats the poll. A crash after it loses nothing: the reconciler fans out
 * what is left in the outbox. Fails with the source's `HealthError`, and then writes nothing. Gives the issues that it read.
 */
export function makePoll(ports: PollPorts): (tenantId: string) => Promise<Rows<Issue>> {
  const { sources, snapshots, clock, log, meter } = ports;
  return async (tenantId) => {
    const polledAt = clock();
    // Loaded before the source is read: if another poll is stored meanwhile, ours is refused and never overwrites it
    // with older data.
    const known = await snapshots.load(tenantId);
    const context = await pollContext(ports, tenantId, known, polledAt);
    const changes = await findChanges(sources(tenantId), known.snapshots, context);
    const found = { ...changes, ...withRelated(known.snapshots, changes, context) };
    const { listed } = found;
    const record = await withGaps(ports, tenantId, known, polledAt, recordOf(tenantId, known, found));
    const kept = await snapshots.commit({ tenantId, sequence: known.sequence, polledAt, ...found, record });
    meter.pollDuration(Math.max(0, between(polledAt, clock()) / SECOND));
    if (!kept) {
      log.info('poll.refused', { reason: 'another poll was kept meanwhile' });
      return listed;
    }
    await share(ports, tenantId, known.snapshots, found, polledAt);
    await queueFanOuts(ports, found);
    return listed;
  };
}

/** What changed, and the list. */
interface Found extends Comparison {
  readonly listed: Rows<Issue>;
}

/** Finds what changed. Each issue that seems gone is looked up by id before that is believed. */
async function findChanges(source: HealthSource, known: Known, context: PollContext): Promise<Found> {
  const listed = await source.listIssues();
  const { unreadable = [] } = listed;
  const ids = new Set(unreadable.flatMap(({ id }) => (id === undefined ? [] : [plainId(id)])));
  const read: PollContext = { ...context, unreadable: ids };
  const found = compare(known, listed, read);
  const due = dueLookUps(known, found.missing, context.polledAt);
  if (due.length === 0) return { ...found, listed };
  const lookedUp = await Promise.all(due.map((id) => lookUp(source, id)));
  const confirmedGone = new Set(due.filter((_, at) => lookedUp[at] === 'gone'));
  const present = lookedUp.filter((each) => typeof each === 'object');
  const noted = withLookUps(known, due, context.polledAt);
  return { ...compare(noted, [...listed, ...present], { ...read, confirmedGone }), listed };
}

/** `unclear` if the look-up itself failed: then the absence proves nothing. */
async function lookUp(source: HealthSource, id: string): Promise<Issue | 'gone' | 'unclear'> {
  try {
    return await source.getIssue(id);
  } catch (error) {
    if (!(error instanceof HealthError)) throw error;
    return error.code === 'unknown-issue' ? 'gone' : 'unclear';
  }
}

/** The issues that the tenant has, closed ones included. The same list while nothing changes. */
const issuesOf = perObject((snapshots: Known): readonly Issue[] =>
  [...snapshots.values()].filter(({ noLongerListed }) => !noLongerListed).map(({ issue }) => issue),
);

/**
 * Questions are answered from the same snapshots, so closed issues stay known longer than the API keeps them. What was
 * last known of an issue that is gone stays too: whoever asks for it is told both.
 */
async function share(
  { readings, log }: PollPorts,
  tenantId: string,
  known: Known,
  found: Found,
  readAt: Instant,
): Promise<void> {
  const gone = found.events.filter(({ kinds }) => kinds.includes('no-longer-listed'));
  try {
    for (const { issue, changedAt } of gone.flatMap(({ issueId }) => known.get(issueId) ?? [])) {
      await readings.write(tenantId, `issue/${issue.id}`, { value: issue, readAt: changedAt });
    }
    const value = issuesOf(snapshotsAfter(known, found));
    const { length, unreadable = [] } = found.listed;
    // Not fresh: whoever answers then asks the source too, and says why the answer is an older one.
    if (length + unreadable.length === 0 && value.some(({ resolved }) => !resolved)) return;
    await readings.write(tenantId, 'issues', { value, readAt, ...(unreadable.length > 0 && { unreadable }) });
  } catch (error) {
    log.warn('poll.not-shared', { error });
  }
}

/** Queues the fan-out of each event. If queuing fails, the event stays in the outbox for the reconciler. */
export async function queueFanOuts(
  { queue, log, meter }: Pick<PollPorts, 'queue' | 'log' | 'meter'>,
  { events }: Pick<Comparison, 'events'>,
): Promise<void> {
  for (const event of events) {
    for (const kind of event.kinds) meter.change(kind);
    log.info('issue.changed', { issue: event.issueId, kinds: event.kinds, version: event.version });
    try {
      await queue.addFanOut(event);
    } catch (error) {
      log.warn('fan-out.postponed', { issue: event.issueId, error });
    }
  }
}
