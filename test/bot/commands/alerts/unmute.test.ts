import assert from 'node:assert/strict';
import { TENANT } from '../../../fakes/asking.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('unmute', () => {
  it('ends one mute at once, and names it', async () => {
    const { say } = startChat();
    for (const line of ['mute EX20119', 'mute exchange']) await say(line);
    assert.match((await say('unmute EX20119')).text, /^✓ No longer muted: EX20119\n/);
  });

  for (const line of ['unmute', 'unmute all', 'unmute everything']) {
    it(`asks once before "${line}" ends anything, and says what each button does and for whom`, async () => {
      const { say, subscriptions } = startChat({}, { scope: 'channel' });
      for (const muting of ['mute EX20119', 'mute exchange']) await say(muting);
      const { text, asks } = await say(line);
      assert.match(text, /^▲ What should I unmute in this channel\?\n[^]*for everyone in this channel/);
      assert.deepEqual(asks, {
        'Unmute EX20119': 'unmute EX20119',
        'Unmute Exchange Online': 'unmute Exchange',
        'Unmute all (2)': 'unmute all confirm',
        'Keep muted': 'subscriptions',
      });
      assert.equal((await subscriptions.get(TENANT, 'a:1'))?.mutes.length, 2);
      const done = await say(asks['Unmute all (2)']);
      assert.match(done.text, /^✓ No longer muted: EX20119 and Exchange Online\n/);
      await say(done.asks['Undo']!);
      assert.equal((await subscriptions.get(TENANT, 'a:1'))?.mutes.length, 2);
    });
  }

  it('says that nothing was muted', async () => {
    assert.match((await startChat().say('unmute')).text, /^✓ Nothing was muted/);
  });
});
