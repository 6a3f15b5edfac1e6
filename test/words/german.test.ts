import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, dative, from, since, sinceAtStart } from '../../words/de/grammar.ts';

describe('German', () => {
  it('puts a duration into the dative', () => {
    assert.deepEqual(['1 Tag 3 Stunden', '2 Tage 3 Stunden', '48 Tage', '11 Jahre', '12 Min.'].map(dative), [
      '1 Tag 3 Stunden',
      '2 Tagen 3 Stunden',
      '48 Tagen',
      '11 Jahren',
      '12 Min.',
    ]);
  });

  it('puts the right small word before a day, before a clock and before a weekday', () => {
    const times = ['12. März, 16:05 EET', '16:05 EET'];
    assert.deepEqual(times.map(at), ['am 12. März, 16:05 EET', 'um 16:05 EET']);
    assert.deepEqual(times.map(from), ['vom 12. März, 16:05 EET', 'von 16:05 EET']);
    assert.deepEqual([...times, 'Montag, 23. Nov.'].map(since), [
      'seit dem 12. März, 16:05 EET',
      'seit 16:05 EET',
      'seit Montag, 23. Nov.',
    ]);
    assert.equal(sinceAtStart('16:05 EET'), 'Seit 16:05 EET');
  });
});
