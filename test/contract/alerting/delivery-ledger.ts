import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { HeldConversation } from '../../../src/ports/index.ts';
import type { ExpiringLedger } from '../../fakes/stores/delivery-ledger.ts';
import { putInto } from '../../fixtures/alerting.ts';
import { anEvent, NOON, TENANT } from '../../fixtures/alerting.ts';

const ISSUE = 'EX20119';
const LATER = shift(NOON, 30 * MINUTE);

/** What every delivery ledger must do. `open` gives an empty one. */
export function deliveryLedgerContract(open: () => ExpiringLedger): void {
  let ledger: ExpiringLedger;
  beforeEach(() => {
    ledger = open();
  });

  async function entryOf(conversationId: string): Promise<LedgerEntry> {
    const entry = await ledger.get(TENANT, conversationId, ISSUE);
    assert.ok(entry);
    return entry;
  }

  const put = (entry: LedgerEntry) => putInto(ledger, entry);
  const unfinished = async (before = LATER, limit = 10) =>
    (await ledger.unfinished(TENANT, before, limit)).map(({ conversationId, state }) => `${conversationId} ${state}`);

  it('has no entry that was never planned', async () => {
    assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
    assert.deepEqual(await ledger.entriesOf(TENANT, 'a'), []);
    assert.deepEqual(await ledger.holders(TENANT, ISSUE), []);
    assert.deepEqual(await unfinished(), []);
    assert.deepEqual(await ledger.resume(TENANT, 'a', NOON), []);
  });

  it('takes up again what depends on something that changed, and nothing that never was', async () => {
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
    for (const id of ['a', 'b']) await put({ ...(await entryOf(id)), state: 'done', shownVersion: 1 });
    assert.deepEqual(await unfinished(), []);
    await ledger.lookAgain(TENANT, 'a', [], NOON);
    await ledger.lookAgain(TENANT, 'a', [ISSUE, 'EX404'], NOON);
    assert.deepEqual(await unfinished(), ['a done']);
    await put(await entryOf('a'));
    assert.deepEqual(await unfinished(), []);
  });

  it('starts an entry with the known posts and the news', async () => {
    const knownPosts = ['2031-05-04T11:00:00.000Z'];
    await ledger.plan(anEvent({ knownPosts, kinds: ['updated'] }), ['a'], NOON);
    assert.deepEqual(await entryOf('a'), {
      ...{ tenantId: TENANT, conversationId: 'a', issueId: ISSUE, state: 'planned', owedVersion: 1, shownVersion: 0 },
      ...{ shownPosts: knownPosts, plannedFor: ['updated'], told: { resolved: false, reported: false } },
      ...{ plannedAt: NOON, updatedAt: NOON },
    });
  });

  it('plans a delivery once: a repeated plan owes nothing new', async () => {
    assert.deepEqual(await ledger.plan(anEvent(), ['a', 'b'], NOON), ['a', 'b']);
    assert.deepEqual(await ledger.plan(anEvent(), ['a', 'b'], NOON), []);
    assert.equal((await entryOf('a')).owedVersion, 1);
  });

  it('owes the newest version, whatever the order of the events', async () => {
    assert.deepEqual(await ledger.plan(anEvent({ version: 3 }), ['a'], NOON), ['a']);
    assert.deepEqual(await ledger.plan(anEvent({ version: 2 }), ['a'], NOON), []);
    assert.equal((await entryOf('a')).owedVersion, 3);
  });

  it('is finished only when everything owed was shown', async () => {
    await ledger.plan(anEvent({ version: 1 }), ['a'], NOON);
    const entry = await entryOf('a');
    await ledger.plan(anEvent({ version: 2 }), ['a'], NOON);
    await put({ ...entry, state: 'done', shownVersion: 1, cardId: 'm1', updatedAt: NOON });
    assert.deepEqual(
      (await ledger.unfinished(TENANT, LATER, 10)).map((each) => [each.state, each.owedVersion]),
      [['planned', 2]],
    );
    await put({ ...(await entryOf('a')), state: 'done', shownVersion: 2, updatedAt: NOON });
    assert.deepEqual(await unfinished(), []);
    assert.equal((await entryOf('a')).state, 'done');
    assert.deepEqual(await ledger.holders(TENANT, ISSUE), ['a']);
  });

  it('finds unfinished entries by their age, and leaves paused and dead ones alone', async () => {
    await ledger.plan(anEvent(), ['old', 'paused', 'dead'], NOON);
    await put({ ...(await entryOf('paused')), state: 'paused' });
    await put({ ...(await entryOf('dead')), state: 'dead' });
    assert.deepEqual(await unfinished(), ['old planned']);
    assert.deepEqual(await unfinished(shift(NOON, -MINUTE)), []);
  });

  it('finds a waiting entry when it is due, and the oldest first', async () => {
    await ledger.plan(anEvent(), ['waits'], NOON);
    await put({ ...(await entryOf('waits')), nextAt: shift(NOON, 20 * MINUTE) });
    await ledger.plan(anEvent(), ['younger'], shift(NOON, 2 * MINUTE));
    await ledger.plan(anEvent(), ['older'], shift(NOON, MINUTE));
    assert.deepEqual(await unfinished(shift(NOON, 10 * MINUTE)), ['older planned', 'younger planned']);
    assert.deepEqual(await unfinished(LATER, 1), ['older planned']);
    assert.deepEqual(await unfinished(LATER), ['older planned', 'younger planned', 'waits planned']);
  });

  it('plans the paused entries of a conversation again when it can be reached', async () => {
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
    for (const id of ['a', 'b']) {
      const failures = { failingSince: NOON, attempts: 3, reason: 'waiting-for-message' } as const;
      await put({ ...(await entryOf(id)), ...failures, state: 'paused' });
    }
    assert.deepEqual(await ledger.resume(TENANT, 'a', LATER), [ISSUE]);
    assert.deepEqual(await unfinished(), ['a planned']);
    const { failingSince, attempts, reason, updatedAt } = await entryOf('a');
    assert.deepEqual([failingSince, attempts, reason, updatedAt], [undefined, undefined, undefined, LATER]);
  });

  it('keeps a conversation’s issues in the order they were planned', async () => {
    await ledger.plan(anEvent({ issueId: 'EX2' }), ['a'], NOON);
    await ledger.plan(anEvent({ issueId: 'EX1' }), ['a', 'b'], shift(NOON, MINUTE));
    const issueIds = (await ledger.entriesOf(TENANT, 'a')).map(({ issueId }) => issueId);
    assert.deepEqual(issueIds, ['EX2', 'EX1']);
  });

  it('forgets everything about one conversation, and nothing about others', async () => {
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
    for (const id of ['a', 'b']) await put({ ...(await entryOf(id)), cardId: `card of ${id}` });
    await ledger.forget(TENANT, 'a');
    assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
    assert.deepEqual(await ledger.entriesOf(TENANT, 'a'), []);
    assert.deepEqual(await ledger.holders(TENANT, ISSUE), ['b']);
    assert.deepEqual(await unfinished(), ['b planned']);
  });

  it('keeps tenants apart', async () => {
    await ledger.plan(anEvent({ tenantId: 'other-tenant' }), ['a'], NOON);
    assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
    assert.deepEqual(await ledger.entriesOf(TENANT, 'a'), []);
  });

  it('lets one worker at a time work on each conversation', async () => {
    const inside = await ledger.exclusively(TENANT, 'a', async () => {
      const other = await ledger.exclusively(TENANT, 'a', () => Promise.resolve('second'));
      const elsewhere = await ledger.exclusively(TENANT, 'b', () => Promise.resolve('elsewhere'));
      return [other ?? 'refused', elsewhere];
    });
    assert.deepEqual(inside, ['refused', 'elsewhere']);
    assert.equal(await ledger.exclusively(TENANT, 'a', () => Promise.resolve('free')), 'free');
  });

  it('is free as soon as its holder has written for the last time', async () => {
    await ledger.plan(anEvent(), ['a'], NOON);
    const inside = await ledger.exclusively(TENANT, 'a', async (held) => {
      await held.putLast({ ...(await entryOf('a')), state: 'done', shownVersion: 1 });
      return ledger.exclusively(TENANT, 'a', () => Promise.resolve('free'));
    });
    assert.equal(inside, 'free');
    assert.equal((await entryOf('a')).state, 'done');
  });

  it('does not take the conversation from who holds it after that', async () => {
    await ledger.plan(anEvent(), ['a'], NOON);
    const ended = Promise.withResolvers<undefined>();
    let other: Promise<unknown> = Promise.resolve();
    await ledger.exclusively(TENANT, 'a', async (held) => {
      await held.putLast(await entryOf('a'));
      const began = Promise.withResolvers<undefined>();
      other = ledger.exclusively(TENANT, 'a', () => {
        began.resolve(undefined);
        return ended.promise;
      });
      await began.promise;
    });
    assert.equal(await ledger.exclusively(TENANT, 'a', () => Promise.resolve('free')), undefined);
    ended.resolve(undefined);
    await other;
  });

  it('keeps what the lock holder writes, and is free again when the work fails', async () => {
    await ledger.plan(anEvent(), ['a'], NOON);
    const failing = ledger.exclusively(TENANT, 'a', async (held) => {
      await held.put({ ...(await entryOf('a')), state: 'sending' });
      throw new Error('unforeseen');
    });
    await assert.rejects(failing, /unforeseen/);
    assert.equal((await entryOf('a')).state, 'sending');
    assert.equal(await ledger.exclusively(TENANT, 'a', () => Promise.resolve('free')), 'free');
  });

  describe('a process that was frozen while it held a conversation', () => {
    const late = (entry: LedgerEntry): LedgerEntry => ({ ...entry, state: 'done', shownVersion: 9, cardId: 'late' });

    /** Holds `a`, is frozen until `meanwhile` is done, then does `then`. Gives undefined if it learnt that it is late. */
    function frozen(meanwhile: () => Promise<unknown>, then: (held: HeldConversation) => Promise<unknown>) {
      return ledger.exclusively(TENANT, 'a', async (held) => {
        await held.put({ ...(await entryOf('a')), state: 'sending' });
        await ledger.expire(TENANT, 'a');
        await meanwhile();
        await then(held);
        return 'not told that it is late';
      });
    }

    const finishedByOther = async () =>
      put({ ...(await entryOf('a')), state: 'done', shownVersion: 1, cardId: 'm1', updatedAt: NOON });

    beforeEach(() => ledger.plan(anEvent(), ['a'], NOON));

    it('changes nothing once another began, though that one is done', async () => {
      const result = await frozen(finishedByOther, async (held) => held.put(late(await entryOf('a'))));
      assert.equal(result, undefined);
      const { state, shownVersion, cardId } = await entryOf('a');
      assert.deepEqual([state, shownVersion, cardId], ['done', 1, 'm1']);
      assert.deepEqual(await unfinished(), []);
      assert.deepEqual(await ledger.holders(TENANT, ISSUE), ['a']);
    });

    it('changes nothing while another is at work, and does not disturb it', async () => {
      const result = await frozen(
        () => Promise.resolve(),
        (held) =>
          ledger.exclusively(TENANT, 'a', async (other) => {
            await assert.rejects(held.put(late(await entryOf('a'))));
            await assert.rejects(held.forget());
            await other.put({ ...(await entryOf('a')), state: 'done', shownVersion: 1, cardId: 'm1' });
          }),
      );
      assert.equal(result, 'not told that it is late');
      assert.equal((await entryOf('a')).cardId, 'm1');
    });

    it('forgets nothing once another began', async () => {
      const result = await frozen(finishedByOther, (held) => held.forget());
      assert.equal(result, undefined);
      assert.equal((await entryOf('a')).cardId, 'm1');
    });

    it('goes on if nobody began meanwhile, and holds the conversation again', async () => {
      let other: string | undefined = 'none';
      const result = await frozen(
        () => Promise.resolve(),
        async (held) => {
          await held.put(late(await entryOf('a')));
          other = await ledger.exclusively(TENANT, 'a', () => Promise.resolve('taken'));
        },
      );
      assert.deepEqual([result, other], ['not told that it is late', undefined]);
      assert.equal((await entryOf('a')).cardId, 'late');
    });

    it('writes nothing about a conversation that was forgotten meanwhile', async () => {
      const before = await entryOf('a');
      const result = await frozen(
        () => ledger.forget(TENANT, 'a'),
        (held) => held.put(late(before)),
      );
      assert.equal(result, undefined);
      assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
      assert.deepEqual(await unfinished(), []);
    });

    it('is late however often it tries', async () => {
      for (let times = 0; times < 3; times += 1) {
        const result = await frozen(finishedByOther, async (held) => {
          await assert.rejects(held.put(late(await entryOf('a'))));
          await assert.rejects(held.put(late(await entryOf('a'))));
        });
        assert.equal(result, 'not told that it is late');
        assert.equal((await entryOf('a')).cardId, 'm1');
      }
    });
  });

  describe('a late send', () => {
    const place = { tenantId: TENANT, conversationId: 'a', issueId: ISSUE };
    const told = { resolved: false, reported: false, statusGroup: 'warning' };
    const done = async () =>
      put({ ...(await entryOf('a')), state: 'done', shownVersion: 1, cardId: 'm1', cardDigest: 'looks' });

    beforeEach(() => ledger.plan(anEvent(), ['a'], NOON));

    it('of the live card makes it be edited again, until somebody did', async () => {
      await done();
      await ledger.noteLate(place, { cardId: 'm1' }, NOON);
      const { state, cardDigest } = await entryOf('a');
      assert.deepEqual([state, cardDigest], ['planned', undefined]);
      assert.deepEqual(await unfinished(), ['a planned']);
      await put({ ...(await entryOf('a')), state: 'done', cardDigest: 'looks' });
      assert.deepEqual([(await entryOf('a')).state, (await entryOf('a')).cardDigest], ['done', 'looks']);
      assert.deepEqual(await unfinished(), []);
    });

    it('is not lost to who read the entry before', async () => {
      await done();
      const before = await entryOf('a');
      await ledger.noteLate(place, { cardId: 'm1' }, NOON);
      await put(before);
      assert.deepEqual(await unfinished(), ['a planned']);
      assert.equal((await entryOf('a')).cardDigest, undefined);
    });

    it('of a card that nobody knew is a further card, and what it told is known', async () => {
      await done();
      await ledger.noteLate(place, { cardId: 'm0', shown: { posts: ['p1'], told } }, NOON);
      await ledger.noteLate(place, { cardId: 'm9', shown: { posts: ['p1'], told } }, NOON);
      const { cardId, cardDigest, otherCards, shownPosts } = await entryOf('a');
      assert.deepEqual([cardId, cardDigest], ['m1', 'looks']);
      assert.deepEqual(otherCards, [{ cardId: 'm0' }, { cardId: 'm9' }]);
      assert.deepEqual(shownPosts, ['p1']);
    });

    it('of the only card is the live card, and ends the doubt', async () => {
      await put({ ...(await entryOf('a')), state: 'ambiguous', reason: 'in-doubt', doubts: 2, nextAt: LATER });
      await ledger.noteLate(place, { cardId: 'm0', shown: { posts: ['p1'], told } }, NOON);
      const entry = await entryOf('a');
      assert.deepEqual([entry.cardId, entry.told, entry.doubts, entry.nextAt], ['m0', told, undefined, undefined]);
      assert.deepEqual(await unfinished(NOON), ['a planned']);
    });

    it('of a conversation that is forgotten is nothing', async () => {
      await ledger.forget(TENANT, 'a');
      await ledger.noteLate(place, { cardId: 'm0' }, NOON);
      assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
      assert.deepEqual(await unfinished(), []);
    });
  });

  it('lets the holder forget its conversation', async () => {
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
    assert.equal(
      await ledger.exclusively(TENANT, 'a', async (held) => {
        await held.forget();
        return 'done';
      }),
      'done',
    );
    assert.equal(await ledger.get(TENANT, 'a', ISSUE), undefined);
    assert.deepEqual(await unfinished(), ['b planned']);
  });
}
