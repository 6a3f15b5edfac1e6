import assert from 'node:assert/strict';
import { sectionsInReadersTime, textInReadersTime } from '../../../cards/kit/text-times.ts';

const POSTED = '2026-03-12T10:00:00.000Z';
const RIGA = { timeZone: 'Europe/Riga', locale: 'en', now: '2026-03-12T11:00:00.000Z' };

describe('times in a text of Microsoft’s', () => {
  for (const [written, shown] of [
    ['Next update by Thursday, March 12, 2026, at 2:00 PM UTC', 'Next update by 12 Mar, 16:00 EET'],
    ['We expect it by Thursday, March 12th, 2026 at 2:00 PM (UTC).', 'We expect it by 12 Mar, 16:00 EET.'],
    ['March 12, 2026 by 2:00 PM UTC, to allow time', '12 Mar, 16:00 EET, to allow time'],
    ['done at 2:00 PM UTC on Thursday, March 12, 2026, we think', 'done at 12 Mar, 16:00 EET, we think'],
    ['12 March 2026 14:00 UTC', '12 Mar, 16:00 EET'],
    ['March 12, 2026\u00a0at\u202f2:00\u00a0PM\u00a0UTC', '12 Mar, 16:00 EET'],
    ['2026-03-12T14:00:00Z', '12 Mar, 16:00 EET'],
    ['on 2026-03-12 14:00 UTC', 'on 12 Mar, 16:00 EET'],
    ['March 11, 2026 at 5:30 PM PST', '12 Mar, 03:30 EET'],
    ['January 2 at 1:00 PM UTC', '2 Jan, 15:00 EET'],
    ['December 30 at 1:00 PM UTC', '30 Dec 2025, 15:00 EET'],
    ['April 2, 2026 at 1:00 PM Coordinated Universal Time, or so', '2 Apr, 16:00 EEST, or so'],
    ['On Monday, March 9, 2026, a change went out', 'On 9 Mar, a change went out'],
    ['Users saw errors from 5:20 PM UTC.', 'Users saw errors from 19:20 EET.'],
    [
      'from March 12, 2026, at 9:28 AM UTC to March 13, 2026, at 8:00 PM UTC',
      'from 12 Mar, 11:28 EET to 13 Mar, 22:00 EET',
    ],
  ] as const) {
    it(`"${written}" is shown as "${shown}"`, () => {
      assert.equal(textInReadersTime(written, POSTED, RIGA), shown);
    });
  }

  for (const [what, text] of [
    ['a span', 'between 1:00 PM and 3:00 PM UTC'],
    ['a span with a dash', 'on March 12, 13:00-15:00 UTC'],
    ['a zone of several meanings', 'March 12 at 1:30 PM CST'],
    ['a time without a zone', 'at 1:30 PM on weekdays'],
    ['a time of day that would fall on another day', 'until 11:30 PM UTC'],
    ['a link', 'see https://example.com/2026-03-12T14:00:00Z/notes'],
    ['digits that two peoples read as two days', '3/4/2026 at 1:00 PM UTC'],
    ['a day that the month has not', 'February 30, 2026'],
    ['a version', 'version 16.0.17328.20162, build 2026.03.12'],
    ['a month and a year', 'in early March 2026'],
    ['a verb', 'It may 5 times fail'],
  ] as const) {
    it(`${what} stays as it is`, () => {
      assert.equal(textInReadersTime(text, POSTED, RIGA), text);
    });
  }

  it('under a label of a time are in UTC where no zone is named', () => {
    const [section] = sectionsInReadersTime(
      [{ label: 'Start time', text: 'March 12, 2026, at 8:00 AM' }],
      POSTED,
      RIGA,
    );
    assert.deepEqual(section, { label: 'Start time', text: '12 Mar, 10:00 EET' });
  });

  it('are in the language of the reader', () => {
    const frame = { ...RIGA, locale: 'en-US', timeZone: 'America/New_York' };
    assert.equal(textInReadersTime('by March 12, 2026, at 2:00 PM UTC', POSTED, frame), 'by Mar 12, 10:00 AM EDT');
  });
});
