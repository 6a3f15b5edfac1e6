import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { makeKeys } from '../../src/redis/keys.ts';
import { SETTINGS, type Overrides } from '../../src/main.ts';
import { startChild } from '../chaos/child.ts';
import { startAuthority, tokenReply } from '../fakes/authority.ts';
import { aMessage, APP_ID, SIGNED_SETTINGS, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { startBasicConnector, type BasicConnector } from '../fakes/connector/basic.ts';
import { anIssue, makeFakeSource, type FakeSource } from '../fakes/health-source.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { startProxy } from '../fakes/proxy.ts';
import { freePort, startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';
import { withoutJoins } from '../cards/reading.ts';

const OTHER = '22222222-2222-4333-8444-555555555555';
const CLIENT = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';

/** Settings whose effect in the whole process another spec shows. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ACTIVITY_FEED: 'test/graph/activity-feed-sign-in.test.ts',
  BOT_SDK: 'test/bot/sdk/auth.test.ts',
  HISTORY_FILE: 'test/app/config.test.ts',
  DATABASE_URL: 'test/app/config.test.ts',
  HISTORY_DAYS: 'test/app/config.test.ts',
  PUBLIC_URL: 'test/app/config.test.ts',
  FILES_CLIENT_ID: 'test/app/files/managed-identity.test.ts',
  MicrosoftAppType: 'test/app/proxies.test.ts',
  HTTPS_PROXY: 'test/app/proxies.test.ts',
  NO_PROXY: 'test/app/proxies.test.ts',
  HEARTBEAT_URL: 'test/app/heartbeat.test.ts',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'test/app/traces.test.ts',
  OTEL_EXPORTER_OTLP_HEADERS: 'test/app/traces.test.ts',
  OTEL_SERVICE_NAME: 'test/app/traces.test.ts',
  TENANTS_FILE: 'test/app/tenants.test.ts',
  ADMIN_USER_IDS: 'test/bot/commands/general/operator.test.ts',
  SERVICE_ACTIVITY: 'test/app/impact/settings.test.ts',
  API_PORT: 'test/app/serving/serving.test.ts',
  API_AUDIENCES: 'test/app/serving/serving.test.ts',
  API_REQUESTS_PER_MINUTE: 'test/app/serving/serving.test.ts',
  API_SHAPE: 'test/app/serving/serving.test.ts',
  API_FEED_SECRET: 'test/app/serving/serving.test.ts',
  API_MCP: 'test/app/serving/serving.test.ts',
  EARLY_WARNING_PEOPLE: 'test/app/impact/settings.test.ts',
  EARLY_WARNING_MINUTES: 'test/app/impact/settings.test.ts',
};

interface Start {
  readonly settings?: Readonly<Record<string, string>>;
  readonly source?: FakeSource;
  readonly overrides?: Overrides;
}

describe('what main composes', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let undo: (() => Promise<unknown>)[] = [];

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
  });
  after(() => Promise.all([redis.stop(), connector.close()]));
  afterEach(async () => {
    for (const each of undo.toReversed()) await each();
    undo = [];
  });

  /** Each bot has its own keys, so that one server serves all. */
  const start = async ({ settings = {}, source, overrides = {} }: Start = {}): Promise<TestBot> => {
    const bot = await startTestBot({
      redisUrl: redis.url,
      settings: { REDIS_PREFIX: `{t${Math.random().toString(36).slice(2)}}`, ...settings },
      ...(source && { source }),
      ...overrides,
    });
    undo.push(() => bot.stop());
    return bot;
  };
  const serve = async (...[handler]: Parameters<typeof startHttpServer>): Promise<HttpServer> => {
    const server = await startHttpServer(handler);
    undo.push(() => server.close());
    return server;
  };
  const ask = async (bot: TestBot, text: string, changes: Record<string, unknown> = {}) => {
    const before = connector.messages().length;
    await bot.post(aMessage(text, { serviceUrl: connector.url, ...changes }));
    return JSON.stringify(connector.messages().slice(before));
  };

  const tested = new Set(Object.keys(ELSEWHERE));
  const shows = (names: string, effect: string, work: () => Promise<void>) => {
    for (const name of names.split(' ')) tested.add(name);
    it(`${names}: ${effect}`, work).timeout(60_000);
  };

  shows('PORT METRICS_PORT', 'where the process listens', async () => {
    const [port, metricsPort] = [await freePort(), await freePort()];
    const bot = await start({ settings: { PORT: String(port), METRICS_PORT: String(metricsPort) } });
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
    assert.equal(bot.metricsUrl, `http://127.0.0.1:${metricsPort}/metrics`);
    assert.equal((await fetch(bot.metricsUrl)).status, 200);
  });

  shows('MicrosoftAppId', 'only signed activities are taken', async () => {
    const body = aMessage('help', { serviceUrl: connector.url });
    assert.equal((await (await start()).post(body)).status, 200);
    assert.equal((await (await start({ settings: SIGNED_SETTINGS })).post(body)).status, 401);
  });

  /** How the process signs in for the health API, with these settings. */
  const signIn = async (settings: Readonly<Record<string, string>>) => {
    const authority = await startAuthority(() => tokenReply('opaque'));
    undo.push(() => authority.close());
    const api = await serve(() => ({ body: { value: [] } }));
    const send: typeof fetch = (input, init) =>
      (new Request(input).url.startsWith(authority.url) ? authority.fetch : fetch)(input, init);
    await start({
      settings: {
        HEALTH_ACCESS_TOKEN: '',
        HEALTH_TENANT_ID: '',
        HEALTH_AUTHORITY: authority.url,
        GRAPH_BASE_URL: api.url,
        ...settings,
      },
      overrides: { sources: undefined, fetch: send },
    });
    await until(() => authority.asked.length > 0);
    return { form: Object.fromEntries(authority.asked[0]!), paths: authority.paths };
  };
  /** PEM files of one pair. */
  const files = () => {
    const [folder, { cert, key }] = [mkdtempSync(path.join(tmpdir(), 'pem-')), makeCertificate()];
    const [certificate, privateKey] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
    writeFileSync(certificate, cert);
    writeFileSync(privateKey, key);
    return { certificate, privateKey };
  };

  shows('MicrosoftAppPassword MicrosoftAppTenantId', 'the bot’s own identity reads health', async () => {
    const { form, paths } = await signIn(SIGNED_SETTINGS);
    assert.deepEqual([form['client_id'], form['client_secret']], [APP_ID, SIGNED_SETTINGS.MicrosoftAppPassword]);
    assert.ok(paths.every((each) => each.startsWith(`/${TENANT}/`)));
  });

  shows('MicrosoftAppCertificateFile MicrosoftAppCertificateKeyFile', 'its certificate signs in', async () => {
    const { certificate, privateKey } = files();
    const { form } = await signIn({
      ...SIGNED_SETTINGS,
      MicrosoftAppPassword: '',
      MicrosoftAppCertificateFile: certificate,
      MicrosoftAppCertificateKeyFile: privateKey,
    });
    assert.ok(form['client_assertion']);
    assert.equal(form['client_secret'], undefined);
  });

  shows(
    'HEALTH_CLIENT_ID HEALTH_CLIENT_SECRET HEALTH_AUTHORITY HEALTH_TENANT_ID',
    'an identity of its own',
    async () => {
      const own = { HEALTH_CLIENT_ID: CLIENT, HEALTH_CLIENT_SECRET: 'own-secret', HEALTH_TENANT_ID: OTHER };
      const { form, paths } = await signIn({ ...SIGNED_SETTINGS, ...own });
      assert.deepEqual([form['client_id'], form['client_secret']], [CLIENT, 'own-secret']);
      assert.ok(paths.every((each) => each.startsWith(`/${OTHER}/`)));
    },
  );

  shows('HEALTH_CERTIFICATE_FILE HEALTH_CERTIFICATE_KEY_FILE', 'its certificate signs in', async () => {
    const { certificate, privateKey } = files();
    const { form } = await signIn({
      HEALTH_CLIENT_ID: CLIENT,
      HEALTH_TENANT_ID: TENANT,
      HEALTH_CERTIFICATE_FILE: certificate,
      HEALTH_CERTIFICATE_KEY_FILE: privateKey,
    });
    assert.equal(form['client_id'], CLIENT);
    assert.ok(form['client_assertion']);
  });

  shows('HEALTH_SOURCE GRAPH_BASE_URL SERVICECOMMS_BASE_URL HEALTH_ACCESS_TOKEN', 'which API is read', async () => {
    const [graph, legacy] = [
      await serve(() => ({ body: { value: [] } })),
      await serve(() => ({ body: { value: [] } })),
    ];
    const both = { GRAPH_BASE_URL: graph.url, SERVICECOMMS_BASE_URL: legacy.url, HEALTH_ACCESS_TOKEN: 'ready-token' };
    const overrides = { sources: undefined };
    await start({ settings: both, overrides });
    await until(() => graph.requests.length > 0);
    assert.deepEqual([graph.requests[0]?.headers.authorization, legacy.requests.length], ['Bearer ready-token', 0]);
    const asked = graph.requests.length;
    await start({ settings: { ...both, HEALTH_SOURCE: 'servicecomms', ROLES: 'web' }, overrides });
    await until(() => legacy.requests.length > 0);
    assert.match(legacy.requests[0]?.path ?? '', new RegExp(`^/${TENANT}/ServiceComms/`));
    assert.ok(graph.requests.length >= asked);
  });

  shows('HTTP_PROXY', 'http requests leave through it', async () => {
    const behind = await serve(() => ({ body: {} }));
    const proxy = await startProxy(Number(new URL(behind.url).port));
    undo.push(() => proxy.close());
    await start({ settings: { HTTP_PROXY: proxy.url } });
    await fetch('http://elsewhere.example/');
    assert.match(proxy.asked.join(), /elsewhere\.example/);
  });

  const subscribe = async (bot: TestBot) => {
    await until(async () => (await bot.get('/readyz')).status === 200);
    assert.match(await ask(bot, 'subscribe all'), /Subscribed/);
  };
  const client = (): Redis => {
    const connection = new Redis(redis.url);
    undo.unshift(() => connection.quit());
    return connection;
  };

  shows('REDIS_URL REDIS_PREFIX', 'where everything is kept', async () => {
    const client0 = client();
    const before = new Set(await client0.keys('*'));
    const bot = await start({ settings: { REDIS_PREFIX: 'mine:{one}' } });
    await subscribe(bot);
    const made = (await client0.keys('*')).filter((key) => !before.has(key));
    assert.ok(made.length > 0);
    assert.deepEqual(
      made.filter((key) => !/^mine:\{one(:[^{}]+)?\}:/.test(key)),
      [],
    );
  });

  shows('REDIS_SENTINELS REDIS_SENTINEL_NAME REDIS_SENTINEL_PASSWORD', 'who is asked for the primary', async () => {
    let said = '';
    const sentinel: Server = createServer((socket) => {
      socket.on('data', (chunk) => {
        said += chunk.toString();
        socket.write('+OK\r\n'.repeat(chunk.toString().split('*').length - 1));
      });
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(sentinel, 'listening');
    undo.push(() => new Promise((resolve) => sentinel.close(resolve)));
    const { port } = sentinel.address() as AddressInfo;
    await start({
      settings: {
        REDIS_SENTINELS: `127.0.0.1:${port}`,
        REDIS_SENTINEL_NAME: 'the-primary',
        REDIS_SENTINEL_PASSWORD: 'of-the-sentinel',
      },
    });
    await until(() => said.includes('of-the-sentinel') && said.includes('the-primary'));
  });

  shows('POLL_INTERVAL_SECONDS ROLES', 'how often the source is polled, and by whom', async () => {
    const [often, seldom, never] = [makeFakeSource(), makeFakeSource(), makeFakeSource()];
    await start({ source: often, settings: { POLL_INTERVAL_SECONDS: '0.1', ROLES: 'worker' } });
    await start({ source: seldom, settings: { POLL_INTERVAL_SECONDS: '3600', ROLES: 'worker' } });
    await start({ source: never, settings: { POLL_INTERVAL_SECONDS: '0.1', ROLES: 'web' } });
    const polls = ({ calls }: FakeSource) => calls.filter((each) => each === 'listIssues').length;
    await until(() => polls(often) >= 6 && polls(seldom) >= 1);
    assert.equal(polls(seldom), 1);
    assert.equal(polls(never), 0);
  });

  shows('ROLES', 'only a web process takes activities', async () => {
    const body = aMessage('help', { serviceUrl: connector.url });
    assert.equal((await (await start({ settings: { ROLES: 'web' } })).post(body)).status, 200);
    assert.equal((await (await start({ settings: { ROLES: 'worker' } })).post(body)).status, 404);
  });

  shows('DELIVERY_RATE_PER_SECOND', 'how soon after an alert the next may follow', async () => {
    const source = makeFakeSource({ issues: [] });
    const settings = { REDIS_PREFIX: '{rate}', POLL_INTERVAL_SECONDS: '0.1', DELIVERY_RATE_PER_SECOND: '0.1' };
    const bot = await start({ source, settings });
    await subscribe(bot);
    await until(() => source.calls.filter((each) => each === 'listIssues').length > 3);
    source.tenant.issues = [anIssue()];
    const next = async () => Number((await client().get(makeKeys('{rate}').nextSlot(TENANT))) ?? 0) / 1_000;
    await until(async () => (await next()) > 0);
    const ahead = (await next()) - Date.now();
    assert.ok(ahead > 1_000 && ahead <= 10_500, String(ahead));
  });

  shows('ALLOWED_TENANTS', 'who may ask', async () => {
    const bot = await start({ settings: { ALLOWED_TENANTS: OTHER } });
    const from = (tenantId: string) =>
      aMessage('help', {
        serviceUrl: connector.url,
        conversation: { id: 'a:c', conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
      });
    assert.deepEqual([(await bot.post(from(OTHER))).status, (await bot.post(from(TENANT))).status], [200, 403]);
  });

  const channel = (serviceUrl: string) => ({
    serviceUrl,
    conversation: { id: '19:c@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, channel: { id: '19:c@thread.tacv2' }, team: { id: '19:t@thread.tacv2' } },
  });

  shows('SUBSCRIBE_POLICY', 'who may change a channel’s subscriptions', async () => {
    const sent: string[] = [];
    const teams = await serve(({ method, body }) => {
      if (method === 'GET') return { body: { id: '29:user', userRole: 'user', tenantId: TENANT } };
      sent.push(body);
      return { body: { id: '1' } };
    });
    for (const [policy, answer] of [
      ['members', /Subscribed/],
      ['owners', /You can’t change/],
    ] as const) {
      const bot = await start({ settings: { SUBSCRIBE_POLICY: policy } });
      await until(async () => (await bot.get('/readyz')).status === 200);
      await bot.post(aMessage('subscribe all', channel(teams.url)));
      assert.match(sent.at(-1) ?? '', answer);
    }
  });

  shows('DEFAULT_TIME_ZONE DEFAULT_LOCALE', 'how times are told to those whose own are unknown', async () => {
    const source = makeFakeSource({ issues: [anIssue()] });
    const unknown = { localTimezone: undefined, locale: undefined };
    const plain = await ask(await start({ source }), 'incident EX20119', unknown);
    const settings = { DEFAULT_TIME_ZONE: 'Asia/Tokyo', DEFAULT_LOCALE: 'en-US' };
    const told = await ask(await start({ source, settings }), 'incident EX20119', unknown);
    assert.match(withoutJoins(plain), /\d UTC\b(?!\+)/);
    assert.match(withoutJoins(told), /\d [AP]M UTC\+9/);
    assert.doesNotMatch(withoutJoins(plain), /\d [AP]M/);
  });

  shows('LOG_LEVEL', 'what is logged', async () => {
    const port = await freePort();
    const env = {
      PORT: String(port),
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      REDIS_PREFIX: '{silent}',
      HEALTH_TENANT_ID: TENANT,
      HEALTH_ACCESS_TOKEN: 'token',
      GRAPH_BASE_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'silent',
    };
    const child = startChild({ script: 'src/main.ts', env, cwd: tmpdir() });
    undo.push(() => child.kill());
    await until(
      async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.status === 200,
      40_000,
    );
    assert.deepEqual(child.lines, []);
  });

  it('is each setting, here or in a spec that names it', () => {
    assert.deepEqual([...tested].toSorted(), Object.keys(SETTINGS.shape).toSorted());
    for (const [name, spec] of Object.entries(ELSEWHERE)) {
      assert.ok(existsSync(spec) && readFileSync(spec, 'utf8').includes(name), `${name} in ${spec}`);
    }
  });

  it('hears that it was removed: the conversation’s subscription goes', async () => {
    const bot = await start();
    await subscribe(bot);
    assert.doesNotMatch(await ask(bot, 'subscriptions'), /Nothing|no subscriptions/i);
    const removed = aMessage('', { type: 'installationUpdate', action: 'remove', serviceUrl: connector.url });
    assert.equal((await bot.post(removed)).status, 200);
    assert.match(await ask(bot, 'subscriptions'), /Nothing|no subscriptions/i);
  });
});
