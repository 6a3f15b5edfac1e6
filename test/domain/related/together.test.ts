import assert from 'node:assert/strict';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { relatedIn } from '../../../src/domain/related/related.ts';
import { servicesIn, togetherIn } from '../../../src/domain/related/together.ts';
import { anIssue, NOON } from '../../fixtures/alerting.ts';

function began(id: string, minutes: number, changes: Partial<Issue> = {}): Issue {
  const service = id.slice(0, 2);
  return anIssue({ id, service: { id: service, name: service }, startedAt: shift(NOON, minutes * MINUTE), ...changes });
}

const ids = (issues: readonly Issue[]) => togetherIn(issues).map((group) => group.map(({ id }) => id));

describe('services that begin to fail together', () => {
  it('are three or more within minutes, in the order in which they began', () => {
    const all = [began('TM1', 4), began('SP1', 8), began('EX1', 0)];
    assert.deepEqual(ids(all), [['EX1', 'TM1', 'SP1']]);
    assert.deepEqual(ids(all.toReversed()), ids(all));
    assert.equal(relatedIn(all).get('SP1')?.together?.[0]?.at, NOON);
  });

  it('are not two, nor three incidents of two services', () => {
    assert.deepEqual(ids([began('EX1', 0), began('TM1', 1)]), []);
    assert.deepEqual(ids([began('EX1', 0), began('TM1', 1), began('TM2', 2)]), []);
  });

  it('count a service once that has two incidents', () => {
    const [group = []] = togetherIn([began('EX1', 0), began('TM1', 1), began('TM2', 2), began('SP1', 3)]);
    assert.deepEqual([group.length, servicesIn(group)], [4, 3]);
  });

  it('are not those with a pause between them, nor a chain without end', () => {
    assert.deepEqual(ids([began('EX1', 0), began('TM1', 5), began('SP1', 16)]), []);
    const chain = ['EX1', 'TM1', 'SP1', 'OD1', 'PL1'].map((id, at) => began(id, at * 9));
    assert.deepEqual(ids(chain), [['EX1', 'TM1', 'SP1', 'OD1']]);
  });

  it('are incidents that were some', () => {
    const two = [began('EX1', 0), began('TM1', 1)];
    assert.deepEqual(ids([...two, began('SP1', 2, { classification: 'advisory' })]), []);
    assert.deepEqual(ids([...two, began('SP1', 2, { status: 'falsePositive', resolved: true })]), []);
    assert.deepEqual(ids([...two, began('SP1', 2, { status: 'serviceRestored', resolved: true })]).length, 1);
  });
});
