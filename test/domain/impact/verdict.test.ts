import assert from 'node:assert/strict';
import { MICROSOFTS_WORDS, type MicrosoftsWord } from '../../../src/domain/impact/microsofts-word.ts';
import { TRENDS } from '../../../src/domain/impact/telemetry.ts';
import { HEADCOUNTS, headcountOf, verdictOn, type ImpactVerdict } from '../../../src/domain/impact/verdict.ts';

type Row = readonly [fell: ImpactVerdict, usual: ImpactVerdict, unclear: ImpactVerdict, unread: ImpactVerdict];

/** What each combination comes to, in the order of `HEADCOUNTS` down and of `TRENDS` across. */
const SILENT: readonly Row[] = [
  ['fell-alone', 'all-quiet', 'all-quiet', 'all-quiet'],
  ['fell-and-some', 'just-some', 'some-here', 'some-here'],
  ['wide-here', 'part-of-us', 'many-here', 'many-here'],
  ['fell-alone', 'uncounted', 'uncounted', 'uncounted'],
];
const every = (verdict: ImpactVerdict): Row => [verdict, verdict, verdict, verdict];

const EXPECTED: Readonly<Record<MicrosoftsWord, readonly Row[]>> = {
  incident: [every('microsoft'), every('microsoft'), every('microsoft'), every('microsoft')],
  advisory: [
    ['perhaps-microsoft', 'advisory-alone', 'advisory-alone', 'advisory-alone'],
    every('perhaps-microsoft'),
    every('perhaps-microsoft'),
    every('perhaps-microsoft'),
  ],
  older: SILENT,
  nothing: SILENT,
  unknown: [
    ['unread-and-felt', 'unread', 'unread', 'unread'],
    every('unread-and-felt'),
    every('unread-and-felt'),
    ['unread-and-felt', 'unread', 'unread', 'unread'],
  ],
};

describe('the verdict on whether it is us or them', () => {
  for (const microsoft of MICROSOFTS_WORDS) {
    for (const [row, people] of HEADCOUNTS.entries()) {
      for (const [column, telemetry] of TRENDS.entries()) {
        it(`for ${microsoft} of Microsoft, ${people} of the people and telemetry that is ${telemetry}`, () => {
          assert.equal(verdictOn({ microsoft, people, telemetry }), EXPECTED[microsoft][row]?.[column]);
        });
      }
    }
  }

  it('counts as many whoever is enough to warn of, and nobody as nobody', () => {
    assert.deepEqual(
      [undefined, 0, 1, 4, 5, 50].map((people) => headcountOf(people, 5)),
      ['unknown', 'none', 'some', 'some', 'many', 'many'],
    );
  });
});
