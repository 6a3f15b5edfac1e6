import assert from 'node:assert/strict';
import { idsIn } from '../../fakes/subscription-store.ts';
import { commands } from '../../../bot/commands/index.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { DEFAULT_KINDS, DEFAULT_MOMENTS } from '../../../src/domain/subscription/subscription-grammar.ts';
import { SubscribingError } from '../../../src/domain/subscription/subscribing-error.ts';
import type { SubscribingErrorCode } from '../../../src/domain/subscription/subscribing-error.ts';
import type { Target } from '../../../src/domain/subscription/subscription.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, makeFakeSource, TEAMS } from '../../fakes/health-source.ts';

const EXCHANGE: Target = { type: 'service', id: 'Exchange' };
const reader = aReader();
const words = (...targets: Target[]) => ({ targets, kinds: DEFAULT_KINDS, moments: DEFAULT_MOMENTS });
const mail = { type: 'issue', id: 'EX20119' } as const;

function setUp(changes: Parameters<typeof makeAsking>[1] = {}) {
  const source = makeFakeSource({
    issues: [
      anIssue(),
      anIssue({ id: 'EX2', classification: 'advisory' }),
      anIssue({ id: 'EX3', resolved: true }),
      anIssue({ id: 'TM1', service: TEAMS }),
    ],
    announcements: [anAnnouncement()],
  });
  return makeAsking(source, changes);
}

function failsWith(code: SubscribingErrorCode) {
  return (error: unknown) => error instanceof SubscribingError && error.code === code;
}

describe('subscribing', () => {
  it('adds to the subscription, notes who asked and when, and lists the open issues it covers', async () => {
    const { app, subscriptions } = setUp();
    const answer = await app.subscribe(reader, words(EXCHANGE));
    assert.deepEqual(answer.openNow?.value.map(({ id }) => id).toSorted(), ['EX2', 'EX20119']);
    const kept = await subscriptions.get(TENANT, 'a:1');
    const { kinds, moments } = words();
    const setBy = { id: 'ada', name: 'Ada' };
    assert.deepEqual(kept?.wants, [{ target: EXCHANGE, kinds, moments, setBy, setAt: NOON }]);
    assert.equal(kept.conversation.reference, 'sealed');
  });

  it('lists open issues even if only resolutions are wanted', async () => {
    const { app } = setUp();
    const answer = await app.subscribe(reader, { targets: [EXCHANGE], kinds: ['incidents'], moments: ['resolved'] });
    assert.deepEqual(
      answer.openNow?.value.map(({ id }) => id),
      ['EX20119'],
    );
  });

  it('counts a new member of a family', async () => {
    const { app } = setUp();
    const answer = await app.subscribe(reader, words({ type: 'family', id: 'collaboration' }));
    assert.deepEqual(answer.openNow?.value.map(({ id }) => id).toSorted(), ['EX2', 'EX20119', 'TM1']);
  });

  it('says if nothing was added', async () => {
    const { app } = setUp();
    assert.equal((await app.subscribe(reader, words(EXCHANGE))).changed, true);
    assert.equal((await app.subscribe(reader, words(EXCHANGE))).changed, false);
  });

  it('succeeds when the source is down, without the list of open issues', async () => {
    const { app, source, subscriptions } = setUp();
    source.failWith = new HealthError('source-timeout', 'slow');
    const answer = await app.subscribe(reader, words(EXCHANGE));
    assert.equal(answer.openNow, undefined);
    assert.equal((await subscriptions.get(TENANT, 'a:1'))?.wants.length, 1);
    assert.deepEqual(answer.services, [{ id: 'Exchange', name: 'Exchange Online' }], 'the catalogue knows its name');
  });

  for (const code of ['not-permitted', 'source-refused', 'wrong-tenant', 'source-failed'] as const) {
    it(`that was done is told as done although the source then fails: ${code}`, async () => {
      const { app, source, subscriptions } = setUp();
      source.failWith = new HealthError(code, 'refused');
      assert.equal((await app.subscribe(reader, words(EXCHANGE))).changed, true);
      const { ended } = await app.unmute(reader);
      assert.deepEqual(ended, []);
      await app.mute(reader, { subject: EXCHANGE, milliseconds: HOUR });
      assert.equal((await subscriptions.get(TENANT, 'a:1'))?.mutes.length, 1);
      const all = { targets: undefined, kinds: undefined, moments: undefined };
      assert.equal((await app.unsubscribe(reader, all)).lost, true);
    });
  }

  it('says what is wrong, and changes nothing', async () => {
    const alone = setUp({ subscribing: undefined });
    await assert.rejects(alone.app.subscribe(reader, words(EXCHANGE)), failsWith('alerts-unavailable'));
    await assert.rejects(alone.app.listSubscriptions(reader), failsWith('alerts-unavailable'));

    const { app, ports, subscriptions } = setUp();
    const { conversation: _, ...unreachable } = reader;
    await assert.rejects(app.subscribe(unreachable, words(EXCHANGE)), failsWith('not-reachable'));

    const guarded = setUp({ subscribing: { ...ports.subscribing!, mayChange: () => Promise.resolve('not-allowed') } });
    const changes = [
      guarded.app.subscribe(reader, words(EXCHANGE)),
      guarded.app.unsubscribe(reader, {}),
      guarded.app.mute(reader, { subject: mail, milliseconds: HOUR }),
      guarded.app.unmute(reader),
      guarded.app.follow(reader, 'EX20119'),
      guarded.app.unfollow(reader, 'EX20119'),
    ];
    for (const change of changes) await assert.rejects(change, failsWith('not-allowed'));
    assert.deepEqual(await idsIn(subscriptions), []);
    assert.equal((await guarded.app.listSubscriptions(reader)).subscription, undefined, 'anybody may look');

    const unsure = setUp({ subscribing: { ...ports.subscribing!, mayChange: () => Promise.resolve('not-checked') } });
    await assert.rejects(unsure.app.subscribe(reader, words(EXCHANGE)), failsWith('not-checked'));

    subscriptions.away = true;
    await assert.rejects(app.subscribe(reader, words(EXCHANGE)), failsWith('store-away'));
    await assert.rejects(app.listSubscriptions(reader), failsWith('store-away'));
  });
});

