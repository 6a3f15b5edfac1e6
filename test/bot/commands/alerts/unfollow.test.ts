import assert from 'node:assert/strict';
import { TENANT } from '../../../fakes/asking.ts';
import { anIssue } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('unfollow', () => {
  it('ends following once, and then says that it was not followed', async () => {
    const { say } = startChat();
    await say('follow EX20119');
    assert.match((await say('unfollow EX20119')).text, /^✓ No longer followed: EX20119\n/);
    assert.match((await say('unfollow EX20119')).text, /^✓ Not followed here: EX20119\n/);
  });

  it('alone lists what is followed, each with the button that ends it', async () => {
    const { say } = startChat({ issues: [anIssue(), anIssue({ id: 'TM1234567' })] }, { scope: 'channel' });
    assert.match((await say('unfollow')).text, /^◆ No issue is followed here/);
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
});
