import assert from 'node:assert/strict';
import { retryAfterMs, sentAt } from '../../../src/lib/http/retry-after.ts';

describe('Retry-After', () => {
  const now = Date.UTC(2031, 0, 2, 3, 4, 5);

  it('is exact in seconds', () => {
    assert.equal(retryAfterMs('17', now), 17_000);
    assert.equal(retryAfterMs(' 8 ', now), 8_000);
  });

  it('is exact as a date', () => {
    assert.equal(retryAfterMs('Thu, 02 Jan 2031 03:04:26 GMT', now), 21_000);
  });

  it('gives no wait for zero, the present or the past', () => {
    for (const header of ['0', ' 0 ', '000', 'Thu, 02 Jan 2031 03:04:05 GMT', 'Thu, 02 Jan 2031 03:00:00 GMT']) {
      assert.equal(retryAfterMs(header, now), undefined, header);
    }
  });

  it('gives no wait if the header is missing or makes no sense', () => {
    for (const header of [null, undefined, '', 'soon', '-5', '1.5', '99999999999', '2031-01-02']) {
      assert.equal(retryAfterMs(header, now), undefined, String(header));
    }
  });

  it('counts from when the answer was sent, if the answer says it', () => {
    assert.equal(sentAt('Thu, 02 Jan 2031 03:04:05 GMT'), now);
    for (const header of [null, undefined, '', 'today', '-5', '0', '17'])
      assert.equal(sentAt(header), undefined, String(header));
  });
});
