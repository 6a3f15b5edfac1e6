import assert from 'node:assert/strict';
import { SendError, type SendFailure } from '../../../../src/domain/delivery/send-error.ts';
import { makeSendTest } from '../../../../src/usecases/alerting/send-test.ts';
import { makeReaderSubscription } from '../../../../src/usecases/subscribing/own-subscription.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../../fakes/asking.ts';
import { makeFakeChannel } from '../../../fakes/delivery-channel.ts';
import { makeFakeActivityLedger } from '../../../fakes/stores/activity-ledger.ts';
import { makeFakeSendLimiter } from '../../../fakes/stores/send-limiter.ts';
import { makeRecordingLog } from '../../../fakes/recording-log.ts';
import { makeFakeSendingPauses } from '../../../fakes/stores/sending-pauses.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { wordsFor } from '../../../../words/index.ts';

const sendingPauses = makeFakeSendingPauses(() => NOON);
const READY = { sleep: () => Promise.resolve(), log: makeRecordingLog(), sendingPauses };

function testing() {
  const channel = makeFakeChannel();
  const parts = { channel, limiter: makeFakeSendLimiter(1_000), activities: makeFakeActivityLedger(), ...READY };
  return {
    channel,
    chat: (scope: 'personal' | 'group' | 'channel') => startChat({}, { scope }, {}, { testing: parts }),
  };
}

describe('test', () => {
  for (const scope of ['personal', 'group', 'channel'] as const) {
    it(`posts an alert that says that it is a test, an update and its end: in ${scope}`, async () => {
      const { channel, chat } = testing();
      const { text } = await chat(scope).say('test');
      assert.deepEqual(
        channel.of('a:1').map((what) => what.split(' ')[0]),
        ['post', 'reply', 'edit'],
      );
      assert.match(channel.messages('a:1')[0]?.text ?? '', /Test alert: nothing is wrong/);
      assert.match(text, /test alert is in this (chat|channel)/i);
      assert.match(text, /no subscriptions/);
      assert.match(text, /If you saw no notification/);
    });
  }

  it('goes by the names that people give it', async () => {
    for (const line of ['test alert', 'send a test alert', 'test', 'Send test']) {
      const { channel, chat } = testing();
      await chat('personal').say(line);
      assert.equal(channel.of('a:1').length, 3, line);
    }
  });

  it('says nothing of missing subscriptions where there are some', async () => {
    const { chat } = testing();
    const talk = chat('channel');
    await talk.say('subscribe exchange');
    assert.doesNotMatch((await talk.say('test')).text, /no subscriptions/);
  });

  it('sends one a minute to a conversation', async () => {
    const { channel, chat } = testing();
    const talk = chat('channel');
    await talk.say('test');
    assert.match((await talk.say('test')).text, /less than a minute ago/);
    assert.equal(channel.of('a:1').length, 3);
  });

  it('says that all alerts are paused, and sends nothing', async () => {
    const { channel, chat } = testing();
    const ada = chat('personal');
    await sendingPauses.begin(TENANT, { by: { id: 'ada', name: 'Ada' }, at: NOON, until: '2031-05-01T13:00:00.000Z' });
    assert.match((await ada.say('test')).text, /Whoever runs this bot has paused all alerts for now/);
    assert.deepEqual(channel.of('a:1'), []);
    await sendingPauses.end(TENANT);
    assert.match((await ada.say('test')).text, /The test alert is in this chat/);
  });

  it('is for those who may change the alerts here, and sends nothing for others', async () => {
    const channel = makeFakeChannel();
    const ports = { ...makeAsking().ports.subscribing!, mayChange: () => Promise.resolve('not-allowed' as const) };
    const parts = { channel, limiter: makeFakeSendLimiter(1_000), activities: makeFakeActivityLedger(), ...READY };
    const send = makeSendTest(makeReaderSubscription(ports), ports, parts);
    await assert.rejects(
      send(aReader(), (locale) => wordsFor(locale).testAlert.alert),
      { code: 'not-allowed' },
    );
    assert.deepEqual(channel.shown, []);
  });

  it('says why it did not arrive, and what to do, for every refusal', async () => {
    const kinds: SendFailure[] = [
      { kind: 'throttled' },
      { kind: 'transient' },
      { kind: 'ambiguous' },
      { kind: 'paused', resumeOn: 'install' },
      { kind: 'gone' },
      { kind: 'dead' },
      { kind: 'stop' },
    ];
    const said = new Set<string>();
    for (const failure of kinds) {
      const { channel, chat } = testing();
      channel.refuse = () => new SendError(failure, 'refused');
      const { text, asks } = await chat('channel').say('test');
      assert.match(text, /didn’t arrive/);
      assert.equal(asks['Try again'], 'test');
      said.add(text);
    }
    assert.equal(said.size, kinds.length);
  });

  it('says so where only the card arrived', async () => {
    const { channel, chat } = testing();
    channel.refuse = () =>
      channel.shown.length === 0 ? undefined : new SendError({ kind: 'target', why: 'busy' }, 'busy');
    assert.match((await chat('channel').say('test')).text, /alert’s card arrived/);
  });

  it('is told from a real issue when its buttons are pressed', async () => {
    const { chat } = testing();
    for (const line of ['incident TEST000000', 'incident TEST000000 all', 'follow TEST000000', 'mute TEST000000 4h']) {
      assert.match((await chat('personal').say(line, {}, { isTyped: false })).text, /That was only a test alert/);
    }
  });
});
