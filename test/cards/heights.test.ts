import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { openCardPage, type CardPage } from '../../scripts/card-page.ts';
import { examples } from '../fixtures/cards.ts';

/** Pixels of one phone screen, and the width of a message on it. */
const SCREEN = { width: 320, height: 640 };

/** What an example may fill, in pixels, if it is not one screen: each says why. */
const BUDGETS: Readonly<Record<string, number>> = {
  // Half a screen: it comes unasked.
  'help-greeting': 330,
  'help-greeting-channel': 330,
  // With a warning above that the data is old.
  'overview-just-failed': 700,
  'overview-stale': 740,
  'overview-very-old': 780,
  // A page of a list: one scrolls through it on purpose.
  'issue-list': 780,
  search: 960,
  // A whole history and a whole message are read, not looked at.
  'issue-history': 1500,
  announcement: 900,
  'announcement-list': 640,
  // Here every service is a line to tick; Teams shows one line to type in.
  'subscription-form': 1370,
  'subscription-form-mixed': 1500,
  'subscription-form-new': 1290,
};

/** Examples that are still taller than they should be. They may not grow; a line goes once its card fits. */
const STILL_TOO_TALL: Readonly<Record<string, number>> = {
  issue: 1000,
  'subscriptions-paused': 680,
};

describe('the height of each card on a phone', () => {
  const render = makeRenderer();
  let page: CardPage;

  before(async () => {
    page = await openCardPage();
  });

  after(() => page.close());

  for (const { name, answer } of examples()) {
    const budget = STILL_TOO_TALL[name] ?? BUDGETS[name] ?? SCREEN.height;
    it(`${name}: at most ${budget} pixels`, async () => {
      const height = await page.height(render(answer), SCREEN.width);
      assert.ok(height <= budget, `${Math.round(height)} pixels`);
    });
  }

  it('has a budget only for cards that are drawn', () => {
    const drawn = examples().map(({ name }) => name);
    assert.deepEqual(
      Object.keys({ ...BUDGETS, ...STILL_TOO_TALL }).filter((name) => !drawn.includes(name)),
      [],
    );
  });
});
