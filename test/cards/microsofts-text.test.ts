import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { inEnglish } from '../../words/in-english.ts';
import { SPOKEN } from '../../words/index.ts';
import { examples } from '../fixtures/gallery/examples.ts';
import { textOf } from './reading.ts';

const render = makeRenderer();
/** Cards with titles or posts of Microsoft, and cards without. */
const WITH = ['overview', 'issue', 'issue-list', 'announcement', 'announcement-list', 'live', 'digest'];
const WITHOUT = ['help', 'subscriptions', 'digest-nothing'];

describe('the text of Microsoft', () => {
  for (const tag of SPOKEN.filter((each) => each !== 'en')) {
    it(`is marked once as English on a card in ${tag}, and where there is none nothing is marked`, async () => {
      const mark = inEnglish(tag) ?? 'no mark';
      const shown = (await examples(tag)).map(({ name, answer }) => ({ name, text: textOf(render(answer)) }));
      const marksOn = (name: string) => (shown.find((each) => each.name === name)?.text.split(mark).length ?? 0) - 1;
      assert.deepEqual(
        Object.fromEntries(WITH.map((name) => [name, marksOn(name)])),
        Object.fromEntries(WITH.map((name) => [name, 1])),
      );
      assert.deepEqual(
        Object.fromEntries(WITHOUT.map((name) => [name, marksOn(name)])),
        Object.fromEntries(WITHOUT.map((name) => [name, 0])),
      );
    });
  }

  it('is not marked on a card in English', async () => {
    assert.equal(inEnglish('en'), undefined);
    const cards = await examples('en');
    assert.ok(cards.every(({ answer }) => !('isForeign' in answer.data)));
  });
});
