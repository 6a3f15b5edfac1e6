import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { inEnglish } from '../../words/in-english.ts';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import { examples, gallery } from '../fixtures/gallery/examples.ts';
import { markdownOf, textOf } from './reading.ts';

const render = makeRenderer();
/** Cards with titles or posts of Microsoft, and cards without. */
const WITH = ['overview', 'issue', 'issue-list', 'announcement', 'announcement-list', 'live', 'digest'];
const HEADING =
  /^(?:title|user impact|scope of impact|(?:current|final) status|root cause|(?:start|end) time|next (?:update|steps).*|more info|background|(?:what|when|how) (?:this|you|will|does) .*)(?:$|:)/i;
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

  for (const tag of SPOKEN.filter((each) => each !== 'en')) {
    it(`has the headings that Microsoft always uses in the words of the reader: ${tag}`, async () => {
      const { cards, texts } = await gallery(tag);
      const shown = [...cards.flatMap(({ answer }) => markdownOf(render(answer))), ...texts.map(({ text }) => text)];
      const headings = shown.flatMap((text) => text.split('\n')).filter((line) => HEADING.test(line));
      // What is the same word in the reader's language.
      assert.deepEqual(
        [...new Set(headings)].filter((line) => !Object.values<string>(wordsFor(tag).sections).includes(line)),
        [],
      );
    });
  }

  it('has Microsoft’s own headings in English', async () => {
    const shown = (await examples('en')).flatMap(({ answer }) => markdownOf(render(answer)));
    for (const heading of ['Scope of impact', 'Next update by', 'How this will affect your organization']) {
      assert.ok(shown.includes(heading), heading);
    }
  });
});
