import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('mute', () => {
  it('mutes one issue for the time given, or four hours by default', async () => {
    assert.match((await startChat().say('mute EX20119')).text, /EX20119 is muted in this chat until 16:00 UTC/);
    assert.match((await startChat().say('mute exchange 1d')).text, /Exchange Online is muted [^]*2 May, 12:00 UTC/);
  });

  it('asks what to mute', async () => {
    assert.match((await startChat().say('mute')).text, /What should I mute, and for how long\?/);
  });
});
