import { bulletinId, type Bulletin } from '../../../src/domain/bulletin/bulletin.ts';
import type { BulletinStore, DeliveryLedger } from '../../../src/ports/index.ts';

/** Bulletins in memory, beside the entries of a ledger. */
export function makeFakeBulletinStore(ledger: Pick<DeliveryLedger, 'get'>): BulletinStore {
  const kept = new Map<
    string,
    { readonly place: readonly string[]; bulletin: Bulletin | undefined; changes: number }
  >();
  const keyOf = (...place: readonly string[]) => JSON.stringify(place);
  return {
    get: (...place) => Promise.resolve(structuredClone(kept.get(keyOf(...place))?.bulletin)),
    places: (tenantId, issueId) => {
      const about = [...kept.values()].filter(
        ({ place: [tenant, , issue] }) => tenant === tenantId && issue === issueId,
      );
      return Promise.resolve(about.map(({ place: [, conversationId = ''] }) => conversationId));
    },
    async update(tenantId, conversationId, issueId, change) {
      const place = [tenantId, conversationId, issueId];
      if (!(await ledger.get(tenantId, conversationId, bulletinId(issueId)))) return undefined;
      const { bulletin: before, changes = 0 } = kept.get(keyOf(...place)) ?? {};
      const after = change(before);
      if (after === before) return { bulletin: before, changes };
      kept.set(keyOf(...place), { place, bulletin: structuredClone(after), changes: changes + 1 });
      return { bulletin: after, changes: changes + 1 };
    },
  };
}
