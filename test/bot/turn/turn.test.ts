import assert from 'node:assert/strict';
import sinon from 'sinon';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { makeCommandRate } from '../../../bot/turn/command-rate.ts';
import type { OutgoingMessage, Turn } from '../../../bot/sdk/turn.ts';
import { cardAction } from '../../../bot/turn/invokes/card-action.ts';
import type { Activity } from '../../../bot/teams/activity.ts';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import { makeTeamsBot, type TeamsBotOptions } from '../../../bot/turn/turn.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { noticeCard, refusalCard } from '../../../cards/notice.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeFakeWelcomeStore } from '../../fakes/stores/welcome-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { until } from '../../fakes/until.ts';

const ANSWER = noticeCard({ tone: 'info', title: 'An answer', text: 'of some kind' });

/** A turn that records what is sent. */
function aTurn(activity: Activity): { turn: Turn; sent: OutgoingMessage[] } {
  const sent: OutgoingMessage[] = [];
  return { turn: { activity, send: (each) => Promise.resolve(void sent.push(each)) }, sent };
}

const table = (limitMs?: number) => new Map([['adaptiveCard/action', cardAction(limitMs)]]);

function setUp(changes: Partial<TeamsBotOptions> = {}) {
  const log = makeRecordingLog();
  const meter = { turn: sinon.fake() };
  const answer = sinon.fake.resolves({ answer: ANSWER, command: 'status' });
  const prepare = makeTeamsBot({
    router: { answer },
    render: makeRenderer(),
    invokes: table(),
    sendAnswer: makeSendAnswer({ log, sleep: () => Promise.resolve() }),
    ledger: makeFakeActivityLedger(),
    greeting: () => Promise.resolve(ANSWER),
    welcomes: makeFakeWelcomeStore(),
    nameOf: () => Promise.resolve(undefined),
    mayAsk: () => 'granted',
    defaults: { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' },
    log,
    meter,
    newReference: () => 'REF12345',
    ...changes,
  });
  const bot = (turn: Turn) => prepare(turn.activity)(turn);
  return { bot, log, meter, answer };
}

/** The body of the response to a button. */
function bodyOf(message: OutgoingMessage | undefined): { type: string; value: string } {
  assert.ok(message?.type === 'invokeResponse');
  return message.value.body as { type: string; value: string };
}

const execute = (ask: string) =>
  aCheckedMessage('', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: 'ask', data: { ask } } },
  });

