import assert from 'node:assert/strict';
import { peopleSince, reportBars, type AffectedReport } from '../../../src/domain/impact/affected-reports.ts';

const at = (clock: string) => `2031-05-04T${clock}:00.000Z`;
const NOW = at('12:07');

function said(person: string, clock: string, issueId?: string): AffectedReport {
  return { person, at: at(clock), ...(issueId !== undefined && { issueId }) };
}

describe('reports of people who are affected', () => {
  const reports = [said('ada', '11:50'), said('ada', '11:58', 'EX1'), said('grace', '11:40'), said('alan', '09:20')];

  it('count each person once, whatever they said it of', () => {
    assert.equal(peopleSince(reports, at('11:30')), 2);
    assert.equal(peopleSince(reports, at('11:40')), 1);
    assert.equal(peopleSince([], at('11:30')), 0);
  });

  it('are drawn in half hours, each person where they said it last, as far back as they count', () => {
    const bars = reportBars([...reports, said('kurt', '09:01')], NOW);
    assert.deepEqual(
      bars.map(({ from, people }) => [from, people]),
      [
        [at('09:00'), 2],
        [at('09:30'), 0],
        [at('10:00'), 0],
        [at('10:30'), 0],
        [at('11:00'), 0],
        [at('11:30'), 2],
        [at('12:00'), 0],
      ],
    );
  });
});
