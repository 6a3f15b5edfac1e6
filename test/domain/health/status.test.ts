import assert from 'node:assert/strict';
import {
  compareSeverity,
  isClosingStatus,
  readStatus,
  severityGroup,
  STATUSES,
  type SeverityGroup,
  type Status,
} from '../../../src/domain/health/status.ts';

/** Graph's serviceHealthStatus, and the states that only the legacy API has, as its reference writes them. */
const GROUPS: Readonly<Record<SeverityGroup, readonly string[]>> = {
  critical: ['serviceInterruption'],
  warning: ['serviceDegradation', 'restoringService', 'extendedRecovery'],
  unknown: ['unknownFutureValue'],
  info: [
    'investigating',
    'verifyingService',
    'falsePositive',
    'investigationSuspended',
    'resolved',
    'mitigatedExternal',
    'mitigated',
    'resolvedExternal',
    'confirmed',
    'reported',
    'InformationAvailable',
    'Scheduled',
    'InProgress',
    'Canceled',
  ],
  ok: [
    'serviceOperational',
    'serviceRestored',
    'postIncidentReviewPublished',
    'PostIncidentReportPublished',
    'Completed',
  ],
};

const DISPLAYED: readonly [text: string, status: Status][] = [
  ['Normal service', 'serviceOperational'],
  ['Available', 'serviceOperational'],
  ['Investigating', 'investigating'],
  ['Service degradation', 'serviceDegradation'],
  ['Service interruption', 'serviceInterruption'],
  ['Restoring service', 'restoringService'],
  ['Extended recovery', 'extendedRecovery'],
  ['Verifying service', 'verifyingService'],
  ['Investigation suspended', 'investigationSuspended'],
  ['Service restored', 'serviceRestored'],
  ['False positive', 'falsePositive'],
  ['Post-incident report published', 'postIncidentReviewPublished'],
  ['Post\u2011incident review published', 'postIncidentReviewPublished'],
  ['In progress', 'inProgress'],
];

describe('a status', () => {
  for (const [group, values] of Object.entries(GROUPS)) {
    it(`is ${group}: ${values.join(', ')}, in whatever case`, () => {
      for (const value of values) {
        for (const text of [value, value.toLowerCase(), value.charAt(0).toUpperCase() + value.slice(1)]) {
          assert.equal(severityGroup(readStatus(text).status), group, text);
        }
      }
    });
  }

  it('has no value missing from the groups above', () => {
    const named = Object.values(GROUPS).flatMap((values) => values.map((value) => readStatus(value).status));
    assert.deepEqual(
      STATUSES.filter((status) => !named.includes(status)),
      [],
    );
  });

  it('is read from the legacy API’s display text, which is kept', () => {
    for (const [text, status] of DISPLAYED) {
      assert.deepEqual(readStatus(` ${text} `), { status, statusText: text });
    }
  });

  it('that was added later, or only resembles a known one, is unknown and keeps the API’s text', () => {
    for (const text of ['Brand new', 'unknownFutureValue', 'serviceOperational2', 'Not resolved', '恢复 resolved']) {
      assert.deepEqual(readStatus(text), { status: 'unknown', statusText: text });
    }
    for (const text of ['', ' ', null, undefined]) {
      assert.deepEqual(readStatus(text), { status: 'unknown', statusText: '' });
    }
  });

  it('sorts worst first, with unknown before everything healthy', () => {
    const mixed: Status[] = [
      'serviceOperational',
      'unknown',
      'investigating',
      'serviceInterruption',
      'serviceDegradation',
    ];
    assert.deepEqual(mixed.toSorted(compareSeverity), [
      'serviceInterruption',
      'serviceDegradation',
      'unknown',
      'investigating',
      'serviceOperational',
    ]);
  });

  it('ends an issue only if it says so', () => {
    const over = STATUSES.filter(isClosingStatus);
    assert.deepEqual(over, [
      'serviceOperational',
      'serviceRestored',
      'postIncidentReviewPublished',
      'falsePositive',
      'investigationSuspended',
      'resolved',
      'resolvedExternal',
    ]);
  });
});
