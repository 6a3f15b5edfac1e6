import assert from 'node:assert/strict';
import { TENANT } from '../../../fakes/asking.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { startMet } from '../../../fixtures/own-chat.ts';

/** What one person says for themselves, by language: to be told, and to be told no more. */
const MINE: Readonly<Record<string, readonly [starts: readonly string[], ends: readonly string[]]>> = {
  en: [
    ['notify me when EX20119 is fixed', 'keep me posted on EX20119', 'I want to be notified about EX20119'],
    [
      'stop notifying me about EX20119',
      "don't notify me about EX20119 anymore",
      'I no longer want to hear about EX20119',
      'unfollow EX20119 for me',
      'no more updates on EX20119 for me',
      'mute EX20119 for me',
    ],
  ],
  ko: [['EX20119 해결되면 나에게 알려줘'], ['EX20119 나한테 그만 알려줘', '저에게 EX20119 알림 보내지 마']],
  de: [
    ['sag mir Bescheid, wenn EX20119 behoben ist'],
    ['benachrichtige mich nicht mehr über EX20119', 'EX20119 für mich nicht mehr folgen'],
  ],
  fr: [['préviens-moi quand EX20119 est résolu'], ['ne me préviens plus pour EX20119']],
  es: [['avísame cuando se resuelva EX20119'], ['deja de avisarme de EX20119', 'no me avises más de EX20119']],
  ja: [['EX20119が直ったら私に知らせて'], ['EX20119を私に通知しないで', 'EX20119の通知を自分だけ止めて']],
};

/** What is said for everybody, or for nobody in particular. */
const OURS: Readonly<Record<string, readonly [starts: string, ends: string]>> = {
  en: ['let us know when EX20119 is fixed', 'stop notifying us about EX20119'],
  ko: ['EX20119 해결되면 우리에게 알려줘', 'EX20119 팔로우 취소'],
  de: ['sag uns Bescheid, wenn EX20119 behoben ist', 'EX20119 nicht mehr folgen'],
  fr: ['préviens-nous quand EX20119 est résolu', 'ne plus suivre EX20119'],
  es: ['avísanos cuando se resuelva EX20119', 'dejar de seguir EX20119'],
  ja: ['EX20119が直ったら全員に知らせて', 'EX20119のフォローを解除'],
};

/** What one person wants for themselves alone, which only all can have in a channel. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'mute exchange and teams for me until tomorrow',
    'mute everything for me in this channel',
    'quiet 18:00-08:00 just for me',
    'unsubscribe teams only for me',
    'subscribe sharepoint just for me',
    'set the language to German, only for me',
  ],
  ko: ['나만 exchange 음소거', '저한테만 teams 구독 취소'],
  de: ['exchange nur für mich stummschalten', 'teams für mich abbestellen'],
  fr: ['mettre exchange en sourdine pour moi', 'se désabonner de teams pour moi'],
  es: ['silenciar exchange solo para mí', 'cancelar la suscripción a teams para mí'],
  ja: ['exchangeを自分だけミュート', '私だけteamsの登録を解除'],
};

describe('what one person says for themselves in a channel', () => {
  for (const [locale, [starts, ends]] of Object.entries(MINE)) {
    for (const line of starts) {
      it(`alerts nobody else: "${line}"`, async () => {
        const { say, follows, subscriptions } = await startMet('channel', locale);
        const { text } = await say(line);
        assert.deepEqual(await follows('a:own'), ['EX20119'], text);
        assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
      });
    }
    for (const line of ends) {
      it(`takes nothing from the others: "${line}"`, async () => {
        const { say, follows, subscriptions } = await startMet('channel', locale);
        await say('follow EX20119');
        await say('follow EX20119 me');
        const before = await subscriptions.get(TENANT, 'a:1');
        const { text } = await say(line);
        assert.deepEqual(await follows('a:own'), [], text);
        assert.deepEqual(await subscriptions.get(TENANT, 'a:1'), before);
      });
    }
  }

  for (const [locale, [starts, ends]] of Object.entries(OURS)) {
    it(`is not what is said for all: "${starts}", "${ends}"`, async () => {
      const { say, follows, subscriptions } = await startMet('channel', locale);
      await say(starts);
      assert.deepEqual(await follows('a:1'), ['EX20119']);
      const { text } = await say(ends);
      const { follows: left = [], mutes = [] } = (await subscriptions.get(TENANT, 'a:1')) ?? {};
      assert.ok(left.length === 0 || mutes.length === 1, text);
      assert.equal(await follows('a:own'), undefined);
    });
  }

  for (const [locale, lines] of Object.entries(ALONE)) {
    for (const line of lines) {
      it(`changes nothing for the others, and says so: "${line}"`, async () => {
        const { say, subscriptions } = await startMet('channel', locale);
        await say('subscribe exchange, teams');
        const before = await subscriptions.get(TENANT, 'a:1');
        const { asks } = await say(line);
        assert.deepEqual(await subscriptions.get(TENANT, 'a:1'), before);
        const [forEverybody = ''] = Object.values(asks);
        await say(forEverybody, {}, { isTyped: false });
        assert.notDeepEqual(await subscriptions.get(TENANT, 'a:1'), before, forEverybody);
      });
    }
  }

  it('changes what is theirs alone in a personal chat', async () => {
    const { say, subscriptions } = startChat();
    await say('mute exchange for me');
    assert.equal((await subscriptions.get(TENANT, 'a:1'))?.mutes.length, 1);
  });

  it('is not what somebody wants for all, though they speak of themselves', async () => {
    const { say, follows } = await startMet('channel');
    const { text } = await say('I want everybody here to be notified when EX20119 is fixed');
    assert.deepEqual([await follows('a:1'), await follows('a:own')], [['EX20119'], undefined], text);
  });

  it('is meant by "it" afterwards, and can be pressed as well as said', async () => {
    const { say, follows } = await startMet('channel');
    const { asks } = await say('incident EX20119');
    await say(asks['Notify me'] ?? '', {}, { isTyped: false });
    assert.match((await say('is it fixed yet?')).text, /EX20119/);
    assert.match((await say('why it')).text, /EX20119/);
    await say('stop notifying me about it');
    assert.deepEqual(await follows('a:own'), []);
  });

  it('makes "it" mean what somebody is told alone, if nothing was shown before', async () => {
    const { say } = await startMet('channel');
    await say('follow EX20119 me');
    assert.match((await say('is it fixed yet?')).text, /EX20119/);
  });
});
