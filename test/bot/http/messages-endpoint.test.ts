import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import type { TurnReply } from '../../../bot/sdk/turn.ts';
import { makeMessagesEndpoint, type MessagesOptions } from '../../../bot/http/messages-endpoint.ts';
import { Rejection } from '../../../bot/teams/rejection.ts';
import { aMessage } from '../../fakes/bot.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { until } from '../../fakes/until.ts';

/** Longer than any test runs. */
const NEVER_MS = 600_000;
const MINUTE = 60_000;
const NOW = Date.parse('2031-05-01T12:00:00Z');

/** An endpoint whose only turn ends when and how the test says. */
function setUp(changes: Partial<MessagesOptions> = {}) {
  const log = makeRecordingLog();
  const ledger = makeFakeActivityLedger();
  const turn = Promise.withResolvers<TurnReply>();
  const begun: unknown[] = [];
  const endpoint = makeMessagesEndpoint({
    gates: { channels: new Set(['msteams']), isTrusted: () => true },
    sdk: {
      authenticate: () => Promise.resolve({ check: () => undefined }),
      runTurn: (activity) => {
        begun.push(activity);
        return { reply: turn.promise, ended: turn.promise.then(() => undefined) };
      },
    },
    bot: () => () => Promise.resolve(),
    ledger,
    now: () => NOW,
    log,
    acknowledgeAfterMs: 20,
    ...changes,
  });
  const handle = async (body: unknown) => {
    const open = await endpoint.authenticate('');
    assert.ok(typeof open === 'function');
    return open(body);
  };
  return { endpoint: { ...endpoint, handle }, log, turn, begun, ledger };
}

