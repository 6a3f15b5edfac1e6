import assert from 'node:assert/strict';
import { retryAfterMs } from '../../src/lib/retry-after.ts';

describe('Retry-After', () => {
  const now = Date.UTC(2031, 0, 2, 3, 4, 5);

  it('is exact in seconds', () => {
    assert.equal(retryAfterMs('17', now), 17_000);
    assert.equal(retryAfterMs(' 0 ', now), 0);
  });

  it('is exact as a date, and nothing where the date has passed', () => {
    assert.equal(retryAfterMs('Thu, 02 Jan 2031 03:04:26 GMT', now), 21_000);
    assert.equal(retryAfterMs('Thu, 02 Jan 2031 03:00:00 GMT', now), 0);
  });

  it('tells nothing where the header is away or makes no sense', () => {
    for (const header of [null, '', 'soon', '-5', '1.5', '99999999999', '2031-01-02']) {
      assert.equal(retryAfterMs(header, now), undefined, String(header));
    }
  });
});
