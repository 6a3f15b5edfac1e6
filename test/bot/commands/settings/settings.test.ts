import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

const FORM =
  'settings zone=Europe/Riga language=off level=incidents quiet=18:00-08:00+mon-fri_00:00-24:00+weekends digest=daily+09:00 old=always';

describe('settings', () => {
  it('says what is set', async () => {
    const { say } = startChat();
    await say('level incidents');
    await say('quiet 18:00-08:00 weekdays');
    const { summary } = await say('settings');
    assert.match(summary, /Alert level: Incidents only · Quiet hours: 18:00 to 08:00, Monday to Friday$/);
  });

  it('saves what the form sends, all of it with one undo', async () => {
    const { say } = startChat();
    const saved = await say(FORM);
    assert.match(
      saved.summary,
      /Saved[^]*Europe\/Riga[^]*Incidents only[^]*all day, Saturday and Sunday[^]*every day at 09:00/,
    );
    assert.match((await say(FORM)).text, /Nothing was changed/);
    await say(saved.asks.Undo ?? '');
    assert.equal((await say('settings')).summary, 'Your settings');
  });

  it('changes nothing for what it does not understand, and nothing that was not sent', async () => {
    const { say } = startChat();
    await say(FORM);
    for (const line of [
      'settings level=loud',
      'settings quiet=00:00-24:00',
      'settings zone=Moon',
      'settings colour=red',
    ]) {
      assert.match((await say(line)).summary, /Incidents only[^]*18:00 to 08:00/, line);
    }
  });

  it('says in a channel whose settings they are', async () => {
    const { text } = await startChat({}, { scope: 'channel' }).say('settings');
    assert.match(text, /Settings of this channel\nThis applies to everyone in this channel/);
  });
});
