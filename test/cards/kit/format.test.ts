import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { clock, clockOrMoment, dayName, dayRanges, duration, moment, relative } from '../../../cards/kit/format.ts';
import { wordsFor } from '../../../words/index.ts';

const NOW = '2026-03-12T22:30:00.000Z';
const in_ = (timeZone: string, locale = 'en') => ({ timeZone, locale, now: NOW });
const ENGLISH = wordsFor('en');
const lasting = (milliseconds: number) => duration(milliseconds, { locale: 'en' });
const seen = (instant: string) => relative(instant, in_('UTC'));

describe('times', () => {
  it('are in the reader’s zone, which is named', () => {
    const at = '2026-03-12T12:05:00.000Z';
    assert.equal(moment(at, in_('Europe/Riga')), '12 Mar, 14:05 EET');
    assert.equal(moment(at, in_('America/New_York')), '12 Mar, 08:05 EDT');
    assert.equal(moment(at, in_('Asia/Kathmandu')), '12 Mar, 17:50 UTC+5:45');
    assert.equal(clock(at, in_('UTC')), '12:05 UTC');
    assert.equal(clock(at, in_('Europe/London')), '12:05 GMT');
  });

  it('follow summer time', () => {
    assert.equal(moment('2026-07-01T12:00:00.000Z', in_('Europe/Riga')), '1 Jul, 15:00 EEST');
  });

  it('name the year if it is not the reader’s', () => {
    assert.equal(moment('2015-04-07T13:05:00.000Z', in_('UTC')), '7 Apr 2015, 13:05 UTC');
    // Already 2027 in Tokyo, still 2026 in New York.
    assert.equal(moment('2026-12-31T20:00:00.000Z', in_('Asia/Tokyo')), '1 Jan 2027, 05:00 UTC+9');
    assert.equal(moment('2026-12-31T20:00:00.000Z', in_('America/New_York')), '31 Dec, 15:00 EST');
  });

  it('are in UTC for a zone that does not exist', () => {
    assert.equal(clock('2026-03-12T12:05:00.000Z', in_('Middle/Earth')), '12:05 UTC');
  });

  it('leave out the day only if it is the reader’s today', () => {
    assert.equal(clockOrMoment('2026-03-12T22:05:00.000Z', in_('Europe/Riga')), '00:05 EET');
    assert.equal(clockOrMoment('2026-03-12T21:05:00.000Z', in_('Europe/Riga')), '12 Mar, 23:05 EET');
  });
});

describe('ages', () => {
  it('are in one or two units', () => {
    assert.equal(lasting(45_000), '45 seconds');
    assert.equal(lasting(12 * MINUTE), '12 min');
    assert.equal(lasting(5 * HOUR + 20 * MINUTE), '5 hours 20 min');
    assert.equal(lasting(5 * HOUR), '5 hours');
    assert.equal(lasting(2 * DAY + 3 * HOUR), '2 days 3 hours');
    assert.equal(lasting(41 * DAY + 3 * HOUR), '41 days');
    assert.equal(lasting(730 * DAY), '730 days');
    assert.equal(lasting(4_246 * DAY), '11 years');
    assert.equal(lasting(-1), '0 seconds');
  });

  it('look into the past and the future', () => {
    assert.equal(seen('2026-03-12T22:28:00.000Z'), '2 min ago');
    assert.equal(seen('2026-03-13T01:30:00.000Z'), 'in 3 hours');
    assert.equal(seen('2026-03-13T00:25:00.000Z'), 'in 2 hours');
    assert.equal(seen('2026-03-11T00:25:00.000Z'), '2 days ago');
    assert.equal(seen('2026-03-12T22:29:40.000Z'), 'just now');
  });
});

describe('days', () => {
  it('are named as the source counts them, in UTC', () => {
    assert.equal(dayName('2026-03-12', ENGLISH), '12 Mar 2026');
  });

  it('are joined into ranges across months and years', () => {
    assert.equal(dayRanges(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-05'], ENGLISH), '27 Feb – 1 Mar, 5 Mar');
    assert.equal(dayRanges(['2025-12-31', '2026-01-01'], ENGLISH), '31 Dec 2025 – 1 Jan 2026');
    assert.equal(dayRanges(['2026-03-03', '2026-03-04'], ENGLISH), '3–4 Mar');
    assert.equal(dayRanges([], ENGLISH), '');
  });
});

describe('count', () => {
  const { count } = ENGLISH.speech;
  const incidents = { one: '# incident', other: '# incidents' };

  it('distinguishes one from many', () => {
    assert.equal(count(1, incidents), '1 incident');
    assert.equal(count(0, incidents), '0 incidents');
    assert.equal(count(2, { one: '# advisory', other: '# advisories' }), '2 advisories');
  });
});
