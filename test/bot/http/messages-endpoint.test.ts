import assert from 'node:assert/strict';
import type { TurnReply } from '../../../bot/sdk/turn.ts';
import { makeMessagesEndpoint, type MessagesOptions } from '../../../bot/http/messages-endpoint.ts';
import { aMessage } from '../../fakes/bot.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { until } from '../../fakes/until.ts';

/** Longer than any test runs. */
const NEVER_MS = 600_000;

/** An endpoint whose only turn ends when and how the test says. */
function setUp(changes: Partial<MessagesOptions> = {}) {
  const log = makeRecordingLog();
  const turn = Promise.withResolvers<TurnReply>();
  const begun: unknown[] = [];
  const endpoint = makeMessagesEndpoint({
    gates: { channels: new Set(['msteams']), isTrusted: () => true },
    sdk: {
      authenticate: () => Promise.resolve({ check: () => undefined }),
      runTurn: (activity) => {
        begun.push(activity);
        return turn.promise;
      },
    },
    bot: () => Promise.resolve(),
    ledger: { claim: () => Promise.resolve(true) },
    log,
    acknowledgeAfterMs: 20,
    ...changes,
  });
  const handle = async (body: unknown) => {
    const open = await endpoint.authenticate('');
    assert.ok(typeof open === 'function');
    return open(body);
  };
  return { endpoint: { ...endpoint, handle }, log, turn, begun };
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

  it('starts no turn for an activity that was already accepted', async () => {
    const { endpoint, begun } = setUp({ ledger: { claim: () => Promise.resolve(false) } });
    assert.deepEqual(await endpoint.handle(aMessage('status')), { status: 200 });
    assert.equal(begun.length, 0);
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
