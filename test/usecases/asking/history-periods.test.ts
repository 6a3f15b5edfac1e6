import assert from 'node:assert/strict';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { addDays, startOfLocalDay } from '../../../src/domain/local-time.ts';
import type { Period } from '../../../src/domain/period.ts';
import { makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { anIssue, EXCHANGE, makeFakeSource } from '../../fakes/health-source.ts';

const aDay = (day: string, status: Status = 'serviceOperational'): ServiceDay => ({
  ...{ service: EXCHANGE, day, status, statusText: '', features: [], issueIds: [] },
});
const period = (first: string, last: string, zone = 'UTC'): Period => ({
  ...{ first, last, from: startOfLocalDay(first, zone), to: startOfLocalDay(addDays(last, 1), zone) },
});

/** The source's days, and our own. */
function setUp({ given = [] as ServiceDay[], recorded = [] as ServiceDay[], issues = [anIssue()] } = {}) {
  const source = makeFakeSource({ days: given, issues });
  const read = (_tenant: string, _service: string, since: string) =>
    Promise.resolve(recorded.filter(({ day }) => day >= since.slice(0, 10)));
  return makeAsking(source, { days: { read } });
}

describe('a history of any days', () => {
  it('has the days of the reader’s calendar, and no day that lies ahead', async () => {
    const { app } = setUp();
    const { days } = (await app.getHistory(TENANT, EXCHANGE, period('2031-04-29', '2031-05-31'))).value;
    assert.deepEqual(
      days.map(({ day }) => day),
      ['2031-04-29', '2031-04-30', '2031-05-01'],
    );
    assert.equal(days.at(-1)?.to, NOON, 'today lasts until now');
  });

  it('begins where its own record does if more is asked for, and says so', async () => {
    const { app } = setUp({ recorded: [aDay('2030-12-01')] });
    const whole = (await app.getHistory(TENANT, EXCHANGE, period('2030-06-01', '2031-05-01'))).value;
    assert.deepEqual([whole.period.first, whole.reachesTo, whole.days.length], ['2030-12-01', '2030-12-01', 152]);
    assert.equal(whole.days[0]?.kind, 'ok');
    const within = (await app.getHistory(TENANT, EXCHANGE, period('2030-12-20', '2030-12-31'))).value;
    assert.deepEqual([within.reachesTo, within.days.length], [undefined, 12]);
  });

  it('reaches 90 days back without a record, and shows earlier days as not known if only they are asked for', async () => {
    const { app } = setUp();
    const year = (await app.getHistory(TENANT, EXCHANGE, 365)).value;
    assert.deepEqual([year.reachesTo, year.period.days, year.days.length], ['2031-02-01', 90, 90]);
    const before = (await app.getHistory(TENANT, EXCHANGE, period('2030-06-01', '2030-06-30'))).value;
    assert.deepEqual([before.reachesTo, before.days.length], [undefined, 30]);
    assert.ok(before.days.every(({ kind }) => kind === 'unknown'));
    assert.equal(before.downtime.knownMs, 0);
  });

  it('takes the source’s newest day for a day that has begun for the reader alone', async () => {
    const { app } = setUp({ given: [aDay('2031-05-01')], issues: [] });
    const { days } = (await app.getHistory(TENANT, EXCHANGE, 2, 'Pacific/Kiritimati')).value;
    assert.deepEqual(
      days.map(({ day, kind }) => [day, kind]),
      [
        ['2031-05-01', 'ok'],
        ['2031-05-02', 'ok'],
      ],
    );
  });

  it('lists the issues of these days alone, newest first, and adds up how long it was down', async () => {
    const closed = (id: string, from: string, to: string) =>
      anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true });
    const issues = [
      closed('EX1', '2031-03-30T08:00', '2031-03-30T09:00'),
      closed('EX2', '2031-04-03T08:00', '2031-04-03T10:00'),
      closed('EX3', '2031-04-03T09:00', '2031-04-03T12:00'),
      closed('EX4', '2031-03-31T23:00', '2031-04-01T01:00'),
    ];
    const { app } = setUp({ given: Array.from({ length: 60 }, (_, at) => aDay(addDays('2031-03-03', at))), issues });
    const { issues: found, downtime } = (await app.getHistory(TENANT, EXCHANGE, period('2031-04-01', '2031-04-30')))
      .value;
    assert.deepEqual(
      found.map(({ id }) => id),
      ['EX3', 'EX2', 'EX4'],
    );
    assert.deepEqual([downtime.downMs / 3_600_000, downtime.knownMs / 86_400_000], [5, 30]);
  });

  it('is as old as the newest reading of the current status if only our own record answers', async () => {
    const asking = setUp({ recorded: [aDay('2031-05-01')] });
    await asking.app.getOverview(TENANT);
    asking.clock.advance(120_000);
    asking.source.failWith = new HealthError('source-timeout', 'slow');
    const { readAt, staleBecause } = await asking.app.getHistory(TENANT, EXCHANGE, 7);
    assert.deepEqual([readAt, staleBecause], [NOON, 'source-timeout']);
  });
});
