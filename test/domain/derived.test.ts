import assert from 'node:assert/strict';
import { onceFor } from '../../src/domain/derived.ts';

describe('what is derived of a reading', () => {
  const made: string[] = [];
  const joined = onceFor((first: readonly string[], second: readonly string[]) => {
    made.push([...first, ...second].join(' '));
    return first.length === 0 ? undefined : [...first, ...second];
  });
  beforeEach(() => made.splice(0));

  it('is derived once of the same objects, and is then the identical thing', () => {
    const [a, b] = [['a'], ['b']];
    assert.equal(joined(a, b), joined(a, b));
    assert.deepEqual(made, ['a b']);
  });

  it('is derived anew where any of the objects is another, even an equal one', () => {
    const [a, b] = [['a'], ['b']];
    const first = joined(a, b);
    assert.notEqual(joined(a, ['b']), first);
    assert.notEqual(joined(['a'], b), first);
    assert.deepEqual(joined(b, a), ['b', 'a']);
    assert.equal(joined(a, b), first);
    assert.deepEqual(made, ['a b', 'a b', 'a b', 'b a']);
  });

  it('is kept as well where it is nothing', () => {
    const none: string[] = [];
    assert.deepEqual([joined(none, none), joined(none, none)], [undefined, undefined]);
    assert.deepEqual(made, ['']);
  });
});
