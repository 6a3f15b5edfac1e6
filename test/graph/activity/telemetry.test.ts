import assert from 'node:assert/strict';
import { DAY, MINUTE, shift } from '../../../src/domain/instant.ts';
import { trendOf } from '../../../src/domain/impact/telemetry.ts';
import { metricsOf, TELEMETRY_PERMISSIONS } from '../../../src/graph/activity/metrics.ts';
import { makeGraphTelemetry } from '../../../src/graph/activity/telemetry.ts';
import { makeHttp } from '../../../src/lib/http/http.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { startHttpServer } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { running, TENANT, type Running } from '../../simulator/at.ts';

/** A Tuesday, in working hours. */
const NOW = '2031-05-06T12:07:00.000Z';
const EXCHANGE = { id: 'Exchange', name: 'Exchange Online' };
const COUNTED = ['Exchange', 'microsoftteams', 'officeonline', 'OrgLiveID'];
const [MAIL, CONNECTIONS] = ['getMessageVolumeMetricsForEmailDelivery', 'getConnectivityMetricsForExchange'];
const ALL_ROLES = ['ServiceHealth.Read.All', ...TELEMETRY_PERMISSIONS];

describe('the tenant’s own telemetry, from Graph', () => {
  const timeline = makeTimeline({ seed: 7, speed: 0, clock: () => NOW, start: shift(NOW, -400 * DAY) });
  let here: Running;
  let paths: string[] = [];
  before(async () => {
    here = await running({ clock: () => NOW, source: timeline, script: timeline });
  });
  afterEach(() => {
    here.simulator.faults.clear();
    timeline.reset();
    paths = [];
  });
  after(() => here.close());

  /** Over HTTP, nothing tried twice. */
  const read = (id = EXCHANGE.id, { roles = ALL_ROLES, baseUrl = `${here.simulator.url}/v1.0` } = {}) => {
    const [clock, log] = [() => NOW, makeRecordingLog()];
    const noted = (url: Parameters<typeof fetch>[0], init?: RequestInit) => {
      paths.push(decodeURIComponent(new URL(url).pathname));
      return fetch(url, init);
    };
    const meter = { sourceRequest: () => undefined };
    const http = makeHttp({ clock, log, meter, retries: 0, fetch: noted, timeoutMs: 2_000 });
    const token = () => Promise.resolve(simulatorToken({ tenantId: TENANT, roles }));
    return makeGraphTelemetry({ baseUrl, token, http, clock })({ id, name: id });
  };
  const fault = (input: object) => here.simulator.faults.add({ operation: 'serviceActivity', ...input });

  it('is three hours in steps of a quarter, and the same hours a week before, by the beta version', async () => {
    const telemetry = await read();
    assert.ok(telemetry.read);
    assert.deepEqual(
      telemetry.series.map(({ metric, unit, now, weekBefore }) => [metric, unit, now.length, weekBefore.length]),
      [
        ['mail-delivered', 'count', 12, 12],
        ['exchange-connections', 'percent', 12, 12],
      ],
    );
    assert.equal(telemetry.upTo, '2031-05-06T12:00:00.000Z');
    const asked =
      '(inclusiveIntervalStartDateTime=2031-05-06T09:00:00Z,exclusiveIntervalEndDateTime=2031-05-06T12:00:00Z,aggregationIntervalInMinutes=15)';
    assert.equal(paths[0], `/beta/reports/serviceActivity/${MAIL}${asked}`);
    assert.equal(paths.length, 4);
    for (const { now, weekBefore } of telemetry.series)
      assert.equal(weekBefore[0]?.from, shift(now[0]?.from ?? NOW, -7 * DAY));
  });

  for (const id of COUNTED) {
    it(`of ${id} is in the words that the API knows, with one permission of it, and as usual while nothing fails`, async () => {
      const roles = [...new Set(metricsOf(id).map(({ permission }) => permission))];
      assert.equal(roles.length, 1);
      const telemetry = await read(id, { roles });
      assert.ok(telemetry.read);
      assert.deepEqual(telemetry.series.map(trendOf), ['usual', 'usual']);
      const without = await read(id, { roles: ALL_ROLES.filter((each) => !roles.includes(each)) });
      assert.deepEqual(without, { read: false, because: 'not-permitted', permission: roles[0] });
    });
  }

  it('shows that use falls while an outage goes on', async () => {
    timeline.open({ service: 'Exchange', title: 'Mail waits', startedMinutesAgo: 150 });
    const [telemetry, teams] = await Promise.all([read(), read('microsoftteams')]);
    assert.deepEqual(telemetry.read && telemetry.series.map(trendOf), ['fell', 'fell']);
    assert.deepEqual(teams.read && teams.series.map(trendOf), ['usual', 'usual']);
  });

  const REASONS: readonly (readonly [string, object, object])[] = [
    [
      'no permission',
      { kind: 'status', status: 403 },
      { because: 'not-permitted', permission: TELEMETRY_PERMISSIONS[0] },
    ],
    [
      'no licence',
      {
        ...{ kind: 'status', status: 403, code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' },
        message: 'Neither tenant is B2C or tenant doesn’t have premium license.',
      },
      { because: 'not-licensed' },
    ],
    ['no such thing', { kind: 'status', status: 404 }, { because: 'not-found' }],
    ['too many requests', { kind: 'status', status: 429, retryAfter: 600 }, { because: 'throttled' }],
    ['a fault', { kind: 'status', status: 500 }, { because: 'failed' }],
    ['a sign-in page', { kind: 'html' }, { because: 'failed' }],
    ['half of it', { kind: 'truncated' }, { because: 'failed' }],
    ['noise', { kind: 'garbled' }, { because: 'failed' }],
    ['a broken connection', { kind: 'reset' }, { because: 'failed' }],
    ['no answer in time', { kind: 'slow', delayMs: 20_000 }, { because: 'failed' }],
  ];
  for (const [what, input, expected] of REASONS) {
    it(`says why there is none: ${what}`, async () => {
      fault(input);
      assert.deepEqual(await read(), { read: false, ...expected });
    }).timeout(10_000);
  }

  it('shows what can be read where one of two cannot', async () => {
    fault({ kind: 'status', status: 404, path: CONNECTIONS });
    const telemetry = await read();
    assert.deepEqual(telemetry.read && telemetry.series.map(({ metric }) => metric), ['mail-delivered']);
  });

  it('asks nothing for services that are not counted, nor in national clouds', async () => {
    assert.deepEqual(await read('SharePoint'), { read: false, because: 'no-metrics' });
    for (const baseUrl of [
      'https://graph.microsoft.us/v1.0',
      'https://dod-graph.microsoft.us/v1.0',
      'https://microsoftgraph.chinacloudapi.cn/v1.0',
    ]) {
      assert.deepEqual(await read(EXCHANGE.id, { baseUrl }), { read: false, because: 'not-in-cloud' });
    }
    assert.deepEqual(paths, []);
  });

  it('takes what is no number for a gap, not for nothing', async () => {
    const value = [0, 15, 30].map((minutes, at) => ({
      intervalStartDateTime: shift('2031-05-06T11:00:00.000Z', minutes * MINUTE),
      [at === 1 ? 'percentage' : 'value']: at === 2 ? 'NaN' : 5,
    }));
    const server = await startHttpServer(() => ({ body: { value } }));
    const telemetry = await read(EXCHANGE.id, { baseUrl: `${server.url}/v1.0` }).finally(() => server.close());
    assert.deepEqual(telemetry.read && telemetry.series.map(({ now }) => now.length), [2, 2]);
  });
});
