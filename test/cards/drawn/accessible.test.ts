import assert from 'node:assert/strict';
import { THEMES } from '../../../scripts/gallery/card-host.ts';
import { openCardPage, type CardPage } from '../../../scripts/gallery/card-page.ts';
import { drawn, gallery } from '../../fixtures/gallery/examples.ts';

const { cards, texts } = await gallery();
const WIDTHS = [320, 700];

describe('what people see', () => {
  const messages = [...cards.map(drawn), ...texts];
  const nameOf = (index: number) => [...cards, ...texts][index]?.name ?? 'none';
  let page: CardPage;

  before(async () => {
    page = await openCardPage();
  });

  after(() => page.close());

  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      it(`has no fault that axe finds: ${theme}, ${width} pixels wide`, async () => {
        const found = await page.check(messages, theme, width, 'en');
        assert.deepEqual(
          found.map(({ index, rule, about }) => `${nameOf(index)}: ${rule}: ${about}`),
          [],
        );
      }).timeout(120_000);
    }
  }
});
