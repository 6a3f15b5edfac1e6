import assert from 'node:assert/strict';
import { kindOfDay, type DayKind } from '../../../src/domain/health/day-kind.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { anIssue, EXCHANGE } from '../../fakes/health-source.ts';

const NOW = '2031-05-01T12:00:00.000Z';
const DAY = '2031-04-28';

/** What the day was like, by its status, the ids it names, and the issues known. */
function kind(
  status: Status,
  issueIds: string[] = [],
  issues: readonly Issue[] = [],
  from = `${DAY}T00:00:00.000Z`,
): DayKind {
  const day = { service: EXCHANGE, day: DAY, status, statusText: '', features: [], issueIds };
  const to = new Date(Date.parse(from) + 24 * 3_600_000).toISOString();
  return kindOfDay(day, { from, to }, issues, NOW);
}

const lasting = (startedAt: string, endedAt: string, facts: Partial<Issue> = {}) =>
  anIssue({ id: 'EX1', startedAt, endedAt, resolved: true, ...facts });
const INCIDENT = lasting('2031-04-28T08:00:00.000Z', '2031-04-28T10:00:00.000Z');
const ADVISORY: Issue = { ...INCIDENT, classification: 'advisory' };

describe('what a day was like', () => {
  it('is an incident only if an incident was active on it', () => {
    assert.equal(kind('serviceDegradation', ['EX1'], [INCIDENT]), 'incident');
    assert.equal(kind('serviceOperational', [], [INCIDENT]), 'incident', 'though the source calls the day well');
    assert.equal(kind('serviceInterruption', ['EX1'], [INCIDENT]), 'outage');
    assert.equal(kind('serviceDegradation', ['EX1'], [ADVISORY]), 'advisory');
    assert.equal(kind('serviceInterruption', ['EX1'], [ADVISORY]), 'advisory', 'an advisory explains it');
    assert.equal(kind('serviceDegradation', ['EX1', 'EX2'], [ADVISORY, { ...INCIDENT, id: 'EX2' }]), 'incident');
  });

  it('is an advisory if the incident was a false positive', () => {
    assert.equal(kind('serviceDegradation', ['EX1'], [{ ...INCIDENT, status: 'falsePositive' }]), 'advisory');
  });

  it('is left open where no known issue explains it', () => {
    assert.equal(kind('serviceDegradation'), 'degraded');
    assert.equal(kind('serviceDegradation', ['EX9']), 'degraded');
    assert.equal(kind('serviceInterruption', ['EX9']), 'outage');
    assert.equal(kind('investigating'), 'advisory');
    assert.equal(kind('serviceOperational'), 'ok');
    assert.equal(kind('unknown'), 'unknown');
  });

  it('counts an issue that the day names though its times were moved away', () => {
    const moved = lasting('2031-04-20T08:00:00.000Z', '2031-04-20T10:00:00.000Z');
    assert.equal(kind('serviceDegradation', ['EX1'], [moved]), 'incident');
  });

  it('goes by the reader’s clock: an evening in UTC is the next morning in the east', () => {
    const evening = lasting('2031-04-28T22:30:00.000Z', '2031-04-28T23:30:00.000Z');
    const inRiga = '2031-04-27T21:00:00.000Z';
    assert.equal(kind('serviceDegradation', ['EX1'], [evening], inRiga), 'ok');
    assert.equal(kind('serviceOperational', [], [evening], '2031-04-28T21:00:00.000Z'), 'incident');
  });

  it('counts an open issue until now', () => {
    const open = anIssue({ id: 'EX1', startedAt: '2031-04-20T08:00:00.000Z', resolved: false });
    assert.equal(kind('serviceDegradation', [], [open]), 'incident');
  });
});
