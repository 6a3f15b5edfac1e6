import assert from 'node:assert/strict';
import { DAY, shift } from '../../../src/domain/instant.ts';
import { speaksOfNow, wordOf } from '../../../src/domain/impact/microsofts-word.ts';
import { anIssue, NOON } from '../../fixtures/alerting.ts';

const advisory = (startedAt: string) => anIssue({ classification: 'advisory', resolved: false, startedAt });
const OLD = shift(NOON, -2 * DAY);

describe('what Microsoft says of a service now', () => {
  it('is its worst: an incident before a new advisory before an old one', () => {
    const incident = anIssue({ classification: 'incident', resolved: false, startedAt: OLD });
    assert.equal(wordOf([advisory(NOON), incident], NOON), 'incident');
    assert.equal(wordOf([advisory(OLD), advisory(NOON)], NOON), 'advisory');
    assert.equal(wordOf([advisory(OLD)], NOON), 'older');
    assert.equal(wordOf([], NOON), 'nothing');
  });

  it('is no resolved issue and no message', () => {
    assert.equal(speaksOfNow(anIssue({ classification: 'incident', resolved: true }), NOON), false);
    assert.equal(speaksOfNow(anIssue({ classification: 'message', resolved: false }), NOON), false);
  });
});
