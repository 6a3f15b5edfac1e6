import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { issueStatus, statusLabel, statusWords } from '../../../cards/kit/severity.ts';
import { readStatus, SEVERITY_GROUPS, STATUSES } from '../../../src/domain/health/status.ts';
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

  it('have a symbol beside them, so that colour never stands alone', () => {
    assert.equal(statusWords(readStatus('serviceInterruption'), ENGLISH), '✖ Service interruption');
    assert.equal(statusWords(readStatus('Brand new'), ENGLISH), '? Brand new');
  });

  it('say that an issue is over even if its status alone would not', () => {
    const seen = (text: string, resolved: boolean) => issueStatus({ ...readStatus(text), resolved }, ENGLISH);
    assert.equal(seen('serviceDegradation', true), 'Resolved (last status: Service degradation)');
    assert.equal(seen('serviceDegradation', false), 'Service degradation');
    assert.equal(seen('serviceRestored', true), 'Service restored');
  });
});
