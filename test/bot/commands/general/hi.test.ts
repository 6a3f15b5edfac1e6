import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('hi', () => {
  it('greets in three lines and four buttons, alerts first', async () => {
    const { text, asks } = await startChat().say('hi');
    assert.deepEqual(text.split('\n'), [
      'Hello!',
      'I can tell you when something in Microsoft 365 breaks, and when it works again.',
      'Ask me as you would ask a colleague: “is Exchange Online down?” or “what is EX20119?”.',
      'Type “help” to see what else I can do.',
    ]);
    assert.deepEqual(asks, {
      'Set up alerts': 'subscribe',
      'Status now': 'status',
      'Open incidents': 'incidents',
      Help: 'help',
    });
  });

  it('says whom it can tell: a channel, a chat', async () => {
    const channel = await startChat({}, { scope: 'channel' }).say('hi');
    assert.match(channel.text, /I can tell this channel when/);
    assert.match(channel.text, /mention me first/);
    assert.match(channel.summary, /I can tell this channel when/);
    assert.match((await startChat({}, { scope: 'group' }).say('hello')).text, /I can tell this chat when/);
  });

  it('names no issue that the tenant has not', async () => {
    const { text } = await startChat({ issues: [] }).say('hi');
    assert.match(text, /“is Exchange Online down\?”\./);
    assert.doesNotMatch(text, /EX20119|what is/);
  });

  it('names a service that the tenant has', async () => {
    const services = [{ id: 'GardenId', name: 'Fabrikam Garden', features: [] }];
    assert.match((await startChat({ services, issues: [] }).say('hi')).text, /“is Fabrikam Garden down\?”/);
  });
});
