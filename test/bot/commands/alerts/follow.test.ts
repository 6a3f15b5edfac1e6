import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

describe('follow', () => {
  for (const [scope, title] of [
    ['personal', 'You now follow EX20119'],
    ['group', 'This chat now follows EX20119'],
    ['channel', 'This channel now follows EX20119'],
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
    assert.match(text, /Please name the issue to follow\nWrite "follow" and its id[^]*subscribe to it\./);
  });

  for (const scope of ['group', 'channel'] as const) {
    it(`changes nothing for others in a conversation of scope ${scope} if somebody wants it alone`, async () => {
      const { say, subscriptions } = startChat({}, { scope });
      const { text, asks } = await say('follow EX20119 me');
      assert.match(text, /^◆ EX20119 is not followed yet\n[^]*open a chat with me and write "follow EX20119"/);
      assert.equal(asks['Follow here'], 'follow EX20119');
      assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
    });
  }

  it('follows for the person in their own chat', async () => {
    assert.match((await startChat().say('follow EX20119 me')).text, /^◆ You now follow EX20119\n/);
  });
});
