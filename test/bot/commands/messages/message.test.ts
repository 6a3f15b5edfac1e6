import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('message', () => {
  it('shows one item with its text', async () => {
    const { text } = await startChat().say('message MC123456');
    assert.match(text, /MC123456\nMeetings get a new layout\n[^]*\nServices\nMicrosoft Teams/);
    assert.match(text, /The layout of meetings changes in June\./);
  });

  it('asks for the id, and offers the lists', async () => {
    const { text, asks } = await startChat().say('message');
    assert.match(text, /Which message do you mean/);
    assert.deepEqual(asks, { Messages: 'messages', Maintenance: 'maintenance' });
  });

  it('shows the issue if given the id of an issue', async () => {
    assert.match(
      (await startChat().say('message EX20119')).text,
      /Incident EX20119.· Exchange Online\nSome mail is late/,
    );
  });
});
