import type { Issue } from '../../domain/health/issue.ts';
import type { BeforeBaseline } from '../../domain/watching/baseline.ts';
import type { PollContext } from '../../domain/watching/compare-poll.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ReadingStore, SnapshotStore, SubscriptionStore } from '../../ports/index.ts';

type Loaded = Awaited<ReturnType<SnapshotStore['load']>>;

interface BeforeBaselinePorts {
  /** Absent where no earlier list tells what was there. */
  readonly readings?: Pick<ReadingStore, 'read'>;
  readonly subscriptions?: Pick<SubscriptionStore, 'all'>;
}

/** What a poll is compared with: the stored snapshots, as loaded, and for the very first poll what was before it. */
export async function pollContext(
  ports: BeforeBaselinePorts,
  tenantId: string,
  { sequence, damaged: ids = new Set() }: Loaded,
  polledAt: Instant,
): Promise<PollContext> {
  const baseline = sequence === 0;
  const beforeBaseline = baseline ? await readBeforeBaseline(ports, tenantId) : undefined;
  const damaged = { ids, version: sequence + 1 };
  return { tenantId, polledAt, baseline, beforeBaseline, damaged, confirmedGone: new Set() };
}

/** Undefined if nobody had subscribed: then everything in the first poll is old news. */
async function readBeforeBaseline(
  { readings, subscriptions }: BeforeBaselinePorts,
  tenantId: string,
): Promise<BeforeBaseline | undefined> {
  if (!subscriptions) return undefined;
  const subscribedAt = await firstSubscribedAt(subscriptions, tenantId);
  if (subscribedAt === undefined) return undefined;
  const kept = await readings?.read<Issue[]>(tenantId, 'issues').catch(() => undefined);
  const listedIds = kept && new Set(kept.value.map(({ id }) => id));
  return { subscribedAt, ...(listedIds && { listedIds }) };
}

async function firstSubscribedAt(
  subscriptions: Pick<SubscriptionStore, 'all'>,
  tenantId: string,
): Promise<Instant | undefined> {
  let first: Instant | undefined;
  for await (const some of subscriptions.all(tenantId)) {
    const times = some.flatMap(({ wants, follows }) => [...wants, ...follows].map(({ setAt }) => setAt));
    first = [...times, ...(first === undefined ? [] : [first])].toSorted().at(0);
  }
  return first;
}
