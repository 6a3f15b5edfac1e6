import assert from 'node:assert/strict';
import { DAY, HOUR, instantOf, MINUTE, shift, timeOf, type Instant } from '../../../src/domain/instant.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { running, TENANT, withRunning, type Running } from '../at.ts';

/** A Tuesday, at noon. */
const NOON = '2031-05-06T12:00:00.000Z';
const MAIL = 'getMessageVolumeMetricsForEmailDelivery';
const [CONNECTIONS, CHAT] = ['getConnectivityMetricsForExchange', 'getMessageVolumeMetricsForTeamsChat'];

type Row = Record<string, unknown>;
const inPath = (at: Instant) => at.replace('.000Z', 'Z');
const path = (name: string, from: Instant, to: Instant, minutes: number | string = 15) =>
  `/beta/reports/serviceActivity/${name}(inclusiveIntervalStartDateTime=${inPath(from)},exclusiveIntervalEndDateTime=${inPath(to)},aggregationIntervalInMinutes=${minutes})`;
const sum = (rows: readonly Row[]) => rows.reduce((total, { value }) => total + Number(value), 0);

describe('the telemetry of the simulator', () => {
  let now: Instant = NOON;
  let here: Running;
  before(async () => {
    const timeline = makeTimeline({ seed: 7, speed: 0, clock: () => now, start: shift(NOON, -400 * DAY) });
    here = await running({ clock: () => now, source: timeline, script: timeline, seed: 7 });
  });
  beforeEach(() => (now = NOON));
  after(() => here.close());

  const rows = (name: string, from: Instant, to: Instant, minutes?: number) => here.rows(path(name, from, to, minutes));
  const act = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    assert.equal((await fetch(`${here.simulator.url}/_timeline`, init)).status, 200);
  };

  it('has Graph’s shape: how many in each step, or how many of a hundred', async () => {
    const mail = await here.json(path(MAIL, '2031-05-06T09:00:00.000Z', '2031-05-06T10:00:00.000Z'));
    assert.equal(
      mail['@odata.context'],
      'https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.serviceActivityValueMetric)',
    );
    const counted = mail['value'] as Row[];
    assert.deepEqual(
      counted.map(({ intervalStartDateTime }) => intervalStartDateTime),
      ['2031-05-06T09:00:00Z', '2031-05-06T09:15:00Z', '2031-05-06T09:30:00Z', '2031-05-06T09:45:00Z'],
    );
    assert.ok(counted.every(({ value }) => Number.isInteger(value) && Number(value) > 1_000));
    const [reached] = await rows(CONNECTIONS, '2031-05-06T09:00:00.000Z', '2031-05-06T09:10:00.000Z', 10);
    assert.deepEqual(Object.keys(reached ?? {}), ['intervalStartDateTime', 'percentage']);
    assert.ok(Number(reached?.['percentage']) > 99 && Number(reached?.['percentage']) <= 100);
  });

  it('is the same each time, and the same sum in steps of any length', async () => {
    const of = async (minutes: number) =>
      sum(await rows(CHAT, '2031-05-05T08:00:00.000Z', '2031-05-05T12:00:00.000Z', minutes));
    const all = await Promise.all([5, 10, 15, 30, 15].map(of));
    assert.equal(new Set(all).size, 1);
    const other = await running({ clock: () => NOON, seed: 8 });
    const [own, others] = await Promise.all(
      [here, other].map((each) => each.rows(path(CHAT, '2031-05-05T08:00:00.000Z', '2031-05-05T09:00:00.000Z'))),
    ).finally(() => other.close());
    assert.notDeepEqual(own, others);
  });

  it('is high in a working day’s middle, low at night and lower at weekends', async () => {
    const hour = async (from: Instant) => sum(await rows(MAIL, from, shift(from, HOUR)));
    const [noon, evening, night, saturday] = await Promise.all(
      [
        '2031-05-05T12:00:00.000Z',
        '2031-05-05T18:00:00.000Z',
        '2031-05-05T01:00:00.000Z',
        '2031-05-03T12:00:00.000Z',
      ].map(hour),
    );
    assert.ok(noon! > 1.5 * evening! && evening! > 1.5 * night! && night! > 100);
    assert.ok(noon! > 2 * saturday!);
  });

  it('holds no step that is not over', async () => {
    now = '2031-05-06T12:14:59.000Z';
    assert.equal((await rows(MAIL, NOON, shift(NOON, HOUR))).length, 0);
    now = '2031-05-06T12:15:00.000Z';
    assert.equal((await rows(MAIL, NOON, shift(NOON, HOUR))).length, 1);
  });

  it('falls while an incident of the service goes on, and rises when it is over', async () => {
    const began = shift(NOON, -30 * MINUTE);
    await act({ action: 'open', id: 'EX9000001', service: 'Exchange', title: 'Mail waits', startedMinutesAgo: 30 });
    now = shift(NOON, HOUR);
    await act({ action: 'resolve', id: 'EX9000001' });
    now = shift(NOON, 2 * HOUR);
    const [mail, week, chat, chatWeek] = await Promise.all(
      [MAIL, CHAT].flatMap((name) => [0, -7 * DAY].map((by) => rows(name, shift(began, by - HOUR), shift(now, by)))),
    );
    const share = mail!.map(({ value }, at) => Number(value) / Number(week![at]?.['value']));
    const isDown = (at: number) =>
      timeOf(began) - HOUR + at * 15 * MINUTE >= timeOf(began) &&
      timeOf(began) - HOUR + at * 15 * MINUTE < timeOf(NOON) + HOUR;
    share.forEach((left, at) => assert.ok(isDown(at) ? left < 0.5 : left > 0.85, `${at}: ${left}`));
    assert.ok(share.filter((left) => left < 0.5).length === 6);
    assert.ok(chat!.every(({ value }, at) => Number(value) > 0.85 * Number(chatWeek![at]?.['value'])));
    const reached = await rows(CONNECTIONS, began, shift(began, 15 * MINUTE));
    assert.ok(Number(reached[0]?.['percentage']) < 80);
  });

  it('does not fall for an advisory, nor for a false alarm, nor a day after an incident began', async () => {
    now = '2031-05-13T12:00:00.000Z';
    const usual = async () => sum(await rows(MAIL, shift(now, -HOUR), now));
    const before = await usual();
    const open = (id: string, more: object) =>
      act({ action: 'open', id, service: 'Exchange', title: id, startedMinutesAgo: 90, ...more });
    await open('EX9000002', { classification: 'advisory' });
    await open('EX9000003', {});
    await act({ action: 'resolve', id: 'EX9000003', status: 'falsePositive' });
    await open('EX9000004', { startedMinutesAgo: 26 * 60 });
    assert.equal(await usual(), before);
  });

  describe('refuses', () => {
    const HOUR_AGO = shift(NOON, -HOUR);
    const refused = async (asked: string, token?: string) => {
      const response = await here.get(asked, token === undefined ? {} : { authorization: `Bearer ${token}` });
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      return `${response.status} ${error.code} ${error.message}`;
    };

    it('a token without the permission of the service, each for itself', async () => {
      const EACH = [
        [MAIL, 'ServiceActivity-Exchange.Read.All'],
        [CHAT, 'ServiceActivity-Teams.Read.All'],
        ['getActiveUserMetricsForWordWeb', 'ServiceActivity-Microsoft365Web.Read.All'],
        ['getMetricsForMfaSignInSuccess', 'Reports.Read.All'],
      ] as const;
      const all = ['ServiceHealth.Read.All', ...EACH.map(([, permission]) => permission)];
      for (const [name, permission] of EACH) {
        const asked = path(name, HOUR_AGO, NOON);
        const [alone, without] = [[permission], all.filter((each) => each !== permission)].map((roles) =>
          simulatorToken({ tenantId: TENANT, roles }),
        );
        assert.equal((await here.get(asked, { authorization: `Bearer ${alone!}` })).status, 200, name);
        assert.match(await refused(asked, without), /^403 Authorization_RequestDenied Insufficient privileges/);
      }
      assert.match(await refused(path(MAIL, HOUR_AGO, NOON), 'x'), /^401 InvalidAuthenticationToken/);
      const foreign = simulatorToken({ tenantId: '22222222-2222-4333-8444-555555555555' });
      assert.match(await refused(path(MAIL, HOUR_AGO, NOON), foreign), /^403 Authorization_IdentityNotFound/);
    });

    const BAD: readonly (readonly [string, string, RegExp])[] = [
      [
        'a function that Graph has not',
        path('getNothing', HOUR_AGO, NOON),
        /Resource not found for the segment 'getNothing'/,
      ],
      ['another interval', path(MAIL, HOUR_AGO, NOON, 7), /interval of 7 minutes/],
      ['an end before the start', path(MAIL, NOON, HOUR_AGO), /after the start/],
      ['a start of more than 30 days ago', path(MAIL, shift(NOON, -31 * DAY), NOON), /30 days/],
      ['no bounds', `/beta/reports/serviceActivity/${MAIL}`, /start and an end/],
      ['bounds that are no times', path(MAIL, 'then', 'now'), /start and an end/],
    ];
    for (const [what, asked, said] of BAD) {
      it(what, async () => assert.match(await refused(asked), said));
    }

    it('it under the version of the health API', async () => {
      assert.equal((await here.get(path(MAIL, HOUR_AGO, NOON).replace('/beta/', '/v1.0/'))).status, 404);
    });
  });

  it('takes faults of its own, for all functions or one', async () => {
    await withRunning({ clock: () => instantOf(timeOf(NOON)) }, async (own) => {
      const status = async (name: string) => (await own.get(path(name, shift(NOON, -HOUR), NOON))).status;
      own.simulator.faults.add({ kind: 'status', status: 429, operation: 'serviceActivity', path: CONNECTIONS });
      assert.deepEqual([await status(MAIL), await status(CONNECTIONS)], [200, 429]);
      own.simulator.faults.add({ kind: 'status', status: 500, operation: 'serviceActivity' });
      assert.deepEqual(
        [await status(MAIL), (await own.get('/v1.0/admin/serviceAnnouncement/issues')).status],
        [500, 200],
      );
    });
  });
});
