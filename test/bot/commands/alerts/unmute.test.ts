import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('unmute', () => {
  it('ends one mute or all of them, and names them', async () => {
    const { say } = startChat();
    for (const line of ['mute EX20119', 'mute exchange', 'mute teams']) await say(line);
    assert.match((await say('unmute EX20119')).text, /^✓ No longer muted: EX20119\n/);
    assert.match((await say('unmute')).text, /^✓ No longer muted: Exchange Online and Microsoft Teams\n/);
  });

  it('says that nothing was muted', async () => {
    assert.match((await startChat().say('unmute')).text, /^✓ Nothing was muted/);
  });
});
