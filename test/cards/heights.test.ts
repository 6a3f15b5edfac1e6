import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { openCardPage, type CardPage } from '../../scripts/gallery/card-page.ts';
import { SPOKEN } from '../../words/index.ts';
import { examples } from '../fixtures/gallery/examples.ts';

/** Pixels of one phone screen, and the width of a message on it. */
const SCREEN = { width: 320, height: 640 };

/** Other languages may be so much longer than English. */
const MORE_IN_TRANSLATION = 1.15;

/** What an example may fill, in pixels, if it is not one screen: each says why. */
const BUDGETS: Readonly<Record<string, number>> = {
  // Half a screen: it comes unasked.
  greeting: 330,
  'greeting-group': 330,
  'greeting-channel': 330,
  // As many services as a bad day has, and a warning above that the data is old.
  overview: 660,
  'overview-just-failed': 700,
  // With the line that opens the picture.
  'overview-together': 720,
  'overview-stale': 780,
  'overview-very-old': 800,
  'service-stale': 760,
  // The way to the other id, and a word to the users.
  'issue-twin': 650,
  // The last issues with their whole titles.
  history: 660,
  'history-90': 660,
  // What is set stands above a form, and what was done; what is on hold above the list; a remark above an answer.
  'subscription-form-set': 700,
  settings: 690,
  'settings-saved': 750,
  'subscriptions-paused': 680,
  // Three services side by side, with the strip of each where there are no charts.
  'comparison-three': 760,
  // A workaround, who has the incident and who is affected stand above what Microsoft says.
  'live-together': 730,
  // With the picture of services that began to fail together, and the way to the other id.
  'live-related': 780,
  // A form in which whole sentences stand open.
  'announce-form': 690,
  'announce-form-solved': 690,
  'announce-edit': 690,
  'not-understood': 700,
};

const budgetOf = (name: string): number => BUDGETS[name] ?? SCREEN.height;

describe('the height of each card on a phone', () => {
  const render = makeRenderer();
  let page: CardPage;

  before(async () => {
    page = await openCardPage();
  });

  after(() => page.close());

  const tooHigh = async (language: string, allowance: number) => {
    const shown = await examples(language);
    const heights = await page.heights(
      shown.map(({ answer }) => render(answer)),
      SCREEN.width,
    );
    return shown.flatMap(({ name }, at) => {
      const [height, budget] = [Math.ceil(heights[at] ?? 0), Math.floor(budgetOf(name) * allowance)];
      return height > budget ? [`${name}: ${height} pixels, of ${budget}`] : [];
    });
  };

  for (const language of SPOKEN) {
    it(`is within its budget: ${language}`, async () => {
      assert.deepEqual(await tooHigh(language, language === 'en' ? 1 : MORE_IN_TRANSLATION), []);
    }).timeout(60_000);
  }

  for (const language of SPOKEN) {
    it(`lets nothing stick out of a message: ${language}`, async () => {
      const shown = await examples(language);
      const widths = await page.widths(
        shown.map(({ answer }) => render(answer)),
        SCREEN.width,
      );
      const room = Math.min(...widths);
      assert.deepEqual(
        shown.flatMap(({ name }, at) => ((widths[at] ?? 0) > room ? [`${name}: ${widths[at] ?? 0} of ${room}`] : [])),
        [],
      );
    }).timeout(60_000);
  }

  it('has a budget only for cards that are drawn', async () => {
    const drawn = (await examples()).map(({ name }) => name);
    assert.deepEqual(
      Object.keys(BUDGETS).filter((name) => !drawn.includes(name)),
      [],
    );
  });
});
