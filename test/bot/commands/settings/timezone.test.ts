import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('timezone', () => {
  it('sets the clock of the conversation by a city or a zone, says the time there, and can be undone', async () => {
    const { say } = startChat();
    const set = await say('timezone riga');
    assert.match(set.text, /The time zone here is now Europe\/Riga[^]*It’s 15:00 EEST there now/);
    await say(set.asks.Undo ?? '');
    assert.match((await say('timezone')).text, /Which time zone\?/);
  });

  it('names the nearest zones for one that is misspelt, and changes nothing', async () => {
    const { say } = startChat();
    const near = await say('timezone Europe/Rgia');
    assert.match(near.text, /No time zone is called “Europe\/Rgia”/);
    assert.equal(near.asks['Use Europe/Riga'], 'timezone Europe/Riga');
    assert.match((await say('timezone')).text, /Which time zone\?/);
  });

  it('says in a channel that it is for everyone', async () => {
    assert.match((await startChat({}, { scope: 'channel' }).say('timezone utc')).text, /everyone in this channel/);
  });
});
