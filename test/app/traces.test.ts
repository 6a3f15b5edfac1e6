import assert from 'node:assert/strict';
import * as z from 'zod';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { startSimulator } from '../../src/simulator/server.ts';
import { loadConfig, makeBot } from '../../src/main.ts';
import { aMessage, TENANT } from '../fakes/bot.ts';
import { startBasicConnector } from '../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startHttpServer } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const SPAN = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
});
const EXPORT = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(SPAN) })) })),
});

describe('traces', () => {
  let undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.toReversed()) await each();
    undo = [];
  });

  /** A bot that told an issue and answered a question about one that nobody knows, after its stop. */
  async function run(settings: Record<string, string>) {
    const [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    const source = makeFakeSource();
    const simulator = await startSimulator({ source });
    // Headers are seen on the way to the API.
    const api = await startHttpServer(async ({ path, headers: { authorization = '' } }) => {
      const response = await fetch(`${simulator.url}${path}`, { headers: { authorization } });
      return { status: response.status, body: await response.text() };
    });
    undo = [() => redis.stop(), () => connector.close(), () => simulator.close(), () => api.close()];
    const config = loadConfig({
      ...{
        PORT: '0',
        REDIS_URL: redis.url,
        HISTORY_FILE: ':memory:',
        HEALTH_TENANT_ID: TENANT,
        POLL_INTERVAL_SECONDS: '0.2',
        ...settings,
      },
      ...{ GRAPH_BASE_URL: `${api.url}/v1.0`, HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }) },
    });
    const log = makeRecordingLog();
    const bot = makeBot(config, { log });
    const { url } = await bot.start();
    const ask = (text: string) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(aMessage(text, { serviceUrl: connector.url })),
      });
    await until(() => api.requests.filter(({ path }) => path.includes('/issues')).length > 1);
    await ask('subscribe all');
    await ask('incident EX999999');
    source.tenant.issues = [anIssue({ title: 'Canary title' })];
    await until(() => JSON.stringify(connector.messages()).includes('Canary title'));
    await bot.stop();
    return { api, log };
  }

  it('lead with one id from a change to the API call and the delivery, and from an activity to its API call', async () => {
    const receiver = await startHttpServer(() => ({ body: {} }));
    const { api, log } = await run({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=canary%20key',
      OTEL_SERVICE_NAME: 'the-bot',
    });
    undo.push(() => receiver.close());
    assert.deepEqual([...new Set(receiver.requests.map(({ path }) => path))], ['/v1/traces']);
    assert.ok(receiver.requests.every(({ headers }) => headers['api-key'] === 'canary key'));
    const sent = receiver.requests.map(({ body }) => body);
    assert.match(sent.join(), /the-bot/);
    assert.doesNotMatch(sent.join(), /canary|EX999999|subscribe all/i);
    const spans = sent
      .flatMap((body) => EXPORT.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    const delivery = spans.find(({ name }) => name === 'delivery');
    const names = (traceId: string | undefined) =>
      new Set(spans.filter((of) => of.traceId === traceId).map(({ name }) => name));
    const ofChange = names(delivery?.traceId);
    for (const name of ['poll', 'source.request', 'fan-out', 'delivery']) assert.ok(ofChange.has(name), name);
    const parentOf = (id: string | undefined) => spans.find(({ spanId }) => spanId === id)?.name;
    assert.equal(parentOf(delivery?.parentSpanId), 'fan-out');
    const turns = spans.filter(({ name }) => name === 'turn');
    assert.ok(turns.some(({ traceId }) => names(traceId).has('source.request')));
    assert.ok(log.events('source.request').some(({ traceId }) => traceId === delivery?.traceId));
    assert.ok(api.requests.every(({ headers }) => headers['traceparent'] === undefined));
  });

  it('are none unless they are asked for: nothing says so in the log or in jobs', async () => {
    const { log } = await run({});
    assert.deepEqual(
      log.lines.filter(({ facts }) => 'traceId' in facts),
      [],
    );
  });

  it('that cannot be sent are told to the log, and hold up nothing', async () => {
    const { log } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await until(() => log.events('traces.not-sent').length > 0);
  });
});