/** Whether `promise` is settled within 60 ms. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.finally(() => (settled = true)).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return settled;
}

describe('the messages endpoint', () => {
  it('acknowledges a message whose turn takes long, and lets the turn continue', async () => {
    const { endpoint, begun, turn } = setUp();
    assert.deepEqual(await endpoint.handle(aMessage('status')), { status: 200 });
    assert.equal(begun.length, 1);
    const idle = endpoint.idle(NEVER_MS);
    assert.equal(await isSettled(idle), false, 'the turn still runs');
    turn.resolve({ status: 200 });
    await idle;
  });

  it('waits for a quick turn, so its failure is reported', async () => {
    const { endpoint, turn } = setUp({ acknowledgeAfterMs: NEVER_MS });
    const reply = endpoint.handle(aMessage('status'));
    assert.equal(await isSettled(reply), false);
    turn.reject(new Error('a defect'));
    await assert.rejects(reply, { message: 'a defect' });
  });

  it('logs the failure of a turn after its acknowledgement', async () => {
    const { endpoint, turn, log } = setUp();
    await endpoint.handle(aMessage('status'));
    const error = new Error('a defect');
    turn.reject(error);
    await until(() => log.events('turn.lost').length > 0);
    assert.deepEqual(log.events('turn.lost'), [{ error }]);
  });

  for (const [what, changes] of [
    ['a button', { type: 'invoke', name: 'adaptiveCard/action' }],
    ['a sender who expects the replies', { deliveryMode: 'expectReplies' }],
  ] as const) {
    it(`keeps ${what} waiting however long the turn takes, since the answer goes in the HTTP response`, async () => {
      const { endpoint, turn } = setUp();
      const reply = endpoint.handle(aMessage('status', changes));
      assert.equal(await isSettled(reply), false);
      turn.resolve({ status: 200, body: 'the answer' });
      assert.deepEqual(await reply, { status: 200, body: 'the answer' });
    });
  }

  /** An endpoint whose turns end at once, the first ones with these errors. */
  const quick = (errors: Error[] = [], changes: Partial<MessagesOptions> = {}) => {
    const begun: unknown[] = [];
    const runTurn = (activity: unknown) => {
      begun.push(activity);
      const error = errors.shift();
      const ended = error ? Promise.reject(error) : Promise.resolve();
      return { reply: ended.then(() => ({ status: 200 })), ended };
    };
    const sdk = { authenticate: () => Promise.resolve({ check: () => undefined }), runTurn };
    return { ...setUp({ sdk, ...changes }), begun, sdk };
  };

  it('starts no second turn for an activity that was accepted, and answers the repeat with 200', async () => {
    const { endpoint, begun } = quick();
    const question = aMessage('status');
    assert.deepEqual(await endpoint.handle(question), { status: 200 });
    assert.deepEqual(await endpoint.handle(question), { status: 200 });
    assert.equal(begun.length, 1);
  });

  it('tells activities apart that have one id in two conversations, or in two tenants', async () => {
    const { endpoint, begun } = quick();
    const at = (id: string, tenantId: string) =>
      aMessage('status', { id: 'f:1', conversation: { id, tenantId }, channelData: {} });
    for (const each of [at('a:1', 'one'), at('a:2', 'one'), at('a:1', 'two')]) await endpoint.handle(each);
    assert.equal(begun.length, 3);
    await endpoint.handle(at('a:1', 'ONE'));
    assert.equal(begun.length, 3);
  });

  it('answers each activity without an id', async () => {
    const { endpoint, begun } = quick();
    for (let count = 0; count < 2; count += 1) await endpoint.handle(aMessage('status', { id: undefined }));
    assert.equal(begun.length, 2);
  });

  for (const type of ['message', 'invoke']) {
    it(`runs the turn again when Teams repeats an activity whose turn failed (${type})`, async () => {
      const { endpoint, begun } = quick([new Error('a defect')]);
      const question = aMessage('status', { type });
      await assert.rejects(endpoint.handle(question), { message: 'a defect' });
      assert.deepEqual(await endpoint.handle(question), { status: 200 });
      assert.deepEqual(await endpoint.handle(question), { status: 200 });
      assert.equal(begun.length, 2);
    });
  }

  it('does not let a stranger use up an id: what is refused counts for nothing', async () => {
    const refusals = [new Rejection(401, 'token'), undefined];
    const { sdk, ledger } = quick();
    const stranger = { check: () => refusals.shift() };
    const { endpoint, begun } = quick([], {
      ledger,
      sdk: { ...sdk, authenticate: () => Promise.resolve(stranger) },
      gates: { channels: new Set(['msteams']), isTrusted: () => true, allowedTenants: new Set(['home']) },
    });
    const question = aMessage('status', { conversation: { id: 'a:1', tenantId: 'home' }, channelData: {} });
    assert.deepEqual(await endpoint.handle(question), { status: 401 });
    const foreign = { ...question, conversation: { id: 'a:1', tenantId: 'foreign' } };
    assert.deepEqual(await endpoint.handle(foreign), { status: 403 });
    assert.deepEqual(ledger.calls, []);
    assert.equal(begun.length, 0);
  });

  const remembered: [name: string, acceptedUntil: number | undefined, forMs: number][] = [
    ['ten minutes where nothing is signed', undefined, 10 * MINUTE],
    ['ten minutes where the token ends earlier', NOW + MINUTE, 10 * MINUTE],
    ['as long as its token could be used again', NOW + 65 * MINUTE, 65 * MINUTE],
  ];
  for (const [name, acceptedUntil, forMs] of remembered) {
    it(`remembers an activity for ${name}, and one that is at work for moments only`, async () => {
      const { sdk } = quick();
      const sender = { check: () => undefined, ...(acceptedUntil !== undefined && { acceptedUntil }) };
      const { endpoint, ledger } = quick([], { sdk: { ...sdk, authenticate: () => Promise.resolve(sender) } });
      await endpoint.handle(aMessage('status'));
      const [claim, keep, ...more] = ledger.calls;
      assert.ok(claim?.call === 'claim' && claim.forMs! < 15_000, 'a process that dies holds up nothing');
      assert.ok(keep?.call === 'keep' && keep.id === claim.id);
      assert.equal(keep.forMs, forMs);
      assert.deepEqual(more, []);
    });
  }

  it('renews the claim of a turn that takes long', async () => {
    const clock = useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { endpoint, ledger, turn } = setUp();
      await endpoint.handle(aMessage('status'));
      clock.tick(30_000);
      const kept = ledger.calls.filter(({ call }) => call === 'keep').length;
      assert.ok(kept >= 3, String(kept));
      turn.resolve({ status: 200 });
      await endpoint.idle(NEVER_MS);
      clock.tick(30_000);
      assert.equal(ledger.calls.length, kept + 2);
    } finally {
      clock.restore();
    }
  });

  it('answers while its claim is still being kept, and is idle only then', async () => {
    const kept = Promise.withResolvers<undefined>();
    const { endpoint } = quick([], { ledger: { ...makeFakeActivityLedger(), keep: () => kept.promise } });
    assert.deepEqual(await endpoint.handle(aMessage('status')), { status: 200 });
    const idle = endpoint.idle(NEVER_MS);
    assert.equal(await isSettled(idle), false);
    kept.resolve(undefined);
    await idle;
  });

  it('is idle when its turns have ended or the wait has reached its limit', async () => {
    const { endpoint, turn } = setUp();
    await endpoint.handle(aMessage('status'));
    const idle = endpoint.idle(NEVER_MS);
    assert.equal(await isSettled(idle), false);
    const patience = endpoint.idle(1);
    await patience;
    assert.equal(await isSettled(idle), false);
    turn.resolve({ status: 200 });
    await idle;
  });
});
