import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('search', () => {
  it('finds issues and messages that contain all the words', async () => {
    assert.match((await startChat().say('search late mail')).text, /Found 1 issue for “late mail”[^]*EX20119/);
    assert.match((await startChat().say('search for layout')).text, /MC123456/);
    assert.doesNotMatch((await startChat().say('search late layout')).text, /EX20119|MC123456/);
  });

  it('asks what to search for', async () => {
    const { text, asks } = await startChat().say('search');
    assert.match(text, /Please say what to look for/);
    assert.deepEqual(asks, { Incidents: 'incidents', Messages: 'messages' });
  });
});
