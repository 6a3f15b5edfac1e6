import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';
import { startMet } from '../../../fixtures/own-chat.ts';

describe('follow', () => {
  for (const [scope, title] of [
    ['personal', 'You’re now following EX20119'],
    ['group', 'This chat is now following EX20119'],
    ['channel', 'This channel is now following EX20119'],
  ] as const) {
    it(`follows an issue in a conversation of scope ${scope}, and says who follows it`, async () => {
      const { say, subscriptions } = startChat({}, { scope });
      const { text, asks } = await say('follow EX20119');
      assert.ok(text.startsWith(`◆ ${title}\n`), text);
      assert.equal(asks['Unfollow EX20119'], 'unfollow EX20119');
      assert.match(JSON.stringify(await subscriptions.get(TENANT, 'a:1')), /EX20119/);
    });
  }

  it('asks for the id', async () => {
    const { text } = await startChat().say('follow');
    assert.match(text, /Which issue do you want to follow\?\nType “follow” and its id[^]*subscribe to it\./);
  });

  for (const scope of ['group', 'channel'] as const) {
    it(`changes nothing for others in a conversation of scope ${scope} if somebody wants it alone`, async () => {
      const { say, subscriptions } = startChat({}, { scope });
      const { text, asks } = await say('follow EX20119 me');
      assert.match(text, /^◆ You aren’t following EX20119 yet\n[^]*open a chat with me and type “follow EX20119”/);
      assert.equal(asks['Follow here'], 'follow EX20119');
      assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
    });
  }

  it('follows for the person in their own chat', async () => {
    assert.match((await startChat().say('follow EX20119 me')).text, /^◆ You’re now following EX20119\n/);
  });

  for (const scope of ['group', 'channel'] as const) {
    it(`tells a person alone who asks for it in a conversation of scope ${scope}, and takes it back for them`, async () => {
      const { say, subscriptions, follows } = await startMet(scope);
      const { text, asks } = await say('follow EX20119 me');
      assert.equal(text, 'I’ll keep you posted on EX20119 in your own chat with me until it’s resolved.');
      assert.deepEqual(await follows('a:own'), ['EX20119']);
      assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined, 'nobody else is told');
      const stranger = await say(asks.Undo ?? '', { userId: 'eve', userName: 'Eve' });
      assert.match(stranger.text, /can no longer be undone/);
      assert.deepEqual(await follows('a:own'), ['EX20119']);
      assert.match((await say(asks.Undo ?? '')).text, /^Undone: the change you made at/);
      assert.deepEqual(await follows('a:own'), []);
      assert.match((await say(asks.Undo ?? '')).text, /already been undone/);
    });
  }

  it('says how to be told alone where the person has no chat of their own with the bot', async () => {
    const { say } = await startMet('channel');
    const { text } = await say('follow EX20119 me', { userId: 'eve', userName: 'Eve' });
    assert.match(text, /open a chat with me and type “follow EX20119”/);
  });

  for (const locale of ['en', 'ko', 'de', 'fr', 'es', 'ja']) {
    it(`does not wait in ${locale} for a Message Center item to be resolved, which no item is`, async () => {
      const { say } = await startMet('channel', locale);
      for (const me of ['', ' me']) {
        const [item, issue] = [await say(`follow MC123456${me}`), await say(`follow EX20119${me}`)];
        assert.match(item.text, /Microsoft/);
        assert.doesNotMatch(issue.text, /Microsoft/);
      }
    });
  }
});
