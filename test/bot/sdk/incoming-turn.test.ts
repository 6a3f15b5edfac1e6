import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { Connector } from '../../../bot/sdk/connector.ts';
import type { ConnectorSender } from '../../../bot/sdk/connector-sender.ts';
import { makeTurnRunner } from '../../../bot/sdk/incoming-turn.ts';
import type { TurnLogic } from '../../../bot/sdk/turn.ts';
import { aCheckedMessage, SERVICE_URL } from '../../fakes/bot.ts';

const GCC = 'https://gcc.example/teams';
const TYPING = { type: 'typing' } as const;

/** Runs a turn. Gives the requests it made, each as its host, what it asks, and whose message it replies to. */
async function run(
  logic: TurnLogic,
  { fails = [] as Error[], activity = aCheckedMessage('status', { id: 'f:1' }) } = {},
) {
  const requests: string[] = [];
  const send: ConnectorSender = async (serviceUrl, request, asked) => {
    let replyTo: string | undefined;
    const answer = (_conversationId: string, replyToId: string | undefined) =>
      Promise.resolve(void (replyTo = replyToId));
    const result = await request({ answer } as unknown as Connector);
    requests.push([serviceUrl, asked, replyTo].join(' '));
    const error = fails.shift();
    if (error) throw error;
    return result;
  };
  const { reply, ended } = makeTurnRunner({ send, gccServiceUrl: GCC })(activity, logic);
  const settled = await Promise.allSettled([reply, ended]);
  return { requests, reply: settled[0], ended: settled[1] };
}

const elsewhere = () =>
  new SendError({ kind: 'paused', resumeOn: 'activity' }, 'no', { httpStatus: 403, apiCode: 'InvalidBotApiHost' });

describe('an incoming turn', () => {
  it('answers as a reply, and into the conversation where that is wanted or nothing can be replied to', async () => {
    assert.deepEqual((await run((turn) => turn.send(TYPING))).requests, [`${SERVICE_URL} reply f:1`]);
    assert.deepEqual((await run((turn) => turn.send(TYPING, 'conversation'))).requests, [`${SERVICE_URL} post `]);
    const activity = aCheckedMessage('status', { id: undefined });
    assert.deepEqual((await run((turn) => turn.send(TYPING), { activity })).requests, [`${SERVICE_URL} post `]);
  });

  it('is repeated once at the host of the GCC cloud if Teams says that its tenant is there', async () => {
    const moved = await run((turn) => turn.send(TYPING), { fails: [elsewhere()] });
    assert.deepEqual(moved.requests, [`${SERVICE_URL} reply f:1`, `${GCC} reply f:1`]);
    assert.equal(moved.ended.status, 'fulfilled');
    const twice = await run((turn) => turn.send(TYPING), { fails: [elsewhere(), elsewhere()] });
    assert.deepEqual([twice.requests.length, twice.ended.status], [2, 'rejected']);
    const activity = aCheckedMessage('status', { serviceUrl: GCC });
    const there = await run((turn) => turn.send(TYPING), { fails: [elsewhere()], activity });
    assert.equal(there.requests.length, 1);
    const other = await run((turn) => turn.send(TYPING), { fails: [new SendError({ kind: 'gone' }, 'gone')] });
    assert.deepEqual([other.requests.length, other.ended.status], [1, 'rejected']);
  });

  it('has the answer to an invoke at once, while its logic goes on', async () => {
    const rest = Promise.withResolvers<undefined>();
    const send: ConnectorSender = () => Promise.reject(new Error('no request is expected'));
    const activity = aCheckedMessage('', { type: 'invoke', name: 'adaptiveCard/action' });
    const { reply, ended } = makeTurnRunner({ send })(activity, async (turn) => {
      await turn.send({ type: 'invokeResponse', value: { status: 200, body: { done: true } } });
      await rest.promise;
    });
    assert.deepEqual(await reply, { status: 200, body: { done: true } });
    rest.resolve(undefined);
    await ended;
  });

  it('fails with its logic', async () => {
    const { reply, ended } = await run(() => Promise.reject(new Error('a defect')));
    assert.deepEqual([reply.status, ended.status], ['rejected', 'rejected']);
  });
});
