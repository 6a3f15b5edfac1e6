import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { aMessage, SIGNED_SETTINGS, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

/** Like `fetch`, but can send any header, and stop halfway. */
function send(url: string, headers: Record<string, string>, body?: Buffer | string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/api/messages`, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('the HTTP server', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot;

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    bot = await startTestBot({ redisUrl: redis.url });
  });

  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  const message = (changes: Record<string, unknown> = {}) =>
    aMessage('help', { serviceUrl: connector.url, ...changes });

  const deep = (levels: number) =>
    JSON.stringify(message({ value: 0 })).replace('"value":0', `"value":${nested(levels)}`);

  it('accepts 64 levels', async () => {
    assert.equal((await bot.post(deep(63))).status, 200);
  });

  const refused: [name: string, status: number, body: () => unknown, headers?: Record<string, string>][] = [
    ['a form', 415, () => 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a multipart form', 415, () => '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON under another type', 415, () => message(), { 'content-type': 'application/ld+json' }],
    ['invalid JSON', 400, () => '{"type":'],
    ['an empty body', 400, () => ''],
    ['a list', 400, () => [message()]],
    ['a text', 400, () => '"text"'],
    ['null', 400, () => 'null'],
    ['more than 256 KB', 413, () => message({ text: 'x'.repeat(257 * 1024) })],
    ['65 levels', 400, () => deep(64)],
    ['100,000 levels', 400, () => deep(100_000)],
    [
      '200 KB of keys',
      400,
      () => message(Object.fromEntries(Array.from({ length: 18_000 }, (_, at) => [`k${at}`, 1]))),
    ],
    ['many values on many levels', 400, () => message({ value: Array.from({ length: 2_000 }, () => [[1], [2], [3]]) })],
    ['a key that reaches for the prototype', 400, () => JSON.stringify(message()).replace('"text"', '"__proto__"')],
    ['no type', 400, () => message({ type: undefined })],
    ['a type that is not text', 400, () => message({ type: { toString: 1 } })],
    ['no conversation', 400, () => message({ conversation: undefined })],
    ['no sender', 400, () => message({ from: undefined })],
    ['invalid entities', 400, () => message({ entities: 'many' })],
    ['an unknown channel', 403, () => message({ channelId: 'slack' })],
    ['a service URL elsewhere', 403, () => message({ serviceUrl: 'http://169.254.169.254/latest/' })],
    ['a service URL with credentials', 403, () => message({ serviceUrl: 'http://localhost:1@evil.example/' })],
    ['a host that only begins like this machine', 403, () => message({ serviceUrl: 'http://localhost.evil.example/' })],
  ];
  for (const [name, status, body, headers] of refused) {
    it(`refuses ${name} with ${status} and an empty body`, async () => {
      const before = connector.sent.length;
      const reply = await bot.post(body(), headers);
      assert.deepEqual(reply, { status, text: '' });
      assert.equal(connector.sent.length, before);
    });
  }

  it('refuses every encoding: a small body may inflate to a huge one', async () => {
    const body = gzipSync(JSON.stringify(message({ text: 'x'.repeat(1_000_000) })));
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    for (const encoding of ['gzip', 'deflate', 'br', 'identity']) {
      assert.equal(await send(bot.url, { ...headers, 'content-encoding': encoding }, body), 415, encoding);
    }
  });

  it('refuses a body that grows over 256 KB without saying so', async () => {
    const body = JSON.stringify(message({ text: 'x'.repeat(300 * 1024) }));
    assert.equal(
      await send(bot.url, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, body),
      413,
    );
  });

  it('in local mode, refuses a web page whose name resolves to this machine', async () => {
    const body = JSON.stringify(message());
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    assert.equal(await send(bot.url, { ...headers, host: 'evil.example' }, body), 403);
    assert.equal(await send(bot.url, { ...headers, host: 'localhost:3978' }, body), 200);
  });

  it('in local mode, refuses what a proxy or tunnel on this machine passes on', async () => {
    const body = JSON.stringify(message());
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const names = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip', 'true-client-ip'];
    for (const name of [...names, 'cf-connecting-ip', 'x-azure-clientip', 'x-original-host', 'fly-client-ip']) {
      assert.equal(await send(bot.url, { ...headers, host: 'localhost', [name]: '203.0.113.7' }, body), 403, name);
    }
    const emulators = { 'x-ms-conversation-id': '1', 'x-emulator-appid': '', authorization: 'Bearer x' };
    assert.equal(await send(bot.url, { ...headers, ...emulators, host: 'localhost' }, body), 200);
  });

  it('has a place for a request after any number of earlier ones', async () => {
    for (let count = 0; count < 300; count += 1) assert.equal((await bot.post('[]')).status, 400);
    assert.equal((await bot.post(message())).status, 200);
  });

  it('answers other methods and paths with a bare status', async () => {
    assert.deepEqual(await bot.get('/api/messages'), { status: 405, text: '' });
    assert.deepEqual(await bot.get('/api/notify'), { status: 404, text: '' });
  });

  it('in local mode, listens to this machine only, and says so', () => {
    assert.match(bot.url, /^http:\/\/127\.0\.0\.1:/);
    assert.equal(bot.log.events('bot.local-mode').length, 1);
  });

  it('is alive, and ready once Redis and the source have answered', async () => {
    assert.equal((await bot.get('/healthz')).status, 200);
    await until(async () => (await bot.get('/readyz')).status === 200);
  });

  it('shows its metrics to this machine, and not through a proxy', async () => {
    await bot.post(message());
    const { status, text } = await bot.get('/metrics');
    assert.equal(status, 200);
    assert.match(text, /service_health_turn_duration_seconds_count\{command="help"\} [1-9]/);
    assert.equal((await bot.get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status, 404);
  });
});

describe('a bot whose source fails', () => {
  it('is alive, not ready, and says why', async () => {
    const redis = await startRedis();
    const source = makeFakeSource();
    source.failWith = new HealthError('source-timeout', 'too slow');
    const bot = await startTestBot({ redisUrl: redis.url, source });
    await until(async () => (await bot.get('/readyz')).text.includes('source-timeout'));
    const { status, text } = await bot.get('/readyz');
    assert.equal(status, 503);
    assert.match((JSON.parse(text) as { reasons: { source: string } }).reasons.source, /has not answered yet/);
    assert.equal((await bot.get('/healthz')).status, 200);
    await bot.stop();
    await redis.stop();
  });
});

describe('a process without the role web', () => {
  it('accepts no activities, but serves its status pages', async () => {
    const redis = await startRedis();
    const bot = await startTestBot({ redisUrl: redis.url, settings: { ROLES: 'worker' } });
    assert.equal((await bot.post(aMessage('help'))).status, 404);
    assert.equal((await bot.get('/healthz')).status, 200);
    await bot.stop();
    await redis.stop();
  });
});

describe('metrics on a separate port', () => {
  it('are served there and nowhere else', async () => {
    const redis = await startRedis();
    const settings = { ...SIGNED_SETTINGS, METRICS_PORT: '0' };
    const bot = await startTestBot({ redisUrl: redis.url, settings });
    assert.equal((await bot.get('/metrics')).status, 404);
    const page = await fetch(bot.metricsUrl);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /process_cpu/);
    await bot.stop();
    await redis.stop();
  });
});
