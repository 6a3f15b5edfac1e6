import assert from 'node:assert/strict';
import { exponential } from '../../src/domain/backoff.ts';

describe('exponential backoff', () => {
  it('starts with the first wait, doubles, and stops at the longest', () => {
    const waits = [1, 2, 3, 4, 5].map((attempt) => exponential(500, 3_000, attempt));
    assert.deepEqual(waits, [500, 1_000, 2_000, 3_000, 3_000]);
  });

  it('stays at the longest after any number of attempts', () => {
    assert.equal(exponential(1_000, 60_000, 1_500), 60_000);
    assert.equal(exponential(1_000, 60_000, 100_000), 60_000);
  });
});
