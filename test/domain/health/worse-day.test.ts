import assert from 'node:assert/strict';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { worseDay } from '../../../src/domain/health/worse-day.ts';

const OK = 'serviceOperational';
const BAD = 'serviceDegradation';

function aDay(status: Status, changes: Partial<ServiceDay> = {}): ServiceDay {
  const service = { id: 'Exchange', name: 'Exchange Online' };
  return { service, day: '2031-05-04', status, statusText: '', features: [], issueIds: [], ...changes };
}

function features(statuses: Readonly<Record<string, Status>>): Pick<ServiceDay, 'features'> {
  return {
    features: Object.entries(statuses).map(([id, status]) => ({ id, name: id, status, statusText: '' })),
  };
}

describe('the worse of two days', () => {
  const cases: readonly [Status, Status, Status][] = [
    ['unknown', OK, OK],
    ['unknown', 'falsePositive', 'falsePositive'],
    ['unknown', BAD, BAD],
    ['unknown', 'unknown', 'unknown'],
    [OK, BAD, BAD],
    ['falsePositive', OK, 'falsePositive'],
    [BAD, 'serviceInterruption', 'serviceInterruption'],
  ];
  for (const [one, other, expected] of cases) {
    it(`of ${one} and ${other} is ${expected}, in either order`, () => {
      assert.equal(worseDay(aDay(one), aDay(other)).status, expected);
      assert.equal(worseDay(aDay(other), aDay(one)).status, expected);
    });
  }

  it('is the first of two that are equally bad', () => {
    assert.equal(worseDay(aDay(BAD), aDay('extendedRecovery')).status, BAD);
    assert.equal(worseDay(aDay('extendedRecovery'), aDay(BAD)).status, 'extendedRecovery');
  });

  it('never treats a status that this build does not know as healthy', () => {
    const newer = aDay('unknown', { statusText: 'Something new' });
    assert.equal(worseDay(newer, aDay('unknown')).statusText, 'Something new');
    assert.equal(worseDay(newer, aDay(OK, { statusText: 'Healthy' })).statusText, 'Something new');
    assert.equal(worseDay(aDay(BAD, { statusText: 'Degraded' }), newer).statusText, 'Degraded');
  });

  it('includes the features of both, each by the same rule', () => {
    const a = aDay(BAD, features({ sending: BAD, search: 'unknown', archive: OK, sync: 'unknown' }));
    const b = aDay(OK, features({ sending: OK, search: OK, sync: BAD, calendar: OK }));
    const expected = { sending: BAD, search: OK, archive: OK, sync: BAD, calendar: OK };
    for (const merged of [worseDay(a, b), worseDay(b, a)]) {
      assert.deepEqual(Object.fromEntries(merged.features.map(({ id, status }) => [id, status])), expected);
    }
  });

  it('lists the issues of both, even of an unknown day, sorted and without duplicates', () => {
    const merged = worseDay(aDay('unknown', { issueIds: ['EX3', 'EX1'] }), aDay(OK, { issueIds: ['EX2', 'EX1'] }));
    assert.deepEqual(merged.issueIds, ['EX1', 'EX2', 'EX3']);
  });
});
