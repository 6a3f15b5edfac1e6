import assert from 'node:assert/strict';
import type { SubscriptionStore } from '../../src/ports/index.ts';
import { idsIn } from '../fakes/subscription-store.ts';
import { ADA, aConversation, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';

const ABOUT = { serviceIds: ['Exchange', 'Exchange Online'], families: ['productivity'], issueId: 'EX1' };
type Target = Parameters<typeof aWant>[0];

/** What every subscription store must do. `open` gives an empty one. */
export function subscriptionStoreContract(open: () => Promise<SubscriptionStore>): void {
  async function keeping(records: Readonly<Record<string, readonly Target[]>>) {
    const store = await open();
    for (const [id, targets] of Object.entries(records)) {
      const wants = targets.map((target) => aWant(target));
      await store.update(TENANT, id, () => aSubscription(id, wants));
    }
    return store;
  }

  it('finds an issue’s conversations by service, family, everything and followed issue', async () => {
    const store = await keeping({
      'by-service': [{ type: 'service', id: 'Exchange' }],
      'by-family': [{ type: 'family', id: 'productivity' }],
      everything: [{ type: 'all' }],
      another: [{ type: 'service', id: 'Lync' }],
    });
    const follows = [{ issueId: 'EX1', setBy: ADA, setAt: NOON }];
    await store.update(TENANT, 'follower', () => aSubscription('follower', [], { follows }));
    const found = (await store.match(TENANT, ABOUT)).toSorted();
    assert.deepEqual(found, ['by-family', 'by-service', 'everything', 'follower']);
  });

  it('finds a conversation under any id and name of the service, whatever their case and blanks', async () => {
    const store = await keeping({
      'by-id': [{ type: 'service', id: 'exchange' }],
      'by-name': [{ type: 'service', id: 'Microsoft Exchange\u00a0 ONLINE' }],
      another: [{ type: 'service', id: 'Exchanges' }],
    });
    assert.deepEqual((await store.match(TENANT, ABOUT)).toSorted(), ['by-id', 'by-name']);
    await store.update(TENANT, 'by-name', (current) => current && { ...current, wants: [] });
    assert.deepEqual(await store.match(TENANT, ABOUT), ['by-id']);
  });

  it('gives a kept subscription, and forgets a removed one', async () => {
    const store = await keeping({ c: [{ type: 'service', id: 'Exchange' }] });
    const kept = await store.update(TENANT, 'c', (current) => current && { ...current, wants: [] });
    assert.deepEqual(kept?.wants, []);
    assert.deepEqual(await store.match(TENANT, ABOUT), []);
    assert.equal(await store.update(TENANT, 'c', () => undefined), undefined);
    assert.equal(await store.get(TENANT, 'c'), undefined);
    assert.equal(await store.count(TENANT), 0);
    assert.deepEqual(await idsIn(store), []);
  });

  it('loses no change when two people change one conversation at once', async () => {
    const store = await keeping({ c: [{ type: 'all' }] });
    const add = (at: number) =>
      store.update(TENANT, 'c', (current) => {
        assert.ok(current);
        return { ...current, wants: [...current.wants, aWant({ type: 'service', id: `S${at}` })] };
      });
    await Promise.all(Array.from({ length: 12 }, (_, at) => add(at)));
    assert.equal((await store.get(TENANT, 'c'))?.wants.length, 13);
  });

  it('keeps tenants apart, and knows the conversations of a team', async () => {
    const store = await keeping({ c: [{ type: 'all' }] });
    const conversation = aConversation('d', { teamId: 'red' });
    await store.update(TENANT, 'd', () => aSubscription('d', [], { conversation }));
    assert.deepEqual(await store.ofTeam(TENANT, 'red'), ['d']);
    assert.deepEqual(await idsIn(store), ['c', 'd']);
    assert.equal(await store.count(TENANT), 2);
    assert.equal(await store.get('other-tenant', 'c'), undefined);
    assert.deepEqual(await store.match('other-tenant', ABOUT), []);
    const many = await store.getMany(TENANT, ['c', 'gone', 'd']);
    assert.deepEqual(
      many.map((record) => record.conversation.id),
      ['c', 'd'],
    );
  });
}
