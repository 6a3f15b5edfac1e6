import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('message', () => {
  it('shows one item with its text', async () => {
    const { text } = await startChat().say('message MC123456');
    assert.match(text, /MC123456\nMeetings get a new layout\nServices\nMicrosoft Teams/);
    assert.match(text, /The layout of meetings changes in June\./);
  });

  it('asks for the id, and offers the lists', async () => {
    const { text, asks } = await startChat().say('message');
    assert.match(text, /Please name the message/);
    assert.deepEqual(asks, { Messages: 'messages', Maintenance: 'maintenance' });
  });

  it('offers the issue if given the id of an issue', async () => {
    const { text, asks } = await startChat().say('message EX20119');
    assert.match(text, /EX20119 is an incident or advisory/);
    assert.deepEqual(asks, { 'Open EX20119': 'incident EX20119' });
  });
});