describe('unsubscribing', () => {
  it('removes what is named, and says whether anything was removed', async () => {
    const { app } = setUp();
    await app.subscribe(reader, words(EXCHANGE, { type: 'all' }));
    const noKind = { targets: [{ type: 'service', id: 'Lync' }], kinds: ['messages'] } as const;
    assert.equal((await app.unsubscribe(reader, noKind)).lost, false);
    const left = await app.unsubscribe(reader, { targets: [EXCHANGE] });
    assert.equal(left.lost, true);
    assert.deepEqual(
      left.subscription?.wants.map(({ target }) => target.type),
      ['all'],
    );
  });

  it('removes everything if nothing is named, including followed issues', async () => {
    const { app, subscriptions } = setUp();
    await app.subscribe(reader, words(EXCHANGE));
    await app.follow(reader, 'TM1');
    await app.unsubscribe(reader, {});
    const kept = await subscriptions.get(TENANT, 'a:1');
    assert.deepEqual([kept?.wants, kept?.follows], [[], []]);
  });
});

describe('the button beside the line “all services”', () => {
  it('removes only that line, however often it is pressed', async () => {
    const { app } = setUp();
    const router = makeRouter({ app, commands });
    await app.subscribe(reader, words(EXCHANGE, { type: 'all' }));
    await app.follow(reader, 'TM1');
    for (const time of ['once', 'twice']) {
      await router.answer(commandLine.unsubscribe({ type: 'all' }), reader);
      const { subscription } = await app.listSubscriptions(reader);
      assert.deepEqual(
        subscription?.wants.map(({ target }) => target.type),
        ['service'],
        time,
      );
      assert.equal(subscription.follows.length, 1, time);
    }
  });

  it('is not the one that ends everything', async () => {
    const { app } = setUp();
    await app.subscribe(reader, words(EXCHANGE, { type: 'all' }));
    const router = makeRouter({ app, commands });
    await router.answer(commandLine.unsubscribeFromEverything(), reader);
    assert.equal((await app.listSubscriptions(reader)).subscription?.wants.length, 2, 'it asks first');
    await router.answer(`${commandLine.unsubscribeFromEverything()} confirm`, reader);
    assert.deepEqual((await app.listSubscriptions(reader)).subscription?.wants, []);
  });
});

describe('muting and following', () => {
  it('mutes until a given time, names who set it, and forgets it once it has ended', async () => {
    const { app } = setUp();
    const { mute } = await app.mute(reader, { subject: mail, milliseconds: 4 * HOUR });
    assert.deepEqual([mute.until, mute.setBy.name], ['2031-05-01T16:00:00.000Z', 'Ada']);
    const listed = (now: string) => app.listSubscriptions({ ...reader, now });
    assert.equal((await listed('2031-05-01T15:59:00.000Z')).subscription?.mutes.length, 1);
    assert.equal((await listed('2031-05-01T16:00:00.000Z')).subscription?.mutes.length, 0);
  });

  it('refuses an id that the tenant does not have, but works in an outage', async () => {
    const { app, source } = setUp();
    const unknown = { subject: { type: 'issue', id: 'EX99' }, milliseconds: HOUR } as const;
    const isUnknown = (error: unknown) => error instanceof HealthError && error.code === 'unknown-issue';
    await assert.rejects(app.mute(reader, unknown), isUnknown);
    await assert.rejects(app.follow(reader, 'EX99'), isUnknown);
    await app.follow(reader, 'MC123456');
    source.failWith = new HealthError('source-timeout', 'slow');
    assert.equal((await app.mute(reader, unknown)).mute.subject.id, 'EX99');
  });

  it('ends one mute, or all active ones, and says which', async () => {
    const { app } = setUp();
    const service = { type: 'service', id: 'Exchange' } as const;
    const mute = (subject: typeof mail | typeof service) => app.mute(reader, { subject, milliseconds: HOUR });
    await mute(mail);
    await mute(service);
    assert.deepEqual(
      (await app.unmute(reader, mail)).ended.map(({ subject }) => subject.id),
      ['EX20119'],
    );
    assert.deepEqual((await app.unmute(reader, mail)).ended, []);
    assert.deepEqual(
      (await app.unmute(reader)).ended.map(({ subject }) => subject.id),
      ['Exchange'],
    );
  });

  it('ends a mute although what it held back cannot be queued now', async () => {
    const { ports } = setUp();
    const queue = { addDeliveries: () => Promise.reject(new Error('away')) };
    const { app } = setUp({ subscribing: { ...ports.subscribing!, queue } });
    await app.mute(reader, { subject: mail, milliseconds: HOUR });
    assert.deepEqual(
      (await app.unmute(reader)).ended.map(({ subject }) => subject.id),
      ['EX20119'],
    );
    assert.equal((await app.unmute(reader)).ended.length, 0);
  });

  it('follows an issue once, and stops', async () => {
    const { app } = setUp();
    await app.follow(reader, 'EX20119');
    assert.equal((await app.follow(reader, 'EX20119')).subscription?.follows.length, 1);
    assert.equal((await app.unfollow(reader, 'EX20119')).lost, true);
    assert.equal((await app.unfollow(reader, 'EX20119')).lost, false);
  });
});
