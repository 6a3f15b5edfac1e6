import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

describe('unsubscribe', () => {
  it('removes what is named, and says what', async () => {
    const { say, subscriptions } = startChat();
    await say('subscribe exchange teams');
    assert.match((await say('unsubscribe exchange, teams advisories')).text, /^✓ Unsubscribed this chat from/);
    await say('unsubscribe exchange');
    assert.doesNotMatch(JSON.stringify((await subscriptions.get(TENANT, 'a:1'))?.wants), /Exchange/);
  });

  it('names kinds and services in the order of a sentence', async () => {
    const { say } = startChat();
    await say('subscribe exchange teams incidents advisories messages');
    const { text } = await say('unsubscribe exchange teams advisories messages');
    assert.match(
      text,
      /^✓ Unsubscribed this chat from advisories and messages of Exchange Online and Microsoft Teams\n/,
    );
  });

  it('says that there was nothing to remove', async () => {
    const { text } = await startChat({}, { scope: 'channel' }).say('unsubscribe exchange');
    assert.match(text, /Nothing to unsubscribe from: this channel had no such subscription/);
  });

  it('offers to mute a service that a wider subscription covers', async () => {
    const { say } = startChat();
    await say('subscribe all');
    const { text, asks } = await say('unsubscribe teams');
    assert.match(text, /^◆ Microsoft Teams is covered by a wider subscription/);
    assert.equal(asks['Mute for 7 days'], 'mute microsoftteams 7d');
  });
});
