import assert from 'node:assert/strict';
import { isLocale, isTimeZone } from '../../../src/domain/subscription/reader.ts';

describe('a zone or a language that somebody names', () => {
  it('is checked the same however often it comes', () => {
    for (let times = 0; times < 3; times += 1) {
      assert.deepEqual(['Europe/Riga', 'Europe/Atlantis', ''].map(isTimeZone), [true, false, false]);
      assert.deepEqual(['en-GB', 'not a language', ''].map(isLocale), [true, false, false]);
    }
  });

  it('is checked the same after more names than are remembered', () => {
    for (let name = 0; name < 1_100; name += 1) assert.equal(isLocale(`no ${name}`), false);
    assert.deepEqual(['en-GB', 'no 0', 'no 1099'].map(isLocale), [true, false, false]);
    const long = `en-${Array.from({ length: 20 }, () => 'u-ca-gregory').join('-')}`;
    assert.equal(isLocale(long), isLocale(long));
  });
});
