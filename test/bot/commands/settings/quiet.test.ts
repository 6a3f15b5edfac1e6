import assert from 'node:assert/strict';
import { aReader } from '../../../fakes/asking.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('quiet', () => {
  it('sets quiet times, says what still comes through, and how to change that', async () => {
    const { say } = startChat({}, { timeZone: 'Europe/Riga' });
    const { text, asks } = await say('quiet 18:00-08:00 weekdays');
    assert.match(text, /Quiet hours: 18:00 to 08:00, Monday to Friday[^]*Incidents still come through right away/);
    assert.match(text, /Times are in Europe\/Riga/);
    const all = await say(asks['Hold incidents too'] ?? '');
    assert.match(all.text, /not even incidents/);
    assert.equal(all.asks['Let incidents through'], 'quiet 18:00-08:00 mon-fri');
    assert.match((await say('quiet off')).text, /Quiet hours are off/);
  });

  it('may be evenings and weekends', async () => {
    const { text } = await startChat().say('quiet 18:00-08:00 mon-fri, weekends');
    assert.match(text, /Quiet hours: 18:00 to 08:00, Monday to Friday; all day, Saturday and Sunday/);
  });

  it('until a time holds everything until then, and lets incidents through by a button', async () => {
    const { say } = startChat({}, { timeZone: 'Europe/Riga' });
    const { text, asks } = await say('quiet until monday');
    assert.match(text, /Everything is muted here until 5 May, 00:00 EEST[^]*not even incidents/);
    const open = await say(asks['Let incidents through'] ?? '');
    assert.match(open.text, /Quiet here until 5 May, 00:00 EEST[^]*Only incidents/);
    assert.equal(open.asks['Hold incidents too'], 'mute all until 2031-05-04T21:00:00.000Z');
  });

  it('that leaves no time for alerts is not set', async () => {
    assert.match((await startChat().say('quiet 00:00-24:00')).text, /no time for alerts[^]*Nothing was changed/);
  });

  it('asks when, and says what was not understood', async () => {
    assert.match((await startChat().say('quiet')).text, /When should it be quiet here\?/);
    assert.match((await startChat().say('quiet loudly')).text, /didn’t understand “loudly”/);
  });
});

describe('mute all', () => {
  it('holds everything until then, says so, and ends by a button', async () => {
    const { say } = startChat();
    for (const line of ['mute all 4h', 'mute everything', 'mute all until 16:00', 'mute all for 4 hours']) {
      assert.match((await say(line)).text, /muted here until 16:00 UTC[^]*not even incidents/, line);
    }
    assert.match((await say('mute all until 2031-05-05T08:00:00.000Z')).text, /until 5 May, 08:00 UTC/);
    assert.match((await say('unmute')).text, /Alerts are no longer muted here/);
    assert.match((await say('unmute')).text, /Nothing was muted/);
  });

  it('and a service until a day are no dead ends, nor is a bare mute', async () => {
    const { say } = startChat();
    assert.match((await say('mute exchange until monday')).text, /Exchange Online is muted [^]*5 May, 00:00/);
    assert.equal((await say('mute')).asks['Mute everything for 4 hours'], 'mute all 4h');
    assert.match((await say('mute all until 2019-01-01')).text, /“2019-01-0[^”]*” isn’t a time in the next 30 days/);
  });

  it('says in a channel that it is for everyone', async () => {
    assert.match((await startChat({}, { scope: 'channel' }).say('mute all')).text, /everyone in this channel/);
  });
});

describe('unfollow', () => {
  it('alone offers each issue that is followed', async () => {
    const { say, app } = startChat();
    await app.follow(aReader(), 'EX20119');
    assert.equal((await say('unfollow')).asks['Unfollow EX20119'], 'unfollow EX20119');
  });
});
