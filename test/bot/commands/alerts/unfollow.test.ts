import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('unfollow', () => {
  it('ends following once, and then says that it was not followed', async () => {
    const { say } = startChat();
    await say('follow EX20119');
    assert.match((await say('unfollow EX20119')).text, /^✓ EX20119 is no longer followed/);
    assert.match((await say('unfollow EX20119')).text, /EX20119 was not followed/);
  });

  it('asks for the id', async () => {
    assert.match((await startChat().say('unfollow')).text, /Please name the issue to unfollow\nWrite "unfollow"/);
  });
});
