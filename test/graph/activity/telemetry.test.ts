import assert from 'node:assert/strict';
import { HOUR, instantOf, shift, timeOf } from '../../../src/domain/instant.ts';
import { makeGraphTelemetry } from '../../../src/graph/activity/telemetry.ts';
import { makeHttp } from '../../../src/lib/http/http.ts';
import { startHttpServer, type HttpServer, type Reply } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const NOW = '2031-05-04T12:07:00.000Z';
const EXCHANGE = { id: 'Exchange', name: 'Exchange Online' };

/** What Graph sends for the bounds in a path: so many in each step, or of a hundred. */
function steps(path: string, valueOf: (at: string) => number): object[] {
  const [, from = '', to = ''] = /Start\w+=([^,]+),exclusive\w+=([^,]+),/.exec(decodeURIComponent(path)) ?? [];
  const count = (timeOf(to) - timeOf(from)) / (HOUR / 4);
  return Array.from({ length: count }, (_, at) => {
    const start = instantOf(timeOf(from) + (at * HOUR) / 4);
    const name = path.includes('Connectivity') ? 'percentage' : 'value';
    return { intervalStartDateTime: start.replace('.000Z', 'Z'), [name]: valueOf(start) };
  });
}

describe('the tenant’s own telemetry, from Graph', () => {
  let server: HttpServer;
  let reply: (path: string) => Reply;
  before(async () => {
    server = await startHttpServer(({ path }) => reply(path));
  });
  beforeEach(() => void server.requests.splice(0));
  after(() => server.close());

  const read = (service = EXCHANGE, baseUrl = `${server.url}/v1.0`) => {
    const [clock, log] = [() => NOW, makeRecordingLog()];
    const meter = { sourceRequest: () => undefined };
    const http = makeHttp({ clock, log, meter, retries: 0 });
    return makeGraphTelemetry({ baseUrl, token: () => Promise.resolve('t'), http, clock })(service);
  };
  const fails = (status: number, code: string, message: string, headers = {}) => {
    reply = () => ({ status, headers, body: { error: { code, message } } });
  };

  it('is three hours in steps of a quarter, and the same hours a week before, by the beta version', async () => {
    reply = (path) => ({ body: { value: steps(path, (at) => (at < '2031-05-01' ? 100 : 30)) } });
    const telemetry = await read();
    assert.ok(telemetry.read);
    assert.deepEqual(
      telemetry.series.map(({ metric, unit, now, weekBefore }) => [metric, unit, now.length, weekBefore.length]),
      [
        ['mail-delivered', 'count', 12, 12],
        ['exchange-connections', 'percent', 12, 12],
      ],
    );
    assert.equal(telemetry.upTo, '2031-05-04T12:00:00.000Z');
    assert.equal(
      decodeURIComponent(server.requests[0]?.path ?? ''),
      '/beta/reports/serviceActivity/getMessageVolumeMetricsForEmailDelivery(inclusiveIntervalStartDateTime=2031-05-04T09:00:00Z,exclusiveIntervalEndDateTime=2031-05-04T12:00:00Z,aggregationIntervalInMinutes=15)',
    );
    assert.equal(server.requests.length, 4);
  });

  it('takes what is no number for a gap, not for nothing', async () => {
    reply = (path) => ({
      body: {
        value: steps(path, () => 1).map((row, at) => (at === 3 ? { ...row, value: 'NaN', percentage: 'NaN' } : row)),
      },
    });
    const telemetry = await read();
    assert.ok(telemetry.read);
    assert.equal(telemetry.series[0]?.now.length, 11);
  });

  const REASONS: readonly (readonly [number, string, string, object])[] = [
    [
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges',
      { because: 'not-permitted', permission: 'ServiceActivity-Exchange.Read.All' },
    ],
    [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'no premium license', { because: 'not-licensed' }],
    [404, 'UnknownError', '', { because: 'not-found' }],
    [429, 'TooManyRequests', '', { because: 'throttled' }],
    [500, 'InternalServerError', '', { because: 'failed' }],
  ];
  for (const [status, code, message, expected] of REASONS) {
    it(`says why there is none: ${status} ${code}`, async () => {
      fails(status, code, message, status === 429 ? { 'retry-after': '600' } : {});
      assert.deepEqual(await read(), { read: false, ...expected });
    });
  }

  it('shows what can be read where one of two cannot', async () => {
    reply = (path) =>
      path.includes('Connectivity') ? { status: 404, body: {} } : { body: { value: steps(path, () => 5) } };
    const telemetry = await read();
    assert.deepEqual(telemetry.read && telemetry.series.map(({ metric }) => metric), ['mail-delivered']);
  });

  it('asks nothing for services that are not counted, nor in national clouds', async () => {
    assert.deepEqual(await read({ id: 'SharePoint', name: 'SharePoint' }), { read: false, because: 'no-metrics' });
    for (const cloud of [
      'https://graph.microsoft.us/v1.0',
      'https://dod-graph.microsoft.us/v1.0',
      'https://microsoftgraph.chinacloudapi.cn/v1.0',
    ]) {
      assert.deepEqual(await read(EXCHANGE, cloud), { read: false, because: 'not-in-cloud' });
    }
    assert.equal(server.requests.length, 0);
  });

  it('is of the week before by the same hours', async () => {
    reply = (path) => ({ body: { value: steps(path, () => 7) } });
    const telemetry = await read();
    const [series] = telemetry.read ? telemetry.series : [];
    assert.equal(series?.weekBefore[0]?.from, shift(series?.now[0]?.from ?? NOW, -7 * 24 * HOUR));
  });
});
