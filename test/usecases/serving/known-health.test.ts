import assert from 'node:assert/strict';
import { DAY, dayOf, instantOf, MINUTE, SECOND, shift, timeOf, type Instant } from '../../../src/domain/instant.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { HealthSource } from '../../../src/ports/index.ts';
import { keptOf } from '../../../src/usecases/asking/kept-rows.ts';
import { makeKnownHealth } from '../../../src/usecases/serving/known-health.ts';
import { makeKnownReports } from '../../../src/served/reports/known-reports.ts';
import { anAnnouncement, anIssue, EXCHANGE, makeFakeSource, TEAMS } from '../../fakes/health-source.ts';
import { makeFakeReadingStore } from '../../fakes/reading-store.ts';
import { makeFakeDayStore } from '../../fakes/stores/day-store.ts';

const TENANT = 'contoso';
const NOW: Instant = '2031-05-04T12:00:00.000Z';
const PUBLISHED = { status: 'postIncidentReviewPublished', statusText: 'postIncidentReviewPublished' } as const;

function setUp() {
  const state = { now: NOW, daysAway: false, reportError: undefined as HealthError | undefined };
  const [readings, days, asked] = [makeFakeReadingStore(), makeFakeDayStore(), [] as string[]];
  const clock = () => state.now;
  const get = makeKnownHealth({
    ...{ readings, clock },
    days: { read: (...args) => (state.daysAway ? Promise.reject(new Error('away')) : days.read(...args)) },
    getReport: makeKnownReports({
      clock,
      getReport: (_tenant, issueId) => {
        asked.push(issueId);
        if (state.reportError) return Promise.reject(state.reportError);
        return Promise.resolve({ issueId, contentType: 'text/plain', bytes: Buffer.from(`of ${asked.length}`) });
      },
    }),
  });
  const polled = async (source: HealthSource) => {
    await readings.write(TENANT, 'current', keptOf(await source.currentStatus(), state.now));
    await readings.write(TENANT, 'issues', keptOf(await source.listIssues(), state.now));
    await readings.write(TENANT, 'announcements', keptOf(await source.listAnnouncements(), state.now));
  };
  const wait = (ms: number) => void (state.now = instantOf(timeOf(state.now) + ms));
  const known = async () => (await get(TENANT)) ?? assert.fail('nothing is known');
  const historyOf = async (serviceId: string, since: Instant) =>
    (await (await known()).source.history({ serviceId, since })).map(({ day, status }) => [day, status]);
  return { state, readings, days, asked, get, polled, wait, known, historyOf };
}

describe('what is known of a tenant’s health', () => {
  it('is nothing before the first poll, and an outage while the store is away', async () => {
    const { get, readings, wait } = setUp();
    assert.equal(await get(TENANT), undefined);
    wait(2 * SECOND);
    readings.away = true;
    await assert.rejects(get(TENANT), { name: 'HealthError', code: 'source-unreachable' });
  });

  it('is what was known last while the store is away, which is then tried once a second', async () => {
    const { readings, wait, polled, known } = setUp();
    await polled(makeFakeSource({ issues: [anIssue()] }));
    const before = await known();
    readings.away = true;
    wait(2 * SECOND);
    assert.deepEqual([(await known()).edition, (await known()).readAt], [before.edition, NOW]);
    const calls = readings.calls.length;
    await known();
    assert.equal(readings.calls.length, calls);
  });

  it('is of the same edition while only the time of reading is new, and of another when an issue comes or goes', async () => {
    const { wait, polled, known } = setUp();
    const pollOf = async (...ids: readonly string[]) => {
      wait(MINUTE);
      await polled(makeFakeSource({ issues: ids.map((id) => anIssue({ id })) }));
      return known();
    };
    const [first, same, more, less] = [
      await pollOf('EX1111'),
      await pollOf('EX1111'),
      await pollOf('EX1111', 'EX2222'),
      await pollOf('EX2222'),
    ];
    assert.equal(same.edition, first.edition);
    assert.ok(same.readAt > first.readAt);
    assert.equal(new Set([first.edition, more.edition, less.edition]).size, 3);
    assert.deepEqual(
      (await less.source.listIssues()).map(({ id }) => id),
      ['EX2222'],
    );
  });

  it('never has an edition’s number twice, also if all readings were gone for a while', async () => {
    const { wait, polled, known, get, readings } = setUp();
    await polled(makeFakeSource());
    const { edition } = await known();
    readings.kept.clear();
    wait(MINUTE);
    assert.equal(await get(TENANT), undefined);
    await polled(makeFakeSource({ issues: [anIssue()] }));
    wait(MINUTE);
    assert.ok((await known()).edition > edition);
  });

  it('has no privacy message, in a list or by its id', async () => {
    const { polled, known } = setUp();
    const secret = anAnnouncement({ id: 'MC2', tags: ['Data Privacy'] });
    await polled(makeFakeSource({ announcements: [anAnnouncement({ id: 'MC1' }), secret] }));
    const { source } = await known();
    assert.deepEqual(
      (await source.listAnnouncements()).map(({ id }) => id),
      ['MC1'],
    );
    await assert.rejects(source.getAnnouncement('MC2'), { code: 'unknown-announcement' });
  });
});

