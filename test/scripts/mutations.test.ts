import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mutations } from '../mutations/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');

describe('the mutations that the specs must notice', () => {
  for (const [part, all] of Object.entries(mutations)) {
    it(`fit the code: ${part}`, () => {
      const files = new Map(all.map(({ where }) => [where, readFileSync(path.join(ROOT, where), 'utf8')]));
      const unfit = all.filter(({ where, from, to }) => files.get(where)?.split(from).length !== 2 || from === to);
      assert.deepEqual(
        unfit.map(({ where, harm, from }) => ({ where, harm, from })),
        [],
      );
      const specs = all.flatMap((each) => each.specs).filter((spec) => !existsSync(path.join(ROOT, spec)));
      assert.deepEqual([...new Set(specs)], []);
    });
  }

  it('are many, and each of its own', () => {
    const all = Object.values(mutations).flat();
    const distinct = new Set(all.map(({ where, from, to }) => JSON.stringify([where, from, to])));
    assert.equal(distinct.size, all.length);
    assert.ok(all.length > 141, String(all.length));
  });
});
