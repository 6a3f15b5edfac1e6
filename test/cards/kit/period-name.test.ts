import assert from 'node:assert/strict';
import { makePeriod } from '../../../bot/asking/reading/calendar.ts';
import { periodName } from '../../../cards/kit/period-name.ts';
import type { PeriodWords } from '../../../src/domain/period.ts';

const named = (words: PeriodWords, locale = 'en') => {
  const frame = { timeZone: 'Europe/Riga', now: '2026-11-26T22:30:00.000Z', locale };
  return periodName(makePeriod(words, frame), frame);
};

describe('a period on a card', () => {
  it('is named as people say it', () => {
    assert.equal(named({ first: '2026-10-01', last: '2026-10-31' }), '1–31 October');
    assert.equal(named({ first: '2026-10-28', last: '2026-11-03' }), '28 October – 3 November');
    assert.equal(named({ first: '2025-10-01', last: '2025-10-31' }), '1–31 October 2025');
    assert.equal(named({ first: '2026-11-24', last: '2026-11-24' }), 'Tuesday, 24 Nov');
    assert.equal(named({ days: 30 }), 'last 30 days');
    assert.equal(named({ first: '2026-10-01', last: '2026-10-31' }, 'ja'), '10月1日～31日');
    assert.equal(named({ first: '2026-10-28', last: '2026-11-03' }, 'ja'), '10月28日～11月3日');
    assert.equal(named({ first: '2025-10-01', last: '2025-10-31' }, 'ja'), '2025年10月1日～31日');
  });

  it('goes on until the reader’s today, which may be tomorrow in UTC', () => {
    assert.equal(named({ first: '2026-11-23', last: '2026-11-27' }), 'since Monday, 23 Nov');
    assert.equal(named({ first: '2026-11-27', last: '2026-11-27' }), 'today');
    assert.equal(named({ days: 1 }), 'today');
  });
});
