import assert from 'node:assert/strict';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { THEMES } from '../../../scripts/gallery/card-host.ts';
import { openCardPage, type CardPage } from '../../../scripts/gallery/card-page.ts';
import { SPOKEN, wordsFor } from '../../../words/index.ts';
import { drawn, gallery } from '../../fixtures/gallery/examples.ts';

const WIDTHS = [320, 480, 700];

describe('everything that the bot shows', () => {
  const render = makeRenderer();
  let page: CardPage;

  before(async () => {
    page = await openCardPage();
  });

  after(() => page.close());

  for (const language of SPOKEN) {
    it(`is whole: no text is cut, overlaps another or breaks inside a name: ${language}`, async () => {
      const { cards, texts } = await gallery(language);
      const messages = [...cards.map(drawn), ...texts];
      const found: string[] = [];
      for (const width of WIDTHS) {
        for (const { index, about } of await page.faults(messages, width)) {
          found.push(`${[...cards, ...texts][index]?.name ?? ''}, ${width} pixels wide: ${about}`);
        }
      }
      assert.deepEqual(found, []);
    }).timeout(120_000);
  }

  it('is whole as Teams draws it, with badges, icons and charts', async () => {
    for (const language of ['en', 'de']) {
      const { cards } = await gallery(language);
      const newer = cards.filter(({ answer }) => ['alert', 'issue', 'history', 'overview'].includes(answer.template));
      const messages = newer.map(drawn);
      for (const width of [320, 700]) {
        const found = await page.faults(messages, width, 'teams');
        assert.deepEqual(
          found.map(({ index, about }) => `${language} ${newer[index]?.name ?? ''}, ${width} pixels wide: ${about}`),
          [],
        );
      }
    }
  }).timeout(60_000);

  it('leaves no text and no label to be cut: a client cuts in the middle of a word', async () => {
    for (const language of SPOKEN) {
      for (const { name, answer } of (await gallery(language)).cards) {
        const card = render(answer);
        assert.doesNotMatch(JSON.stringify(card.body), /"maxLines"/, name);
        const titles = (card.actions ?? []).map(({ title }) => title);
        const opens = wordsFor(language).buttons.subscribe;
        assert.deepEqual(
          titles.filter((title) => title.endsWith('…') && title !== opens),
          [],
          `${language} ${name}`,
        );
      }
    }
  });

  it('is as large in each theme', async () => {
    const messages = (await gallery()).cards.map(drawn);
    const heights = [];
    for (const theme of THEMES) heights.push(await page.heights(messages, 320, theme));
    assert.deepEqual(heights[1], heights[0]);
    assert.deepEqual(heights[2], heights[0]);
  }).timeout(60_000);
});
