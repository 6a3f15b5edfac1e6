import assert from 'node:assert/strict';
import { startChat } from '../../fixtures/asked.ts';

/** Commands whose line changes something. */
const CHANGES = /^(un)?(subscribe|follow|mute)\b \S/;

describe('words that are not understood', () => {
  for (const text of ['banana', 'asdf', 'pizza', 'invoice']) {
    it(`offer no random service: "${text}"`, async () => {
      const { text: said, asks, command } = await startChat().say(text);
      assert.equal(command, 'unknown');
      assert.match(said, /I didn’t understand that/);
      assert.match(said, /health of Microsoft 365 services/);
      assert.deepEqual(Object.keys(asks), ['Search for these words', 'Status', 'Help']);
    });
  }

  for (const text of ['status pizza', 'history invoice']) {
    it(`name the service that is unknown, and offer none that is unlike it: "${text}"`, async () => {
      const { text: said, asks } = await startChat().say(text);
      assert.match(said, /(pizza|invoice)/);
      assert.deepEqual(
        Object.values(asks).filter((line) => /^(status|history) \w/.test(line)),
        [],
      );
    });
  }

  it('are offered as each of the things they may mean, with all of it on the button', async () => {
    const { text, asks, command } = await startChat().say('no advisories');
    assert.equal(command, 'unknown');
    assert.match(text, /“no advisories”/);
    assert.deepEqual(Object.keys(asks).slice(0, 2), ['unsubscribe advisories', 'advisories']);
  });

  it('keep what is asked where only the name is unclear', async () => {
    for (const [text, line] of [
      ['follow power', 'subscribe PowerBIcom'],
      ['mute power', 'mute PowerBIcom'],
      ['history of power', 'history PowerBIcom 30d'],
      ['alert me about power', 'subscribe PowerBIcom'],
      ['subscribe exchnge incidents', 'subscribe Exchange incidents'],
    ] as const) {
      assert.ok(Object.values((await startChat().say(text)).asks).includes(line), text);
    }
  });

  it('offer what is spelt nearly so', async () => {
    const { command, asks } = await startChat().say('subscrbe to exchange');
    assert.equal(command, 'unknown');
    assert.equal(Object.values(asks)[0], 'subscribe');
    assert.equal((await startChat().say('status clipchmap')).command, 'status');
  });

  it('offer no change that would be made at once, but its question', async () => {
    for (const text of ['unsubscibe all', 'subscrbe all', 'unsubscibe', 'alert turn off', 'mutee exchange']) {
      const { asks, command } = await startChat().say(text);
      if (command !== 'unknown') continue;
      assert.deepEqual(
        Object.values(asks).filter((line) => CHANGES.test(line)),
        [],
        text,
      );
    }
    assert.ok(Object.values((await startChat().say('unsubscibe all')).asks).includes('unsubscribe'));
  });

  it('never become a nonsense line, and never change anything', async () => {
    for (const text of ['turn off alerts', 'test alert', 'stop', 'quiet', 'cancel', 'settings', 'is it fixed yet']) {
      const chat = startChat();
      const { asks } = await chat.say(text);
      assert.deepEqual(
        Object.values(asks).filter((line) => /^alert |^status (?!$)/.test(line)),
        [],
        text,
      );
      assert.match((await chat.say('subscriptions')).text, /no subscriptions/, text);
    }
  });
});
