import assert from 'node:assert/strict';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { makeBeat } from '../../src/lib/http/beat.ts';
import { startTestBot } from '../fakes/bot.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { startHttpServer, type Handler, type HttpServer } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

describe('HEARTBEAT_URL', () => {
  let redis: RedisServer;
  let undo: (() => Promise<unknown>)[] = [];
  before(async () => {
    redis = await startRedis();
  });
  after(() => redis.stop());
  afterEach(async () => {
    for (const each of undo.toReversed()) await each();
    undo = [];
  });

  const monitor = async (answer: Handler): Promise<HttpServer> => {
    const server = await startHttpServer(answer);
    undo.push(() => server.close());
    return server;
  };

  it('is called with GET by pollers while the source answers, and not while it fails', async () => {
    const { url, requests } = await monitor(() => ({ body: 'OK' }));
    const source = makeFakeSource();
    const settings = { HEARTBEAT_URL: `${url}/ping/canary?status=up`, POLL_INTERVAL_SECONDS: '0.1' };
    const bot = await startTestBot({ redisUrl: redis.url, source, settings });
    undo.push(() => bot.stop());
    await until(() => requests.length >= 2);
    assert.deepEqual(
      [requests[0]?.method, requests[0]?.path, requests[0]?.body],
      ['GET', '/ping/canary?status=up', ''],
    );
    const polls = () => source.calls.filter((each) => each === 'listIssues').length;
    source.failWith = new HealthError('source-failed', 'down');
    const failing = polls();
    // The poll that had answered already may still beat.
    await until(() => polls() > failing + 2);
    const before = requests.length;
    const [last] = [polls()];
    await until(() => polls() > last + 3);
    assert.equal(requests.length, before);
    source.failWith = undefined;
    await until(() => requests.length > before);
  });

  it('that refuses is told to the log sparingly, without its address, and not asked again before the next cycle', async () => {
    const { url, requests } = await monitor((_, count) =>
      count === 1 ? { status: 500 } : { status: 302, headers: { location: '/elsewhere' } },
    );
    const log = makeRecordingLog();
    const beat = makeBeat({ url: `${url}/ping/canary`, log });
    beat();
    beat();
    await until(() => log.lines.length === 1);
    assert.equal(requests.length, 1);
    await until(() => (beat(), requests.length > 3));
    await until(() => log.lines.length === 2);
    assert.ok(!JSON.stringify(log.lines).includes('canary'));
    assert.ok(requests.every(({ path }) => path === '/ping/canary'));
  });

  it('that never answers holds up nothing, and one call at a time is made', async () => {
    const { url, requests } = await monitor(() => ({ hang: true }));
    const log = makeRecordingLog();
    const beat = makeBeat({ url, log, timeoutMs: 50 });
    beat();
    beat();
    await until(() => log.lines.length === 1);
    assert.equal(requests.length, 1);
  });
});
