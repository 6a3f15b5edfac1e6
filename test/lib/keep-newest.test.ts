import assert from 'node:assert/strict';
import { keepNewest } from '../../src/lib/keep-newest.ts';

interface Row {
  readonly id: string;
  readonly at?: string | null;
  readonly text: string;
}

/** The texts kept from some pages, in order. */
function kept(...pages: readonly (readonly Row[])[]): string[] {
  const rows = new Map<string, Row>();
  for (const page of pages) keepNewest(rows, page, { idOf: ({ id }) => id, changedAt: ({ at }) => at });
  return [...rows.values()].map(({ text }) => text);
}

const row = (id: string, at: string | null | undefined, text: string): Row => ({
  id,
  text,
  ...(at !== undefined && { at }),
});

describe('the newest copy of each row', () => {
  it('keeps the place where the row was first seen, whichever page has it', () => {
    const [older, newer] = [row('a', '2031-05-04T10:00:00Z', 'older'), row('a', '2031-05-04T11:00:00Z', 'newer')];
    const other = row('b', '2031-05-04T09:00:00Z', 'other');
    assert.deepEqual(kept([older, other], [newer]), ['newer', 'other']);
    assert.deepEqual(kept([newer, other], [older]), ['newer', 'other']);
    assert.deepEqual(kept([older, other, newer]), ['newer', 'other']);
  });

  it('is found by the moment, however the wire writes it', () => {
    const [older, newer] = [row('a', '2031-05-04T12:00:00+02:00', 'older'), row('a', '2031-05-04T11:00:00Z', 'newer')];
    assert.deepEqual(kept([newer], [older]), ['newer']);
  });

  it('is the first of equally old copies, and a copy with a time beats one without', () => {
    const at = '2031-05-04T10:00:00Z';
    assert.deepEqual(kept([row('a', at, 'first')], [row('a', at, 'second')]), ['first']);
    for (const none of [undefined, null, 'soon']) {
      assert.deepEqual(kept([row('a', none, 'without')], [row('a', at, 'with')]), ['with']);
      assert.deepEqual(kept([row('a', at, 'with')], [row('a', none, 'without')]), ['with']);
    }
  });
});
