import assert from 'node:assert/strict';
import { readPostTime } from '../../../src/domain/health/post-time.ts';

const POSTED = '2023-01-25T12:00:00.000Z';

describe('the time that a post promises', () => {
  for (const text of [
    'January 26, 2023 by 1:30 AM UTC',
    'January 26, 2023, by 1:30 AM UTC.',
    'Thursday, January 26th, 2023, at 1:30 AM UTC',
    'Thursday, January 26, 2023 at 01:30 UTC',
    'January 26, 2023 (1:30 AM UTC)',
    'January 26, 2023 - 1:30AM',
    'January 26 2023 1:30 a.m. UTC',
    'Jan. 26, 2023 no later than 1:30 AM GMT',
    'January 26, 2023, at approximately 1.30 AM UTC',
    'January\u00a026,\u202f2023\u00a0by\u00a01:30\u202fAM\u00a0UTC',
    'JANUARY 26, 2023 BY 1:30 AM UTC',
    '26 January 2023 at 1:30 AM UTC',
    '26th of January, 2023 at 1:30 AM (UTC)',
    '26-Jan-2023 01:30 UTC',
    '1:30 AM UTC on January 26, 2023',
    'by 1:30 AM UTC, Thursday, January 26th 2023',
    '01:30 UTC on 26 January 2023',
    'January 26 at 1:30 AM UTC',
    '26 January at 01:30 UTC',
    '2023-01-26 01:30 UTC',
    '2023-01-26T01:30:00Z',
    '2023-01-26T01:30:00.0000000Z',
    '2023-01-26T01:30',
    '2023-01-25T17:30:00-08:00',
    '1/26/2023 1:30 AM UTC',
    '1/26/2023, 1:30:00 AM (UTC)',
    '26.01.2023, 01:30 UTC',
    'January 25, 2023 at 5:30 PM PST',
    'January 26, 2023 at 3:30 AM UTC+2',
    'January 25, 2023 at 8:30 PM (UTC-05:00)',
    'January 26, 2023 at 1:30 AM Coordinated Universal Time',
    'January 26, 2023 by 1:30 AM UTC, to allow time for a closer look at 3 servers.',
  ]) {
    it(`is read from "${text}"`, () => assert.equal(readPostTime(text, POSTED), '2023-01-26T01:30:00.000Z'));
  }

  for (const [what, text] of [
    ['a zone that several places mean', 'January 26, 2023 at 1:30 AM CST'],
    ['a zone without its season', 'January 26, 2023 at 1:30 AM PT'],
    ['a zone in words', 'January 26, 2023 at 1:30 AM Pacific Time'],
    ['local time', 'January 26, 2023 at 1:30 AM local time'],
    ['no half of the day, and no zone', 'January 26, 2023 at 1:30'],
    ['a span', 'January 26, 2023, between 1:30 AM and 3:30 AM UTC'],
    ['a span with a dash', 'January 26, 2023, 01:30-03:30 UTC'],
    ['a day alone', 'January 26, 2023'],
    ['a time alone', '1:30 AM UTC'],
    ['a time that belongs to something else', 'January 26, 2023. We took 5 servers out at 1:30 AM UTC'],
    ['a day that the month has not', 'January 32, 2023 at 1:30 AM UTC'],
    ['a month that the year has not', '13/26/2023 at 1:30 AM UTC'],
    ['an hour that the day has not', 'January 26, 2023 at 25:30 UTC'],
    ['an hour that half a day has not', 'January 26, 2023 at 13:30 PM UTC'],
    ['a minute that the hour has not', 'January 26, 2023 at 1:75 AM UTC'],
    ['a time before the post', 'January 25, 2023 by 11:30 AM UTC'],
    ['a year that is a mistake', 'January 26, 2022 by 1:30 AM UTC'],
    ['more than 30 days', 'February 26, 2023 by 1:30 AM UTC'],
    ['a time in another line', 'January 26, 2023\nWe met at 1:30 AM UTC'],
    ['nothing', ''],
  ] as const) {
    it(`is not trusted with ${what}`, () => assert.equal(readPostTime(text, POSTED), undefined));
  }

  it('without a year is in the year that is near', () => {
    assert.equal(readPostTime('January 1 at 3:00 AM UTC', '2022-12-31T12:00:00.000Z'), '2023-01-01T03:00:00.000Z');
  });
});
