import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest, distance, misspelt } from '../../../src/domain/naming/spelling.ts';

/** Without swaps, straight from the definition: slow but easy to read. */
function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return levenshtein(restOfA, restOfB);
  return 1 + Math.min(levenshtein(restOfA, b), levenshtein(a, restOfB), levenshtein(restOfA, restOfB));
}

/** Few letters, so that words are often similar. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('spelling', () => {
  for (const [a, b, mistakes] of [
    ['', '', 0],
    ['teams', '', 5],
    ['teams', 'teams', 0],
    ['teams', 'taems', 1],
    ['teams', 'team', 1],
    ['teams', 'tteams', 1],
    ['teams', 'reams', 1],
    ['exchange', 'xechagne', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ] as const) {
    it(`counts ${mistakes} between "${a}" and "${b}"`, () => assert.equal(distance(a, b), mistakes));
  }

  it('is the same both ways, 0 only for equal words, and never more than without swaps', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(distance(a, b), distance(b, a));
        assert.equal(distance(a, b) === 0, a === b);
        assert.ok(distance(a, b) <= levenshtein(a, b));
      }),
    );
  });

  it('counts any two swapped neighbours as one mistake', () => {
    fc.assert(
      fc.property(word, word, (before, after) => {
        assert.equal(distance(`${before}xy${after}`, `${before}yx${after}`), 1);
      }),
    );
  });

  it('ranks the nearest first and keeps the order of equals', () => {
    assert.deepEqual(closest('teams', ['planner', 'beams', 'teams', 'reams']), [
      { text: 'teams', distance: 0 },
      { text: 'beams', distance: 1 },
      { text: 'reams', distance: 1 },
      { text: 'planner', distance: 6 },
    ]);
  });

  for (const [typed, known, meant] of [
    ['exchnge', ['exchange', 'planner'], ['exchange']],
    ['exhcagne', ['exchange'], ['exchange']],
    ['plannr', ['planner'], ['planner']],
    ['plnnr', ['planner'], []],
    ['xchange', ['exchange'], []],
    ['sinc', ['sync'], []],
    ['hepl', ['help'], []],
    ['banana', ['exchange', 'planner'], []],
    ['plannex', ['planner', 'planned', 'plannxyx'], ['planner', 'planned']],
    ['exchanges', ['exchange', 'exchanger', 'exchangxx'], ['exchange', 'exchanger']],
  ] as const) {
    it(`takes "${typed}" for ${meant.join(' or ') || 'nothing'} of ${known.join(', ')}`, () => {
      assert.deepEqual(misspelt(typed, known), meant);
    });
  }
});
