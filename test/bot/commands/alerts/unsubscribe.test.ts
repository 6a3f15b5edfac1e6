import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

describe('unsubscribe', () => {
  it('removes what is named, and says what', async () => {
    const { say, subscriptions } = startChat();
    await say('subscribe exchange teams');
    assert.match((await say('unsubscribe exchange, teams advisories')).text, /^✓ Unsubscribed this chat from/);
    await say('unsubscribe exchange confirm');
    assert.doesNotMatch(JSON.stringify((await subscriptions.get(TENANT, 'a:1'))?.wants), /Exchange/);
  });

  it('names kinds and services in the order of a sentence', async () => {
    const { say } = startChat();
    await say('subscribe exchange teams incidents advisories messages');
    const { text } = await say('unsubscribe exchange teams advisories messages');
    assert.match(
      text,
      /^✓ Unsubscribed this chat from advisories and Message Center items for Exchange Online and Microsoft Teams\n/,
    );
  });

  it('says that there was nothing to remove', async () => {
    const { text } = await startChat({}, { scope: 'channel' }).say('unsubscribe exchange');
    assert.match(text, /Nothing to unsubscribe from: this channel had no such subscription/);
  });

  it('leaves a service out of the wider subscription that covers it', async () => {
    const { say } = startChat({}, { scope: 'channel' });
    await say('subscribe all');
    const { text, asks } = await say('unsubscribe teams');
    assert.match(
      text,
      /^✓ Unsubscribed this channel from Microsoft Teams\nThis applies to everyone in this channel\.\n/,
    );
    assert.match(text, /\nAll services except Microsoft Teams\n/);
    assert.match((await say(asks['Undo']!)).text, /\nAll services\n/);
  });

  it('leaves one kind of a service out of a wider subscription', async () => {
    const { say } = startChat();
    await say('subscribe all');
    const { text } = await say('unsubscribe teams advisories');
    assert.match(text, /\nAll services except Microsoft Teams\n[^]*\nMicrosoft Teams\nincidents\s·/);
  });

  it('says that a family cannot be left out of all services', async () => {
    const { say } = startChat();
    await say('subscribe all');
    const { text, asks } = await say('unsubscribe security');
    assert.match(text, /^◆ That’s covered by the subscription to all services/);
    assert.equal(asks['Edit alerts'], 'subscribe');
  });

  it('names all services and families as the middle of a sentence does', async () => {
    const { say } = startChat();
    await say('subscribe all incidents');
    await say('subscribe security');
    const { text } = await say('unsubscribe all');
    assert.match(text, /alerts about all services and all security services\. You can undo/);
    await say('subscribe exchange advisories');
    assert.match((await say('unsubscribe security')).text, /^✓ Unsubscribed this chat from all security services/);
  });

  for (const [scope, title, button] of [
    ['personal', 'Stop all your alerts?', 'Stop all my alerts'],
    ['group', 'Stop all alerts in this chat?', 'Stop all alerts in this chat'],
    ['channel', 'Stop all alerts in this channel?', 'Stop all alerts in this channel'],
  ] as const) {
    for (const line of ['unsubscribe all', 'unsubscribe exchange', 'unsubscribe incidents advisories']) {
      it(`asks once in a conversation of scope ${scope} before "${line}" ends the last alerts`, async () => {
        const { say, subscriptions } = startChat({}, { scope });
        const kept = async () => (await subscriptions.get(TENANT, 'a:1'))?.wants.length;
        await say('subscribe exchange');
        const { text, asks } = await say(line);
        assert.ok(text.startsWith(`▲ ${title}\n`), text);
        assert.match(text, /Exchange Online\. You can undo this for ten minutes\.$/);
        assert.deepEqual(asks, { [button]: `${line} confirm`, 'Keep alerts': 'subscriptions' });
        assert.equal(await kept(), 1);
        const done = await say(asks[button]!);
        assert.equal(await kept(), 0);
        await say(done.asks['Undo']!);
        assert.equal(await kept(), 1);
      });
    }
  }

  it('says that followed issues are still told if only the last subscription goes', async () => {
    const { say, subscriptions } = startChat({}, { scope: 'channel' });
    for (const line of ['subscribe exchange', 'follow EX20119']) await say(line);
    const { text, asks } = await say('unsubscribe exchange');
    assert.match(text, /^▲ Unsubscribe from Exchange Online\?\n[^]*get alerts only about followed issues: EX20119\./);
    await say(asks['Unsubscribe from Exchange Online']!);
    const kept = await subscriptions.get(TENANT, 'a:1');
    assert.deepEqual([kept?.wants.length, kept?.follows.length], [0, 1]);
  });

  it('does not ask before a part goes, or where there is nothing', async () => {
    const { say } = startChat();
    assert.match((await say('unsubscribe all')).text, /^✓ Nothing to unsubscribe from/);
    await say('subscribe exchange teams');
    assert.match((await say('unsubscribe exchange advisories')).text, /^✓ Unsubscribed this chat from/);
    assert.match((await say('unsubscribe teams')).text, /^✓ Unsubscribed this chat from Microsoft Teams/);
  });
});
