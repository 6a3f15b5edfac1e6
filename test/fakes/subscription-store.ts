import { looseKey } from '../../src/domain/naming/catalogue.ts';
import type { Subscription, Target } from '../../src/domain/subscription/subscription.ts';
import type { SubscriptionStore } from '../../src/ports/index.ts';
import { TENANT } from '../fixtures/alerting.ts';

/** Subscriptions in memory, as JSON, as a real store keeps them. It fails while `away` is set. */
export interface FakeSubscriptionStore extends SubscriptionStore {
  away: boolean;
}

/** Makes an empty store. */
export function makeFakeSubscriptionStore(): FakeSubscriptionStore {
  const kept = new Map<string, string>();
  const keyOf = (tenantId: string, id: string) => JSON.stringify([tenantId, id]);
  const read = (tenantId: string, id: string) => {
    const text = kept.get(keyOf(tenantId, id));
    return text === undefined ? undefined : (JSON.parse(text) as Subscription);
  };
  const all = (tenantId: string) =>
    [...kept.keys()]
      .map((key) => JSON.parse(key) as [string, string])
      .filter(([tenant]) => tenant === tenantId)
      .flatMap(([tenant, id]) => read(tenant, id) ?? []);
  const idsOf = (records: readonly Subscription[]) => records.map(({ conversation }) => conversation.id);
  const run = <T>(work: () => T): Promise<T> =>
    store.away ? Promise.reject(new Error('the store is away')) : Promise.resolve(work());
  const store: FakeSubscriptionStore = {
    away: false,
    get: (tenantId, id) => run(() => read(tenantId, id)),
    update: (tenantId, id, change) =>
      run(() => {
        const next = change(read(tenantId, id));
        if (next) kept.set(keyOf(tenantId, id), JSON.stringify(next));
        else kept.delete(keyOf(tenantId, id));
        return next;
      }),
    match: (tenantId, about) => run(() => idsOf(all(tenantId).filter((record) => matches(record, about)))),
    getMany: (tenantId, ids) => run(() => ids.flatMap((id) => read(tenantId, id) ?? [])),
    ofTeam: (tenantId, teamId) =>
      run(() => idsOf(all(tenantId).filter(({ conversation }) => conversation.teamId === teamId))),
    async *all(tenantId) {
      yield await run(() => all(tenantId));
    },
    count: (tenantId) => run(() => all(tenantId).length),
    async lookAtDigests(tenantId, _now, look) {
      for (const each of await run(() => all(tenantId))) if (each.settings?.digest) await look(each);
    },
    renew: () => run(() => undefined),
  };
  return store;
}

/** The ids of a tenant's conversations that have a record, sorted. */
export async function idsIn({ all }: Pick<SubscriptionStore, 'all'>, tenantId = TENANT): Promise<string[]> {
  const ids: string[] = [];
  for await (const some of all(tenantId)) ids.push(...some.map(({ conversation }) => conversation.id));
  return ids.sort();
}

function matches({ wants, follows }: Subscription, about: Parameters<SubscriptionStore['match']>[1]): boolean {
  const fits = (target: Target) =>
    target.type === 'all' ||
    (target.type === 'service'
      ? about.serviceIds.some((id) => looseKey(id) === looseKey(target.id))
      : about.families.includes(target.id));
  return wants.some((want) => fits(want.target)) || follows.some(({ issueId }) => issueId === about.issueId);
}
