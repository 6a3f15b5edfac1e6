import assert from 'node:assert/strict';
import { makeKnownAnswers } from '../../../src/lib/http/known-answers.ts';

/** A body in two pieces of memory of their own, cut at a place. */
function received(value: object, cut = 9) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { chunks: [bytes.slice(0, cut), bytes.slice(cut)], size: bytes.length };
}

const page = (...texts: readonly string[]) => ({ value: texts.map((text, at) => ({ id: String(at), text })) });

describe('answers that are asked for again and again', () => {
  it('are the very same object while nothing changes, and share the rows that did not', () => {
    const known = makeKnownAnswers();
    const first = known.json('issues', received(page('a', 'b'))) as ReturnType<typeof page>;
    assert.equal(known.json('issues', received(page('a', 'b'))), first);
    assert.equal(known.json('issues', received(page('a', 'b'), 20)), first, 'in other pieces');
    const next = known.json('issues', received(page('a', 'c'))) as ReturnType<typeof page>;
    assert.deepEqual(next, page('a', 'c'));
    assert.equal(next.value[0], first.value[0]);
  });

  it('give the memory of their bodies back at once, changed or not', () => {
    const known = makeKnownAnswers();
    for (const body of [received(page('a')), received(page('a')), received(page('b'))]) {
      assert.ok(known.json('issues', body));
      assert.deepEqual(
        body.chunks.map(({ buffer }) => buffer.byteLength),
        [0, 0],
      );
    }
  });

  it('leave memory alone that is shared with others', () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(page('a'))}and what is of others`);
    const size = JSON.stringify(page('a')).length;
    assert.deepEqual(makeKnownAnswers().json('issues', { chunks: [bytes.subarray(0, size)], size }), page('a'));
    assert.match(new TextDecoder().decode(bytes), /and what is of others$/);
  });
});
