import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { AnswerMessage, Connector, Thread } from '../../../bot/sdk/connector.ts';
import type { ConnectorSender } from '../../../bot/sdk/connector-sender.ts';
import { makeTurnRunner } from '../../../bot/sdk/incoming-turn.ts';
import type { TurnLogic } from '../../../bot/sdk/turn.ts';
import { aCheckedMessage, SERVICE_URL } from '../../fakes/bot.ts';

const GCC = 'https://gcc.example/teams';
const TYPING = { type: 'typing' } as const;

/** Runs a turn. Gives the requests it made, each as its host, what it asks, where it goes and whose message it answers. */
async function run(
  logic: TurnLogic,
  { fails = [] as Error[], activity = aCheckedMessage('status', { id: 'f:1' }) } = {},
) {
  const requests: string[] = [];
  const send: ConnectorSender = async (serviceUrl, request, asked) => {
    let place = '';
    const to = (where: string, { replyToId = '-' }: AnswerMessage) =>
      Promise.resolve(void (place = `${where} ${replyToId}`));
    const edit = (where: string, { id = '' }: { id?: string }) => Promise.resolve(void (place = `${where} ${id}`));
    const connector = {
      send: (where: string, message: AnswerMessage) => to(where, message).then(() => ({ id: 'sent' })),
      update: (where: string, id: string, message: object) => edit(`${where}/${id}`, message),
      updateRoot: ({ conversationId, rootId }: Thread, message: object) => edit(`${conversationId}>${rootId}`, message),
      reply: ({ conversationId, rootId }: Thread, message: AnswerMessage) => to(`${conversationId}>${rootId}`, message),
    };
    const result = await request(connector as unknown as Connector);
    requests.push([serviceUrl, asked, place].join(' '));
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
    const chat = 'a:conversation';
    assert.deepEqual((await run((turn) => turn.send(TYPING))).requests, [`${SERVICE_URL} reply ${chat} f:1`]);
    assert.deepEqual((await run((turn) => turn.send(TYPING, 'conversation'))).requests, [
      `${SERVICE_URL} post ${chat} -`,
    ]);
    const activity = aCheckedMessage('status', { id: undefined });
    assert.deepEqual((await run((turn) => turn.send(TYPING), { activity })).requests, [
      `${SERVICE_URL} post ${chat} -`,
    ]);
  });

  it('gives the id of what it sent, and says something else in its place', async () => {
    const edited: (string | undefined)[] = [];
    const sendTwice: TurnLogic = async ({ send }) => {
      const id = await send(TYPING);
      edited.push(id, await send(TYPING, { insteadOf: String(id) }));
    };
    const inChat = await run(sendTwice);
    assert.equal(inChat.requests[1], `${SERVICE_URL} edit a:conversation/sent sent`);
    const conversation = { id: '19:c@thread.tacv2;messageid=7', conversationType: 'channel' };
    const inChannel = await run(({ send }) => send(TYPING, { insteadOf: '9' }), {
      activity: aCheckedMessage('status', { conversation }),
    });
    assert.deepEqual(inChannel.requests, [`${SERVICE_URL} edit 19:c@thread.tacv2>9 9`]);
    assert.deepEqual(edited, ['sent', 'sent']);
  });

  describe('answers in the thread of its question', () => {
    const CHANNEL = '19:c@thread.tacv2';
    const inThread = (id: string) => ({ channelData: { thread: { id } } });
    const to = async (conversation: object, changes: object = {}, place?: 'conversation') => {
      const activity = aCheckedMessage('status', { id: '5', conversation, ...changes });
      const { requests } = await run((turn) => turn.send(TYPING, place), { activity });
      return requests.join().replace(`${SERVICE_URL} `, '');
    };
    const channel = (id = CHANNEL) => ({ id, conversationType: 'channel', isGroup: true });
    const personal = { id: 'a:chat', conversationType: 'personal' };

    it('in a channel, as its conversation or its data says, and the question’s own if it opens one', async () => {
      assert.equal(await to(channel(`${CHANNEL};messageid=4`)), `reply ${CHANNEL}>4 5`);
      assert.equal(await to(channel(), inThread('4')), `reply ${CHANNEL}>4 5`);
      assert.equal(await to(channel()), `reply ${CHANNEL}>5 5`);
    });

    it('in a channel whose message it was is gone too', async () => {
      assert.equal(await to(channel(`${CHANNEL};messageid=4`), {}, 'conversation'), `reply ${CHANNEL}>4 -`);
    });

    it('in a personal chat only if the question stands in one, and in the chat if that takes no replies', async () => {
      assert.equal(await to(personal, inThread('4')), 'reply a:chat>4 5');
      assert.equal(await to(personal), 'reply a:chat 5');
      assert.equal(await to(personal, inThread('4'), 'conversation'), 'post a:chat -');
    });

    it('never in a group chat, where replies do not thread', async () => {
      const group = { id: '19:g@thread.v2', conversationType: 'groupChat', isGroup: true };
      assert.equal(await to(group, inThread('4')), 'reply 19:g@thread.v2 5');
    });

    it('goes to the channel if what is answered is no message', async () => {
      const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
      assert.equal(await to(channel(), added), `reply ${CHANNEL} 5`);
    });
  });

  it('is repeated once at the host of the GCC cloud if Teams says that its tenant is there', async () => {
    const moved = await run((turn) => turn.send(TYPING), { fails: [elsewhere()] });
    assert.deepEqual(moved.requests, [`${SERVICE_URL} reply a:conversation f:1`, `${GCC} reply a:conversation f:1`]);
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
