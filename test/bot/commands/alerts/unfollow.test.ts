import assert from 'node:assert/strict';
import { TENANT } from '../../../fakes/asking.ts';
import { anIssue } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { startMet } from '../../../fixtures/own-chat.ts';

describe('unfollow', () => {
  it('ends following once, and then says that it was not followed', async () => {
    const { say } = startChat();
    await say('follow EX20119');
    assert.match((await say('unfollow EX20119')).text, /^✓ No longer followed: EX20119\n/);
    assert.match((await say('unfollow EX20119')).text, /^✓ Not followed here: EX20119\n/);
  });

  it('alone lists what is followed, each with the button that ends it', async () => {
    const { say } = startChat({ issues: [anIssue(), anIssue({ id: 'TM1234567' })] }, { scope: 'channel' });
    assert.match((await say('unfollow')).text, /^◆ No issues are followed here/);
    await say('follow EX20119 TM1234567');
    const { text, asks } = await say('unfollow');
    assert.match(text, /^Which issue should this channel stop following\?/);
    assert.equal(asks['Unfollow EX20119'], 'unfollow EX20119');
    assert.equal(asks['Unfollow TM1234567'], 'unfollow TM1234567');
  });

  it('ends several at once, and takes that back at once', async () => {
    const { say, subscriptions } = startChat({ issues: [anIssue(), anIssue({ id: 'TM1234567' })] });
    const follows = async () => (await subscriptions.get(TENANT, 'a:1'))?.follows.length;
    await say('follow EX20119, TM1234567');
    assert.equal(await follows(), 2);
    const { text, asks } = await say('unfollow EX20119 TM1234567');
    assert.match(text, /^✓ No longer followed: EX20119 and TM1234567\n/);
    assert.equal(await follows(), 0);
    await say(asks['Undo']!);
    assert.equal(await follows(), 2);
  });

  for (const scope of ['group', 'channel'] as const) {
    it(`ends in a conversation of scope ${scope} what somebody asked for alone, and leaves the others’ alerts`, async () => {
      const { say, follows } = await startMet(scope);
      await say('follow EX20119 me');
      await say('follow EX20119');
      const { text, asks } = await say('stop notifying me about EX20119');
      assert.equal(text, 'I’ll no longer notify you about EX20119 in your own chat with me.');
      assert.deepEqual([await follows('a:own'), await follows('a:1')], [[], ['EX20119']]);
      await say(asks['Undo'] ?? '');
      assert.deepEqual([await follows('a:own'), await follows('a:1')], [['EX20119'], ['EX20119']]);
    });

    it(`changes nothing in a conversation of scope ${scope} for somebody who follows nothing alone`, async () => {
      const { say, follows, subscriptions } = await startMet(scope);
      await say('subscribe exchange');
      const before = await subscriptions.get(TENANT, 'a:1');
      const { text, asks } = await say('unfollow EX20119 me');
      const place = scope === 'channel' ? 'channel' : 'chat';
      assert.match(text, /^◆ You aren’t following EX20119 in your own chat with me\n/);
      assert.ok(text.includes(`Alerts in this ${place} are for everyone in it, so I left them as they are.`), text);
      assert.equal(asks['Mute here for 4 hours'], 'mute EX20119 4h');
      assert.deepEqual(await subscriptions.get(TENANT, 'a:1'), before);
      await say('follow EX20119');
      const eve = await say('unfollow EX20119 me', { userId: 'eve', userName: 'Eve' });
      assert.equal(eve.asks['Unfollow EX20119'], 'unfollow EX20119');
      assert.deepEqual(await follows('a:1'), ['EX20119']);
    });
  }
});