describe('the history that is known', () => {
  const since = shift(NOW, -3 * DAY);
  const dates = [3, 2, 1, 0].map((ago) => dayOf(shift(NOW, -ago * DAY)));

  it('is the worse of what we saw on a day and what its issues tell', async () => {
    const { polled, days, historyOf } = setUp();
    const ended = { startedAt: `${dates[1]}T01:00:00.000Z`, endedAt: `${dates[1]}T02:00:00.000Z`, resolved: true };
    await polled(makeFakeSource({ issues: [anIssue({ ...ended, ...PUBLISHED })] }));
    const seen = { service: EXCHANGE, features: [], issueIds: [] };
    await days.record(TENANT, [
      { ...seen, day: dates[0] ?? '', status: 'serviceInterruption', statusText: '' },
      { ...seen, day: dates[1] ?? '', status: 'serviceOperational', statusText: '' },
    ]);
    const statuses = ['serviceInterruption', 'serviceDegradation', 'serviceOperational', 'serviceOperational'];
    assert.deepEqual(
      await historyOf('Exchange', since),
      dates.map((day, at) => [day, statuses[at]]),
    );
  });

  it('begins where knowledge begins, and never calls an unknown day healthy', async () => {
    const { polled, days, historyOf } = setUp();
    await polled(makeFakeSource());
    const first = dayOf(shift(NOW, -40 * DAY));
    const seen = { service: TEAMS, features: [], issueIds: [], status: 'serviceOperational', statusText: '' } as const;
    await days.record(TENANT, [{ ...seen, day: first }]);
    const told = await historyOf('microsoftteams', '1970-01-01T00:00:00.000Z');
    assert.equal(told.length, 41);
    assert.deepEqual(told.slice(0, 2), [
      [first, 'serviceOperational'],
      [dayOf(shift(NOW, -39 * DAY)), 'unknown'],
    ]);
    assert.equal(told[9]?.[1], 'unknown');
    assert.equal(told[10]?.[1], 'serviceOperational', 'sources remember thirty days');
  });

  it('is what was read before while the store of days is away, and else an outage', async () => {
    const { polled, state, historyOf } = setUp();
    await polled(makeFakeSource());
    const before = await historyOf('Exchange', since);
    state.daysAway = true;
    assert.deepEqual(await historyOf('Exchange', since), before);
    await assert.rejects(historyOf('Exchange', shift(NOW, -5 * DAY)), { code: 'source-unreachable' });
  });
});

describe('a report that is known', () => {
  const reported = anIssue({ id: 'EX20119', ...PUBLISHED });

  it('is asked for once a version, however many want it, and for no issue without one', async () => {
    const { polled, known, asked, wait } = setUp();
    await polled(makeFakeSource({ issues: [reported, anIssue({ id: 'EX20789' })] }));
    const { source } = await known();
    const got = await Promise.all([1, 2, 3].map(() => source.getReport('EX20119')));
    assert.deepEqual([...new Set(got.map(({ bytes }) => String(bytes)))], ['of 1']);
    await source.getReport('EX20119');
    await assert.rejects(source.getReport('EX20789'), { code: 'no-report' });
    await assert.rejects(source.getReport('EX0'), { code: 'unknown-issue' });
    assert.deepEqual(asked, ['EX20119']);
    wait(MINUTE);
    await polled(makeFakeSource({ issues: [{ ...reported, modifiedAt: NOW }] }));
    assert.equal(String((await (await known()).source.getReport('EX20119')).bytes), 'of 2');
  });

  it('that could not be had is asked for again after five minutes, not at once', async () => {
    const { polled, known, asked, wait, state } = setUp();
    await polled(makeFakeSource({ issues: [reported] }));
    const { source } = await known();
    state.reportError = new HealthError('source-timeout', 'too slow');
    for (let at = 0; at < 3; at += 1) await assert.rejects(source.getReport('EX20119'), { code: 'source-timeout' });
    assert.equal(asked.length, 1);
    state.reportError = undefined;
    wait(6 * MINUTE);
    assert.equal(String((await source.getReport('EX20119')).bytes), 'of 2');
  });
});
