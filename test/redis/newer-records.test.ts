import assert from 'node:assert/strict';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { ServiceDay } from '../../src/domain/health/service.ts';
import { HOUR, shift } from '../../src/domain/instant.ts';
import { pause, resume, withConversation } from '../../src/domain/subscription/edit.ts';
import { removeWants } from '../../src/domain/subscription/wants.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { warnOfUnreadable } from '../../src/redis/records/read-record.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { storedText, withRedis } from '../fakes/redis-client.ts';
import {
  ADA,
  aConversation,
  anEvent,
  aPost,
  aSnapshot,
  aSubscription,
  aWant,
  NOON,
  TENANT,
  putInto,
} from '../fixtures/alerting.ts';

const keys = makeKeys('{test}');
const LATER = shift(NOON, HOUR);

describe('records of a newer version in Redis', () => {
  const own = withRedis();
  const stores = () => makeStores(own.redis, keys, warnOfUnreadable(makeRecordingLog()));

  describe('subscriptions', () => {
    const key = keys.subscription(TENANT, 'c');
    const set = { setBy: { ...ADA, mail: 'kept' }, setAt: NOON };
    const all = {
      ...aWant({ type: 'all' }),
      kinds: ['incidents', 'maintenance'],
      moments: ['new', 'weekly'],
      tone: 'kept',
    };
    const ofRegion = { ...aWant({ type: 'all' }), target: { type: 'region', id: 'EU' } };
    const newer = {
      ...{ version: 9, dream: 'kept' },
      conversation: { ...aConversation('c'), scope: 'meeting', colour: 'kept' },
      wants: [all, ofRegion, aWant({ type: 'service', id: 'Lync' })],
      mutes: [{ subject: { type: 'family', id: 'f' }, until: LATER, ...set }],
      follows: [{ issueId: 'EX1', ...set, why: 'kept' }],
      pause: { reason: 'waiting-for-payment', since: NOON, resumeOn: 'payment', price: 'kept' },
    };

    async function afterChange(change: (current: Subscription) => Subscription): Promise<Record<string, unknown>> {
      await own.redis.set(key, JSON.stringify(newer));
      await stores().subscriptions.update(TENANT, 'c', (current) => {
        assert.ok(current);
        return change(current);
      });
      return JSON.parse(await storedText(own.redis, keys, 'c')) as Record<string, unknown>;
    }

    it('are read, without the codes that this version does not know', async () => {
      await own.redis.set(key, JSON.stringify(newer));
      const read = await stores().subscriptions.get(TENANT, 'c');
      assert.deepEqual(
        read?.wants.map(({ target, kinds, moments }) => [target, kinds, moments]),
        [
          [{ type: 'all' }, ['incidents'], ['new']],
          [{ type: 'service', id: 'Lync' }, ['incidents', 'advisories'], ['new', 'updates', 'resolved', 'reports']],
        ],
      );
      assert.deepEqual([read.conversation.scope, read.mutes, read.follows.length], ['group', [], 1]);
      assert.deepEqual([read.pause?.resumeOn, read.pause?.reason], ['message', 'waiting-for-message']);
    });

    it('keep what a change does not touch, even lines and codes that this version cannot read', async () => {
      const after = await afterChange((current) =>
        removeWants(current, { targets: [{ type: 'service', id: 'Lync' }] }),
      );
      // The wider line, which leaves the service out now, keeps its codes.
      assert.deepEqual(after, { ...newer, version: 1, wants: [{ ...all, except: ['Lync'] }, ofRegion] });
    });

    it('keep the new fields of a conversation that is renamed', async () => {
      const after = await afterChange((current) => withConversation(current, aConversation('c', { name: 'General' })));
      assert.deepEqual(after.conversation, { ...aConversation('c'), name: 'General', colour: 'kept' });
    });

    it('are paused until a message or an install, whatever their pause waits for', async () => {
      assert.deepEqual((await afterChange((current) => resume(current, 'activity'))).pause, newer.pause);
      assert.equal((await afterChange((current) => resume(current, 'message'))).pause, undefined);
      assert.equal((await afterChange((current) => resume(current, 'install'))).pause, undefined);
    });
  });

  describe('settings of a conversation', () => {
    const key = keys.subscription(TENANT, 'c');
    const stored = async (settings: unknown) => {
      await own.redis.set(key, JSON.stringify({ ...aSubscription('c', [aWant({ type: 'all' })]), settings }));
      return (await stores().subscriptions.get(TENANT, 'c'))?.settings;
    };

    it('are absent from a record that was written before there were any', async () => {
      assert.equal(await stored(undefined), undefined);
    });

    it('read as never set where this version does not know what they say', async () => {
      const settings = {
        timeZone: 'Mars/Olympus',
        language: 'k',
        level: 'whispers',
        quiet: 'always',
        digest: { at: 9 },
      };
      assert.deepEqual(
        Object.entries((await stored(settings)) ?? {}).filter(([, value]) => value !== undefined),
        [['quiet', []]],
      );
      assert.equal(await stored('quiet'), undefined);
    });

    it('keep what a newer version added, also when one of them is changed', async () => {
      const quiet = [{ from: '18:00', to: '08:00', days: [1, 2, 9], mood: 'kept' }];
      await stored({ timeZone: 'Europe/Riga', quiet, tone: 'kept' });
      await stores().subscriptions.update(TENANT, 'c', (current) => {
        assert.ok(current);
        return { ...current, settings: { ...current.settings, level: 'incidents' } };
      });
      assert.deepEqual((JSON.parse(await storedText(own.redis, keys, 'c')) as Subscription).settings, {
        ...{ timeZone: 'Europe/Riga', tone: 'kept', level: 'incidents' },
        quiet: [{ ...quiet[0], days: [1, 2] }],
      });
    });
  });

  it('accept a pause of an older version, whose reason is a sentence', async () => {
    const paused = pause(aSubscription('c', []), { reason: 'team-archived', since: NOON, resumeOn: 'install' });
    const older = { ...paused, pause: { ...paused.pause, reason: 'the bot was removed' } };
    await own.redis.set(keys.subscription(TENANT, 'c'), JSON.stringify(older));
    const read = await stores().subscriptions.get(TENANT, 'c');
    assert.deepEqual([read?.pause?.reason, read?.pause?.resumeOn], ['waiting-for-install', 'install']);
  });

  describe('snapshots', () => {
    const { issue, ...rest } = aSnapshot(2);
    const newPost = { ...aPost(NOON, 'text'), kind: 'video', reactions: 4 };
    const newer = {
      ...{ ...rest, mood: 'kept' },
      issue: {
        ...{ ...issue, status: 'pondering', statusText: 'Pondering', classification: 'outage', blame: 'kept' },
        ...{ posts: [newPost, { createdAt: NOON, body: { type: 'markdown', content: '*a*' } }, null] },
      },
    };

    async function kept(): Promise<Snapshot> {
      await own.redis.hset(keys.snapshots(TENANT), 'EX20119', JSON.stringify(newer));
      const read = await stores().snapshots.get(TENANT, 'EX20119');
      assert.ok(read);
      return read;
    }

    it('read a new status as unknown, and a new classification as the louder one', async () => {
      const { issue } = await kept();
      assert.deepEqual([issue.status, issue.statusText, issue.classification], ['unknown', 'Pondering', 'incident']);
    });

    it('keep their posts: a new kind counts as regular, new markup as plain text', async () => {
      const { issue } = await kept();
      assert.deepEqual(
        issue.posts.map(({ kind, body }) => [kind, body]),
        [
          ['regular', newPost.body],
          ['regular', { type: 'text', content: '*a*' }],
        ],
      );
    });

    it('keep new fields when they are written again', async () => {
      const outcome = { tenantId: TENANT, sequence: 0, polledAt: NOON, forgotten: [], events: [] };
      await stores().snapshots.commit({ ...outcome, changed: [{ ...(await kept()), missedPolls: 1 }] });
      const text = (await own.redis.hget(keys.snapshots(TENANT), 'EX20119')) ?? '';
      for (const field of ['"mood":"kept"', '"blame":"kept"', '"reactions":4']) assert.ok(text.includes(field), field);
    });
  });

  describe('events', () => {
    async function kindsOf(...kinds: readonly string[]): Promise<readonly string[] | undefined> {
      await own.redis.hset(keys.outbox(TENANT), 'e', JSON.stringify({ ...anEvent(), kinds }));
      await own.redis.zadd(keys.outboxOrder(TENANT), 1, 'e');
      return (await stores().snapshots.owed(TENANT, 10))[0]?.kinds;
    }

    it('lose the unknown kinds, and count as news if none is left', async () => {
      assert.deepEqual(await kindsOf('resolved', 'escalated'), ['resolved']);
      assert.deepEqual(await kindsOf('escalated'), ['updated']);
    });
  });

  describe('ledger entries', () => {
    const key = keys.ledgerEntry(TENANT, 'c', 'EX20119');

    async function keep(changes: Record<string, unknown>): Promise<void> {
      await stores().ledger.plan(anEvent(), ['c'], NOON);
      const data = JSON.parse((await own.redis.hget(key, 'data')) ?? '') as object;
      await own.redis.hset(key, 'data', JSON.stringify({ mood: 'kept', ...data, ...changes }));
    }
    const read = () => stores().ledger.get(TENANT, 'c', 'EX20119');

    it('are in doubt if their state is unknown, and lose an unknown reason', async () => {
      await keep({ state: 'translating', reason: 'too-early', plannedFor: ['escalated'], nextAt: 7 });
      const entry = await read();
      assert.deepEqual(
        [entry?.state, entry?.reason, entry?.plannedFor, entry?.nextAt, entry?.owedVersion],
        ['ambiguous', undefined, undefined, undefined, 1],
      );
    });

    it('keep new fields when they are written again', async () => {
      await keep({ told: { resolved: false, reported: false, language: 'kept' } });
      const entry = await read();
      assert.ok(entry);
      await putInto(stores().ledger, { ...entry, state: 'sending' });
      const text = (await own.redis.hget(key, 'data')) ?? '';
      for (const field of ['"mood":"kept"', '"language":"kept"', '"sending"']) assert.ok(text.includes(field), field);
    });

    it('are planned again when their conversation can be reached, whatever the order of their fields', async () => {
      await keep({ state: 'paused', reason: 'too-early' });
      assert.deepEqual(await stores().ledger.resume(TENANT, 'c', LATER), ['EX20119']);
      assert.equal((await read())?.state, 'planned');
      assert.match((await own.redis.hget(key, 'data')) ?? '', /"mood":"kept"/);
    });
  });

  it('keep the new fields of an outage when people are told about it', async () => {
    const { outages } = stores();
    await own.redis.set(keys.outage(TENANT), JSON.stringify({ since: NOON, told: 'in part', cause: 'kept' }));
    const outage = await outages.get(TENANT);
    assert.deepEqual(outage, { since: NOON, told: false, cause: 'kept' });
    await outages.replace(TENANT, outage, { ...outage, told: true });
    assert.match((await own.redis.get(keys.outage(TENANT))) ?? '', /"cause":"kept"/);
  });

  it('are read as days of unknown status, which never counts as healthy', async () => {
    const { days } = stores();
    const healthy: ServiceDay = {
      ...{ service: { id: 'Exchange', name: 'Exchange Online' }, day: '2031-05-04', status: 'serviceOperational' },
      ...{ statusText: '', features: [], issueIds: [] },
    };
    const feature = { id: 'search', name: 'Search', status: 'melting', statusText: '' };
    const newer = { ...healthy, status: 'melting', features: [feature], heat: 'kept' };
    await own.redis.hset(keys.days(TENANT, 'Exchange'), '2031-05-04', JSON.stringify(newer));
    await days.record(TENANT, [healthy]);
    const [day] = await days.read(TENANT, 'Exchange', '2031-05-01T00:00:00.000Z');
    assert.deepEqual([day?.status, day?.statusText], ['unknown', 'melting']);
    assert.deepEqual([day?.features[0]?.status, day?.features[0]?.statusText], ['unknown', 'melting']);
    assert.match((await own.redis.hget(keys.days(TENANT, 'Exchange'), '2031-05-04')) ?? '', /"heat":"kept"/);
  });
});
