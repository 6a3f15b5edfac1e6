import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { SPOKEN } from '../../words/index.ts';
import { gallery } from '../fixtures/gallery/examples.ts';

const render = makeRenderer();
/** Teams refuses larger messages. */
const MOST_BYTES = 28 * 1024;

describe('everything that the product shows', () => {
  for (const tag of SPOKEN) {
    it(`can be drawn in ${tag}, within Teams’ limit of size`, async () => {
      const { cards, texts } = await gallery(tag);
      const sizes = [...cards, ...texts].map((each) => ({
        name: each.name,
        bytes: Buffer.byteLength('answer' in each ? JSON.stringify(render(each.answer)) : each.text),
      }));
      assert.ok(sizes.length > 50, `${sizes.length} are shown`);
      assert.deepEqual(
        sizes.filter(({ bytes }) => bytes > MOST_BYTES),
        [],
      );
    });
  }
});
