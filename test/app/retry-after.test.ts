import assert from 'node:assert/strict';
import { loadConfig, makeBot } from '../../src/main.ts';
import { aMessage, TENANT } from '../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../fakes/connector/basic.ts';
import { startHttpServer, type Handler, type HttpServer } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const OTHER_TENANT = '22222222-2222-4333-8444-555555555555';

describe('a source that asks for a pause', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let api: HttpServer;
  let stop: () => Promise<void>;

  const start = async (handler: Handler, settings: Record<string, string>) => {
    api = await startHttpServer(handler);
    const config = loadConfig({
      PORT: '0',
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      POLL_INTERVAL_SECONDS: '0.2',
      HEALTH_ACCESS_TOKEN: 'opaque',
      HEALTH_TENANT_ID: TENANT,
      GRAPH_BASE_URL: api.url,
      SERVICECOMMS_BASE_URL: api.url,
      ...settings,
    });
    const log = makeRecordingLog();
    const bot = makeBot(config, { log });
    const { url } = await bot.start();
    stop = () => bot.stop();
    const ask = (text: string, tenantId = TENANT) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(aMessage(text, { serviceUrl: connector.url, channelData: { tenant: { id: tenantId } } })),
      });
    return { log, ask };
  };

  beforeEach(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
  });
  afterEach(async () => {
    await stop();
    await Promise.all([redis.stop(), connector.close(), api.close()]);
  });

  /** What was asked for, without its query: the first requests are made at once, so one of each may be in flight. */
  const asked = () => api.requests.map(({ path }) => path.split('?', 1)[0]!);

  for (const [what, status, after] of [
    ['429 in seconds', 429, '40'],
    ['503 as a date', 503, new Date(Date.now() + 600_000).toUTCString()],
    ['504 in seconds', 504, '40'],
  ] as const) {
    it(`by ${what} is left alone by polls, probes, questions and look-ups`, async () => {
      const { log, ask } = await start(() => ({ status, headers: { 'retry-after': after } }), {});
      await until(() => log.events('poll.failed').length > 0);
      await ask('status');
      await ask('history exchange');
      await ask('messages');
      await ask('incident EX20119');
      const polls = log.events('poll.failed').length;
      await until(() => log.events('poll.failed').length >= polls + 6);
      assert.equal(connector.messages().length, 4);
      assert.deepEqual(asked(), [...new Set(asked())]);
      assert.ok(asked().every((path) => !path.includes('EX20119')));
    });
  }

  it('is left alone by a process that only answers', async () => {
    const { log, ask } = await start(() => ({ status: 429, headers: { 'retry-after': '40' } }), { ROLES: 'web' });
    await until(() => log.events('source.request').length > 0);
    for (const text of ['status', 'incidents', 'incident EX20119', 'messages', 'status', 'services']) await ask(text);
    assert.equal(connector.messages().length, 6);
    assert.deepEqual(asked(), [...new Set(asked())]);
  });

  it('is left alone by all processes once one was asked for it', async () => {
    const { log } = await start(() => ({ status: 429, headers: { 'retry-after': '40' } }), { ROLES: 'worker' });
    await until(() => log.events('poll.failed').length > 2);
    const first = { stop, api };
    const { log: second, ask } = await start(() => ({ body: { value: [] } }), { ROLES: 'web' });
    await ask('status');
    await ask('messages');
    await until(() => second.events('reading.failed').length > 1);
    assert.equal(second.events('source.request').length, 0);
    await first.stop();
    await first.api.close();
  });

  it('for one tenant is asked about the others', async () => {
    const limited: Handler = ({ path }) =>
      path.includes(OTHER_TENANT) ? { status: 429, headers: { 'retry-after': '40' } } : { body: { value: [] } };
    const settings = {
      HEALTH_SOURCE: 'servicecomms',
      HEALTH_TENANT_ID: '',
      ALLOWED_TENANTS: `${TENANT},${OTHER_TENANT}`,
    };
    await start(limited, settings);
    const polls = (tenantId: string) => asked().filter((path) => path.includes(`${tenantId}/ServiceComms/Messages`));
    // Whoever asks first: a poll, or the look whether the source answers.
    await until(() => asked().some((path) => path.includes(OTHER_TENANT)));
    await until(() => polls(TENANT).length >= 12);
    // The poll, and the two kinds of announcement that are read together.
    assert.ok(polls(OTHER_TENANT).length <= 3, String(polls(OTHER_TENANT).length));
  });
});