describe('the bot in a turn', () => {
  it('answers a defect with a card whose reference is logged with the cause', async () => {
    const error = new Error('a defect');
    const { bot, log, meter } = setUp({ router: { answer: sinon.fake.rejects(error) } });
    const { turn, sent } = aTurn(aCheckedMessage('status'));
    await bot(turn);
    assert.equal(sent.length, 1);
    assert.ok(sent[0]?.type === 'message');
    assert.ok(JSON.stringify(sent[0].attachments).includes('REF12345'));
    const [facts] = log.events('turn.failed');
    assert.equal(facts?.['referenceId'], 'REF12345');
    assert.match(sent[0].summary, /^Something went wrong\. Reference: REF12345\. /);
    assert.match(
      JSON.stringify(sent[0].attachments),
      /"fallbackText":"[^"]* Reference: REF12345\. [^"]*If it keeps happening, give your administrator this reference\."/,
    );
    assert.equal(facts['error'], error);
    assert.equal(meter.turn.callCount, 1);
  });

  const CHANNEL = { id: '19:c@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: 't' };
  const slash = { conversation: CHANNEL, recipient: { id: '28:bot', isTargeted: true } };

  it('repeats a private answer once, privately, where nobody knows whether it was shown', async () => {
    const { bot, log } = setUp();
    const send = sinon.fake.rejects(new SendError({ kind: 'ambiguous' }, 'no answer came'));
    await bot({ activity: aCheckedMessage('status', slash), send });
    const place = { isAlone: true, isQuoting: true, thread: '17' };
    assert.deepEqual(
      (send.args as unknown[][]).map(([, at]) => at),
      [place, place],
    );
    assert.deepEqual(
      log.events('answer.not-shown').map(({ outcome }) => outcome),
      ['in-doubt'],
    );
  });

  it('asks for nothing private where the connector is none of Teams’, as the Emulator’s and the Playground’s', async () => {
    const placeOf = async (changes: object) => {
      const send = sinon.fake.resolves(undefined);
      await setUp().bot({ activity: aCheckedMessage('status', { ...slash, ...changes }), send });
      return (send.args as unknown[][])[0]?.[1];
    };
    assert.equal(await placeOf({ serviceUrl: 'http://localhost:5/_connector' }), 'reply');
    assert.deepEqual(await placeOf({}), { isAlone: true, isQuoting: true, thread: '17' });
  });

  it('leaves the card in place when the answer to its button fails', async () => {
    const { bot } = setUp({ router: { answer: sinon.fake.rejects(new Error('a defect')) } });
    const { turn, sent } = aTurn(execute('status'));
    await bot(turn);
    const { body } = (sent[0] as { value: { body: { type: string; value: string } } }).value;
    assert.equal(body.type, 'application/vnd.microsoft.activity.message');
    assert.match(body.value, /REF12345/);
  });

  it('leaves the card in place when what its button asks is refused, and tells whoever pressed it', async () => {
    const refusal = refusalCard({ tone: 'warning', title: 'Only members may', text: 'Nothing was changed.' });
    const { bot } = setUp({ router: { answer: sinon.fake.resolves({ answer: refusal, command: 'save' }) } });
    const pressed = aTurn(execute('save exchange incidents new'));
    await bot(pressed.turn);
    assert.equal(pressed.sent.length, 1);
    assert.deepEqual(bodyOf(pressed.sent[0]), {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Only members may. Nothing was changed.',
    });
    const typed = aTurn(aCheckedMessage('save exchange incidents new'));
    await bot(typed.turn);
    assert.ok(typed.sent[0]?.type === 'message' && typed.sent[0].attachments);
  });

  it('says what was done although its card cannot be drawn, on a button too, and logs the defect', async () => {
    const error = new Error('a defect of the card');
    const render = () => {
      throw error;
    };
    const { bot, log } = setUp({ render });
    const { turn, sent } = aTurn(aCheckedMessage('subscribe exchange'));
    await bot(turn);
    assert.deepEqual(sent, [{ type: 'message', summary: ANSWER.summary, text: ANSWER.summary, textFormat: 'plain' }]);
    assert.equal(log.events('turn.failed')[0]?.['error'], error);
    const pressed = aTurn(execute('subscribe exchange'));
    await bot(pressed.turn);
    assert.equal(bodyOf(pressed.sent[0]).value, ANSWER.summary);
  });

  it('answers a pressed button in time, and with a message once what was asked is done', async () => {
    const routed = Promise.withResolvers<{ answer: typeof ANSWER; command: string }>();
    const { bot } = setUp({ router: { answer: () => routed.promise }, invokes: table(10) });
    const { turn, sent } = aTurn(execute('subscribe exchange'));
    const done = bot(turn);
    await until(() => sent.length === 1);
    assert.match(bodyOf(sent[0]).value, /answer here as a message/);
    routed.resolve({ answer: ANSWER, command: 'subscribe' });
    await done;
    assert.equal(sent.length, 2);
    assert.ok(sent[1]?.type === 'message' && sent[1].summary === ANSWER.summary);
  });

  it('answers a pressed button in time although records of conversations cannot be kept', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { bot } = setUp({ noteMembership: () => promise.then(() => undefined), invokes: table(10) });
    const { turn, sent } = aTurn(execute('status'));
    const done = bot(turn);
    await until(() => sent.length === 1);
    resolve(undefined);
    await done;
  });

  it('welcomes a conversation once, and again if the first welcome did not arrive', async () => {
    const refusals = [new SendError({ kind: 'gone' }, 'refused')];
    const greeting = sinon.fake.resolves(ANSWER);
    const { bot } = setUp({ greeting });
    const added = aCheckedMessage('', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    const sent: OutgoingMessage[] = [];
    const send = (each: OutgoingMessage) => {
      const refusal = refusals.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve(void sent.push(each));
    };
    for (let count = 0; count < 3; count += 1) await bot({ activity: added, send });
    assert.deepEqual([greeting.callCount, sent.length], [2, 1]);
    const elsewhere = { ...added, conversation: { ...added.conversation, tenantId: 'another' } };
    await bot({ activity: elsewhere, send });
    assert.equal(sent.length, 2);
  });

  it('refuses an action that none of today’s cards has, and says so', async () => {
    const { bot } = setUp();
    const { turn, sent } = aTurn(aCheckedMessage('', { type: 'invoke', name: 'adaptiveCard/action', value: {} }));
    await bot(turn);
    const { body } = (sent[0] as { value: { body: Record<string, unknown> } }).value;
    assert.deepEqual(body['value'], {
      code: 'BadRequest',
      message: 'This button no longer works. Type your question instead.',
    });
  });

  it('tells a person who asks too much to wait, once, and still answers others', async () => {
    const { bot, answer } = setUp({ mayAsk: makeCommandRate(10) });
    const sentTo = async (id: string) => {
      const { turn, sent } = aTurn(aCheckedMessage('status', { from: { id } }));
      await bot(turn);
      return sent.map((each) => (each.type === 'message' ? each.summary : each.type));
    };
    for (let count = 0; count < 10; count += 1) assert.equal((await sentTo('29:busy')).length, 1);
    assert.match((await sentTo('29:busy'))[0] ?? '', /One moment/);
    assert.deepEqual(await sentTo('29:busy'), []);
    assert.equal(answer.callCount, 10);
    assert.match((await sentTo('29:other'))[0] ?? '', /An answer/);
  });

  it('counts a person’s commands in a minute that begins with the first, not anew with each', () => {
    let time = 0;
    const mayAsk = makeCommandRate(3, () => time);
    for (let count = 0; count < 10; count += 1, time += 25_000) assert.equal(mayAsk('ada'), 'granted');
    const atOnce = Array.from({ length: 5 }, () => mayAsk('bob'));
    assert.deepEqual(atOnce, ['granted', 'granted', 'granted', 'told-to-wait', 'waiting']);
    time += 59_999;
    assert.equal(mayAsk('bob'), 'waiting');
    time += 1;
    assert.equal(mayAsk('bob'), 'granted');
  });

  it('always answers a pressed button, even one pressed too often', async () => {
    const { bot } = setUp({ mayAsk: () => 'waiting' });
    const { turn, sent } = aTurn(execute('status'));
    await bot(turn);
    assert.equal(sent.length, 1);
  });

  it('reads who asks from the activity, ignoring invalid values', async () => {
    const { bot, answer } = setUp();
    const odd = {
      localTimezone: 'No/Where',
      locale: '!!',
      entities: [{ type: 'clientInfo', timezone: 'Europe/Riga' }],
    };
    await bot(aTurn(aCheckedMessage('status', odd)).turn);
    const reader = answer.firstCall.args[1] as Record<string, unknown>;
    assert.equal(reader['timeZone'], 'Europe/Riga');
    assert.equal(reader['locale'], 'en');
    assert.equal(reader['scope'], 'personal');
    assert.equal(reader['tenantId'], '11111111-2222-4333-8444-555555555555');
  });

  it('never logs what was asked or by whom', async () => {
    const { bot, log } = setUp();
    await bot(aTurn(aCheckedMessage('canary-text')).turn);
    assert.ok(!JSON.stringify(log.lines).includes('canary-text'));
    assert.ok(!JSON.stringify(log.lines).includes('Canary Person'));
    assert.equal(log.events('turn.answered').length, 1);
  });
});
