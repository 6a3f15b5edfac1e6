import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('answers', () => {
  it('are for everyone unless people want them for whoever asks', async () => {
    const { say } = startChat({}, { scope: 'channel' });
    assert.match((await say('answers shared')).text, /everyone sees them, as before/);
    assert.match(
      (await say('answers private')).text,
      /only the person who asks sees them[^]*share an answer with everyone/,
    );
    assert.match((await say('settings')).summary, /Who sees my answers: Only the person who asks/);
    await say('undo');
    assert.doesNotMatch((await say('settings')).summary, /Who sees my answers/);
    assert.match((await say('answers')).text, /Who should see my answers/);
    assert.match((await say('answers whisper')).text, /“whisper” isn’t a choice/);
  });

  it('are private already in a chat of one person and the bot, so that nothing can be set', async () => {
    const { say } = startChat({}, { scope: 'personal' });
    for (const line of ['answers private', 'answers shared', 'answers']) {
      assert.match((await say(line)).text, /already private/);
    }
    assert.doesNotMatch((await say('settings answers=private')).text, /Saved|Who sees/);
  });
});
