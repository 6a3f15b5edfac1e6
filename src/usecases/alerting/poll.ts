import { compare } from '../../domain/watching/compare-poll.ts';
import type { Comparison, PollContext } from '../../domain/watching/compare-poll.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { between, SECOND } from '../../domain/instant.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type {
  Clock,
  HealthSource,
  HealthSources,
  Log,
  Meter,
  ReadingStore,
  SnapshotStore,
  WorkQueue,
} from '../../ports/index.ts';

export interface PollPorts {
  readonly sources: HealthSources;
  readonly snapshots: SnapshotStore;
  readonly readings: ReadingStore;
  readonly queue: Pick<WorkQueue, 'addFanOut'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

type Known = ReadonlyMap<string, Snapshot>;

/**
 * Reads all issues of a tenant, compares them with what was known, and keeps the outcome with the events that it owes in one
 * atomic write. A crash before that write repeats the poll; one after it loses nothing, since reconciling fans out what the
 * outbox still holds. Fails with the source's `HealthError`; nothing is written then.
 */
export function makePoll(ports: PollPorts): (tenantId: string) => Promise<void> {
  const { sources, snapshots, clock, log, meter } = ports;
  return async (tenantId) => {
    const polledAt = clock();
    // Loaded before the source is read: a poll that was kept meanwhile makes ours refused, never a step back.
    const known = await snapshots.load(tenantId);
    const context = { tenantId, polledAt, baseline: known.sequence === 0, confirmedGone: new Set<string>() };
    const found = await lookAt(sources(tenantId), known.snapshots, context);
    const kept = await snapshots.commit({ tenantId, sequence: known.sequence, polledAt, ...found });
    meter.pollDuration(Math.max(0, between(polledAt, clock()) / SECOND));
    if (!kept) {
      log.info('poll.refused', { reason: 'another poll was kept meanwhile' });
      return;
    }
    await share(ports, tenantId, afterwards(known.snapshots, found), polledAt);
    await queueFanOuts(ports, found);
  };
}

/** What changed. Issues that seem gone are each looked up by themselves before that is believed. */
async function lookAt(source: HealthSource, known: Known, context: PollContext): Promise<Comparison> {
  const listed = await source.listIssues();
  const found = compare(known, listed, context);
  if (found.missing.length === 0) return found;
  const looked = await Promise.all(found.missing.map((id) => lookUp(source, id)));
  const confirmedGone = new Set(found.missing.filter((_, at) => looked[at] === 'gone'));
  const there = looked.filter((each) => typeof each === 'object');
  return compare(known, [...listed, ...there], { ...context, confirmedGone });
}

/** `unclear` where the look-up itself failed: then nothing is concluded from the absence. */
async function lookUp(source: HealthSource, id: string): Promise<Issue | 'gone' | 'unclear'> {
  try {
    return await source.getIssue(id);
  } catch (error) {
    if (!(error instanceof HealthError)) throw error;
    return error.code === 'unknown-issue' ? 'gone' : 'unclear';
  }
}

function afterwards(known: Known, { changed, forgotten }: Comparison): Snapshot[] {
  const all = new Map(known);
  for (const snapshot of changed) all.set(snapshot.issue.id, snapshot);
  for (const id of forgotten) all.delete(id);
  return [...all.values()];
}

/** Questions are answered from the same snapshots: closed issues stay known longer than the API keeps them. */
async function share({ readings, log }: PollPorts, tenantId: string, all: readonly Snapshot[], readAt: Instant) {
  const value = all.filter((snapshot) => !snapshot.noLongerListed).map((snapshot) => snapshot.issue);
  try {
    await readings.write(tenantId, 'issues', { value, readAt });
  } catch (error) {
    log.warn('poll.not-shared', { error });
  }
}

/** Queues the fan-out of each event. One that cannot be queued stays in the outbox for the reconciler. */
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
