import assert from 'node:assert/strict';
import { movedDates } from '../../../src/domain/announcement/rollout.ts';
import { sentencesIn } from '../../../src/domain/announcement/passages.ts';

function movedIn(before: string, after: string): string[] {
  const { moved } = movedDates(sentencesIn(before), sentencesIn(after));
  return moved.map(({ phase, step, before: was, after: is }) =>
    [phase, step, was.day ?? was.text, is.day ?? is.text].join(' | '),
  );
}

/** Before, after, and what moved. The forms are Microsoft's, the words ours. */
const ROWS: readonly (readonly [before: string, after: string, ...moved: string[]])[] = [
  [
    'This rolls out to all tenants on October 12, 2026.',
    'This rolls out to all tenants on November 3, 2026.',
    ' | begins | 2026-10-12T00:00:00.000Z | 2026-11-03T00:00:00.000Z',
  ],
  [
    'Targeted Release: We will begin rolling out early September and expect to complete by mid-September.',
    'Targeted Release: We will begin rolling out mid-October and expect to complete by late October.',
    'Targeted Release | begins | early September | mid-October',
    'Targeted Release | completes | mid-September | late October',
  ],
  [
    '- General Availability (Worldwide): Rollout starts in late May 2026.',
    '- General Availability (Worldwide, GCC): Rollout starts in mid-June 2026 (previously late May).',
    'General Availability (Worldwide, GCC) | begins | late May 2026 | mid-June 2026',
  ],
  [
    'General Availability (GCC): Available in July 2026.\nGeneral Availability (DoD): Available in August 2026.',
    'General Availability (GCC): Available in July 2026.\nGeneral Availability (DoD): Available in September 2026.',
    'General Availability (DoD) | begins | August 2026 | September 2026',
  ],
  [
    'The old sign-in retires on June 30, 2027.',
    'The old sign-in retires on 31 July 2027.',
    ' | retires | 2027-06-30T00:00:00.000Z | 2027-07-31T00:00:00.000Z',
  ],
  [
    'The preview is available between early March and mid-March 2027.',
    'The preview is available between early April and mid-April 2027.',
    ' | begins | early March | early April',
    ' | completes | mid-March 2027 | mid-April 2027',
  ],
  ['We expect to complete by Q1 2027.', 'We expect to complete by Q2 CY2027.', ' | completes | Q1 2027 | Q2 CY2027'],
  // A year that is added, another way to write it, and a date that is more exact have not moved.
  ['Rollout begins in early October.', 'Rollout begins in early October 2026.'],
  ['Rollout begins on October 12th, 2026.', 'Rollout begins on 2026-10-12.'],
  ['Rollout begins in October 2026.', 'Rollout begins in mid-October 2026.'],
  // Two dates for one: nobody can say which moved.
  [
    'Rollout begins in early October 2026.',
    'Rollout begins in mid-November 2026. The rollout in Japan begins in May 2027.',
  ],
  // "May" and "march" as words, and dates of something else.
  ['Rollout: you may see a banner.', 'Rollout: you march on and may see a banner.'],
  ['The meeting of October 12, 2026 told more.', 'The meeting of October 19, 2026 told more.'],
];

describe('dates of a rollout that moved', () => {
  for (const [before, after, ...expected] of ROWS) {
    it(`${after.replaceAll('\n', ' ')} (was: ${before.replaceAll('\n', ' ')})`, () => {
      assert.deepEqual(movedIn(before, after), expected);
    });
  }

  it('reads a text of any length in linear time', () => {
    const long = 'early mid late (previously '.repeat(20_000);
    const began = performance.now();
    assert.deepEqual(movedIn(long, `${long} May`), []);
    assert.ok(performance.now() - began < 5_000);
  });
});
