import type { Issue } from '../../domain/health/issue.ts';
import type { BeforeBaseline } from '../../domain/watching/baseline.ts';
import type { ReadingStore, SubscriptionStore } from '../../ports/index.ts';

interface BeforeBaselinePorts {
  /** Absent where no earlier list tells what was there. */
  readonly readings?: Pick<ReadingStore, 'read'>;
  readonly subscriptions?: Pick<SubscriptionStore, 'ofTenant' | 'getMany'>;
}

/** Undefined if nobody had subscribed: then everything in the first poll is old news. */
export async function readBeforeBaseline(
  { readings, subscriptions }: BeforeBaselinePorts,
  tenantId: string,
): Promise<BeforeBaseline | undefined> {
  if (!subscriptions) return undefined;
  const records = await subscriptions.getMany(tenantId, await subscriptions.ofTenant(tenantId));
  const times = records.flatMap(({ wants, follows }) => [...wants, ...follows].map(({ setAt }) => setAt));
  const subscribedAt = times.toSorted().at(0);
  if (subscribedAt === undefined) return undefined;
  const kept = await readings?.read<Issue[]>(tenantId, 'issues').catch(() => undefined);
  const listedIds = kept && new Set(kept.value.map(({ id }) => id));
  return { subscribedAt, ...(listedIds && { listedIds }) };
}
