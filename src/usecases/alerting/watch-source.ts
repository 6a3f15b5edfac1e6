import { factsForLog, HealthError } from '../../domain/health/health-error.ts';
import { between, MINUTE } from '../../domain/instant.ts';
import type { Clock, Log, NoticeJob, Outage, OutageStore, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

export interface WatchSourcePorts<T> {
  readonly poll: (tenantId: string) => Promise<T>;
  readonly outages: OutageStore;
  readonly subscriptions: SubscriptionStore;
  readonly queue: Pick<WorkQueue, 'addNotices'>;
  readonly clock: Clock;
  readonly log: Log;
}

type SourceWatch = Omit<WatchSourcePorts<unknown>, 'poll'>;

/** Short outages are normal. Subscribers are told after 15 minutes, before they take silence for good health. */
const TELL_AFTER = 15 * MINUTE;

/**
 * Polls, and records whether the source answers. After 15 minutes of failure the subscribed conversations are told once
 * that their data is stale. Those conversations are told once when the source is back. Gives what the poll gave, or
 * undefined if it failed.
 */
export function makeWatchSource<T>(ports: WatchSourcePorts<T>): (tenantId: string) => Promise<T | undefined> {
  return async (tenantId) => {
    // A poll that succeeds ends the outage that was known before it, not one that began while its process was frozen.
    const before = await ports.outages.get(tenantId);
    try {
      const polled = await ports.poll(tenantId);
      if (before) await noteSuccess(ports, tenantId, before);
      return polled;
    } catch (error) {
      if (!(error instanceof HealthError)) throw error;
      ports.log.warn('poll.failed', factsForLog(error));
      await noteFailure(ports, tenantId);
      return undefined;
    }
  };
}

async function noteFailure({ outages, subscriptions, queue, clock }: SourceWatch, tenantId: string): Promise<void> {
  const outage = await outages.get(tenantId);
  if (!outage) {
    await outages.replace(tenantId, undefined, { since: clock(), told: false });
    return;
  }
  if (outage.told || between(outage.since, clock()) < TELL_AFTER) return;
  const notice: NoticeJob = { tenantId, notice: 'source-stale', since: outage.since };
  // Marked only after the notices are queued: a crash in between queues them again, and no conversation gets one notice
  // twice.
  for await (const some of subscriptions.all(tenantId)) {
    await queue.addNotices(
      notice,
      some.map(({ conversation }) => conversation.id),
    );
  }
  await outages.replace(tenantId, outage, { ...outage, told: true });
}

async function noteSuccess({ outages, queue, log }: SourceWatch, tenantId: string, before: Outage): Promise<void> {
  const outage = await outages.get(tenantId);
  if (outage?.since !== before.since) return;
  log.info('poll.recovered', { since: outage.since });
  const { since } = outage;
  const told = await outages.told({ tenantId, notice: 'source-stale', since });
  await queue.addNotices({ tenantId, notice: 'source-back', since }, told);
  await outages.replace(tenantId, outage, undefined);
}
