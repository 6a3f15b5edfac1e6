import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { SPOKEN } from '../../words/index.ts';
import { examples } from '../fixtures/gallery/examples.ts';
import { markdownOf, seen } from './reading.ts';

describe('the texts of cards', () => {
  const render = makeRenderer();

  for (const language of SPOKEN) {
    it(`are no headings, numbered lists or marks by accident, as \`8. März\` would be: ${language}`, async () => {
      const shown = await examples(language);
      assert.deepEqual(
        shown.flatMap(({ name, answer }) =>
          markdownOf(render(answer)).flatMap((text) => (seen(text).includes('!!') ? [`${name}: ${text}`] : [])),
        ),
        [],
      );
    });
  }
});
