import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonBytes, ReadyJson } from '../../src/lib/ready-json.ts';

/** The same value, some parts of which are ready. */
function partlyReady(value: unknown, isReady: () => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isReady()) return new ReadyJson(value);
  if (Array.isArray(value)) return value.map((each) => partlyReady(each, isReady));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, partlyReady(field, isReady)]));
}

/** What stands for no value is written as null. */
const written = (value: unknown) => JSON.stringify([value]).slice(1, -1);

describe('ready JSON', () => {
  it('is the text that JSON.stringify writes, whatever of it is ready', () => {
    const values = fc.anything({ withNullPrototype: false, maxDepth: 4 });
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.boolean()), (value, ready) => {
        const isReady = () => ready.next().value === true;
        const expected = written(value);
        assert.equal(jsonBytes(value).toString(), expected);
        assert.equal(jsonBytes(partlyReady(value, isReady)).toString(), expected);
        assert.equal(written(partlyReady(value, isReady)), expected);
      }),
    );
  });

  it('is written once and not looked at again', () => {
    const value = { title: 'as it was' };
    const ready = new ReadyJson(value);
    value.title = 'as it is';
    assert.equal(
      jsonBytes({ cards: [ready, ready] }).toString(),
      '{"cards":[{"title":"as it was"},{"title":"as it was"}]}',
    );
  });
});
