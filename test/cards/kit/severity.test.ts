import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  issueStatus,
  MESSAGE_STYLE,
  SEVERITY_STYLES,
  statusLabel,
  styleOfIssue,
  styleOfService,
} from '../../../cards/kit/severity.ts';
import type { Tracked } from '../../../src/domain/health/issue.ts';
import { readStatus, SEVERITY_GROUPS, STATUSES } from '../../../src/domain/health/status.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { wordsFor } from '../../../words/index.ts';

const ENGLISH = wordsFor('en');
const labelOf = (text: string | null | undefined) => statusLabel(readStatus(text), ENGLISH);

describe('the words of a status', () => {
  it('are a different label for each status, and a different word for each severity', () => {
    const labels = STATUSES.map((status) => statusLabel({ status, statusText: '' }, ENGLISH));
    assert.equal(new Set(labels).size, STATUSES.length);
    assert.equal(
      new Set(SEVERITY_GROUPS.map((group) => ENGLISH.health.severities[group])).size,
      SEVERITY_GROUPS.length,
    );
    assert.equal(labelOf('serviceDegradation'), 'Service degradation');
    assert.equal(labelOf('Normal service'), 'Healthy');
  });

  it('are the API’s own if the value was added later or only looks like a known one', () => {
    for (const text of ['Brand new', 'unknownFutureValue', 'serviceOperational2', 'Not resolved', '恢复 resolved']) {
      assert.equal(labelOf(text), text);
    }
    for (const text of ['', ' ', null, undefined]) assert.equal(labelOf(text), 'Unknown');
  });

  it('say that an issue is over even if its status alone would not', () => {
    const seen = (text: string, resolved: boolean) => issueStatus({ ...readStatus(text), resolved }, ENGLISH);
    assert.equal(seen('serviceDegradation', true), 'Resolved (last status: Service degradation)');
    assert.equal(seen('serviceDegradation', false), 'Service degradation');
    assert.equal(seen('serviceRestored', true), 'Service restored');
  });
});

describe('the look of an issue', () => {
  const look = (classification: Tracked, status: Status, resolved = false) =>
    styleOfIssue({ classification, status, resolved });

  it('warns for an open incident, whatever its status', () => {
    for (const status of STATUSES) {
      const expected = status === 'serviceInterruption' ? SEVERITY_STYLES.critical : SEVERITY_STYLES.warning;
      assert.equal(look('incident', status), expected, status);
    }
  });

  it('never makes an advisory or a message look like an incident, nor a message like trouble', () => {
    for (const status of STATUSES) {
      assert.equal(look('advisory', status), SEVERITY_STYLES.info, status);
      assert.equal(look('message', status), MESSAGE_STYLE, status);
    }
  });

  it('is that of good news once the issue is resolved', () => {
    for (const status of STATUSES) assert.equal(look('incident', status, true), SEVERITY_STYLES.ok, status);
  });
});

describe('the look of a service', () => {
  const look = (health: Status, ...issues: readonly [Tracked, Status][]) =>
    styleOfService(
      { status: health, statusText: '' },
      issues.map(([classification, status]) => ({ classification, status })),
    );

  it('is that of the worst of its open issues', () => {
    assert.equal(look('investigating', ['incident', 'investigating']), SEVERITY_STYLES.warning);
    assert.equal(look('serviceDegradation', ['advisory', 'serviceDegradation']), SEVERITY_STYLES.info);
    assert.equal(
      look('serviceDegradation', ['advisory', 'reported'], ['incident', 'reported']),
      SEVERITY_STYLES.warning,
    );
    assert.equal(look('serviceInterruption', ['advisory', 'reported']), SEVERITY_STYLES.critical);
  });

  it('is that of its status if no open issue explains it', () => {
    assert.equal(look('serviceDegradation'), SEVERITY_STYLES.warning);
    assert.equal(look('serviceOperational'), SEVERITY_STYLES.ok);
    assert.equal(look('unknown'), SEVERITY_STYLES.unknown);
  });
});
