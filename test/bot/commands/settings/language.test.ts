import assert from 'node:assert/strict';
import { SPOKEN } from '../../../../words/index.ts';
import { aReader } from '../../../fakes/asking.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('language', () => {
  it('is found by its tag, and by its name in English and in itself', async () => {
    for (const tag of SPOKEN) {
      const names = ['en', tag].map((locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag);
      for (const name of [tag, ...names, `to ${names[0]}`]) {
        const chat = startChat();
        await chat.say(`language ${name}`);
        const { settings } = await chat.app.getSettings(aReader());
        assert.equal(settings.language, tag, name);
      }
    }
  });

  it('that the bot does not speak is said, with those that it does', async () => {
    const { text, asks } = await startChat().say('language klingon');
    assert.match(text, /can’t be in “klingon”[^]*English/);
    assert.equal(asks['English'], 'language en');
  });
});
