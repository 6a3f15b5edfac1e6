import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('subscriptions', () => {
  it('shows what is subscribed, followed and muted, and who set it and when', async () => {
    const { say } = startChat();
    for (const line of ['subscribe exchange incidents', 'follow EX20119', 'mute teams 4h']) await say(line);
    const { text } = await say('subscriptions');
    assert.match(text, /Exchange Online\nincidents\s·\sset by Ada on 1 May, 12:00 UTC/);
    assert.match(text, /EX20119/);
    assert.match(text, /Microsoft Teams[^]*until 16:00 UTC/);
  });
});
