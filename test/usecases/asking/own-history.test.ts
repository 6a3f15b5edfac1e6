import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { EXCHANGE, makeFakeSource } from '../../fakes/health-source.ts';

function aDay(day: string, status: Status, issueIds: readonly string[] = []): ServiceDay {
  return { service: EXCHANGE, day, status, statusText: '', features: [], issueIds };
}

/** The source's days, and those we recorded. */
function setUp(given: readonly ServiceDay[], recorded: readonly ServiceDay[], isAway = false) {
  const source = makeFakeSource();
  source.history = async () => {
    await Promise.resolve();
    if (source.failWith !== undefined) throw new HealthError('source-timeout', 'slow');
    return [...given];
  };
  const read = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([...recorded]));
  const asking = makeAsking(source, { days: { read } });
  const statuses = async () => {
    const { value, staleBecause } = await asking.app.getHistory(TENANT, EXCHANGE, 7);
    return {
      days: value.days.map(({ status }) => status),
      issueIds: value.days.flatMap((day) => day.issueIds),
      staleBecause,
    };
  };
  return { ...asking, statuses };
}

const OK = 'serviceOperational';
const BAD = 'serviceDegradation';

describe('our own history', () => {
  it('fills days that the source does not know, and keeps the worse of two known ones', async () => {
    const { statuses } = setUp(
      [aDay('2031-04-26', 'unknown'), aDay('2031-04-27', OK), aDay('2031-04-28', BAD, ['EX2']), aDay('2031-04-29', OK)],
      [
        aDay('2031-04-25', BAD),
        aDay('2031-04-26', OK),
        aDay('2031-04-27', BAD, ['EX1']),
        aDay('2031-04-28', OK),
        aDay('2031-04-29', 'unknown'),
      ],
    );
    const { days, issueIds } = await statuses();
    assert.deepEqual(days, [BAD, OK, BAD, BAD, OK, 'unknown', 'unknown']);
    assert.deepEqual(issueIds, ['EX1', 'EX2']);
  });

  it('shows the worse of each feature, and the issues of a day that the source does not know', async () => {
    const search = { id: 'search', name: 'Search', statusText: '' };
    const { app } = setUp(
      [{ ...aDay('2031-04-26', OK), features: [{ ...search, status: OK }] }, aDay('2031-04-27', 'unknown', ['EX2'])],
      [{ ...aDay('2031-04-26', OK), features: [{ ...search, status: BAD }] }, aDay('2031-04-27', OK, ['EX1'])],
    );
    const [, first, second] = (await app.getHistory(TENANT, EXCHANGE, 7)).value.days;
    assert.deepEqual(first?.features, [{ ...search, status: BAD }]);
    assert.deepEqual([second?.status, second?.issueIds], [OK, ['EX1', 'EX2']]);
  });

  it('is the answer, marked as stale, while the source is down', async () => {
    const { statuses, source } = setUp([], [aDay('2031-04-27', BAD)]);
    source.failWith = new HealthError('source-timeout', 'slow');
    const { days, staleBecause } = await statuses();
    assert.equal(staleBecause, 'source-timeout');
    assert.deepEqual(days, ['unknown', 'unknown', BAD, 'unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('does not hide an outage if nothing was recorded', async () => {
    const { statuses, source } = setUp([], []);
    source.failWith = new HealthError('source-timeout', 'slow');
    await assert.rejects(statuses, HealthError);
  });

  it('is optional: the source’s days are shown when our record is unavailable', async () => {
    const { statuses } = setUp([aDay('2031-04-27', OK)], [], true);
    assert.equal((await statuses()).days[2], OK);
  });
});
