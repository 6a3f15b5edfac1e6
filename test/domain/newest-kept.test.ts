import assert from 'node:assert/strict';
import { makeNewestKept } from '../../src/domain/newest-kept.ts';

describe('what was kept last', () => {
  const names = ['a', 'b', 'c', 'd'];

  it('goes in the order in which it was kept last, once there is more', () => {
    const kept = makeNewestKept<number>(2);
    kept.keep('a', 1);
    kept.keep('b', 2);
    kept.keep('a', 3);
    kept.keep('c', 4);
    assert.deepEqual(
      names.map((name) => kept.get(name)),
      [3, undefined, 4, undefined],
    );
  });

  it('is bounded by what it weighs, not by how many there are', () => {
    const kept = makeNewestKept<string>(10);
    for (const name of ['a', 'b', 'c']) kept.keep(name, name, 3);
    kept.keep('d', 'd', 6);
    assert.deepEqual(
      names.map((name) => kept.get(name)),
      [undefined, undefined, 'c', 'd'],
    );
    kept.keep('a', 'too heavy', 11);
    assert.equal(kept.get('a'), undefined);
  });

  it('counts what is kept again once', () => {
    const kept = makeNewestKept<string>(10);
    for (const value of ['old', 'new', 'newest']) kept.keep('a', value, 6);
    kept.keep('b', 'light', 4);
    assert.deepEqual([kept.get('a'), kept.get('b')], ['newest', 'light']);
  });
});
