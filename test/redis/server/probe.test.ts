import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { connectForAnswers, disconnect, untilReady, type RedisServers } from '../../../src/redis/connection.ts';
import { checkSafety } from '../../../src/redis/safety.ts';
import { makeServerProbe } from '../../../src/redis/server/probe.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { startRedisNode } from '../../fakes/servers/redis-node.ts';
import { PRIMARY_NAME, startWatched } from '../../fakes/servers/redis-sentinel.ts';
import { until } from '../../fakes/until.ts';

const KEY = '{t}:probe';

describe('the check of whether Redis can do the work', function () {
  this.timeout(60_000);
  let server: RedisServer;
  let admin: Redis;
  let opened: ReturnType<typeof connectForAnswers>[];

  beforeEach(async () => {
    server = await startRedis();
    admin = new Redis(server.url);
    opened = [];
  });
  afterEach(async () => {
    admin.disconnect();
    opened.forEach(disconnect);
    await server.stop();
  });

  /** The check on a connection of its own, as the bot has it. */
  function aProbe(servers: RedisServers = { urls: [server.url] }) {
    const redis = connectForAnswers({ ...servers, log: makeRecordingLog() });
    opened.push(redis);
    return { redis, problem: makeServerProbe(redis, KEY) };
  }

  async function aReadyProbe(servers?: RedisServers) {
    const { redis, problem } = aProbe(servers);
    await untilReady(redis, 10_000);
    assert.equal(await problem(), undefined);
    return problem;
  }

  const becomes = async (problem: () => Promise<string | undefined>, wanted: RegExp) => {
    await until(async () => wanted.test((await problem()) ?? ''), 20_000).catch(() => undefined);
    assert.match((await problem()) ?? 'nothing is wrong', wanted);
  };

  it('is content with a server that takes a write and a script', async () => {
    await aReadyProbe();
  });

  it('says that memory is full, and is content again when there is room', async () => {
    const problem = await aReadyProbe();
    await admin.config('SET', 'maxmemory', '1');
    assert.match((await problem()) ?? '', /^Redis refuses work \(OOM\): .*maxmemory/);
    await admin.config('SET', 'maxmemory', '0');
    assert.equal(await problem(), undefined);
  });

  it('says that the server is a replica, and is content again when it is the primary', async () => {
    const problem = await aReadyProbe();
    await admin.replicaof('127.0.0.1', 1);
    await becomes(problem, /\(READONLY\).*primary/);
    await admin.replicaof('NO', 'ONE');
    await until(async () => (await problem()) === undefined, 20_000);
  });

  it('says that too few replicas are left', async () => {
    const problem = await aReadyProbe();
    await admin.config('SET', 'min-replicas-to-write', '1');
    await becomes(problem, /\(NOREPLICAS\)/);
  });

  it('names the right that the user lacks', async () => {
    await admin.acl('SETUSER', 'bot', 'on', '>word', '~{t}:*', '+@all', '-evalsha', '-eval');
    const { redis, problem } = aProbe({ urls: [server.url.replace('//', '//bot:word@')] });
    await untilReady(redis, 10_000);
    assert.match((await problem()) ?? '', /\(NOPERM\): the user may not run EVALSHA; see docs\/redis\.md/);
    await admin.acl('SETUSER', 'bot', '+evalsha');
    assert.match((await problem()) ?? '', /the user may not run EVAL;/);
    await admin.acl('SETUSER', 'bot', '+eval', 'resetkeys', '~other:*');
    assert.match((await problem()) ?? '', /\(NOPERM\): the user may not use keys/);
    await admin.acl('SETUSER', 'bot', '~{t}:*', '-set');
    assert.match((await problem()) ?? '', /may not run SET;/);
  });

  it('says that a password is missing or wrong', async () => {
    await admin.config('SET', 'requirepass', 'word');
    await becomes(aProbe().problem, /\(NOAUTH\).*REDIS_URL/);
    await becomes(aProbe({ urls: [server.url.replace('//', '//:wrong@')] }).problem, /\(WRONGPASS\).*REDIS_URL/);
    await aReadyProbe({ urls: [server.url.replace('//', '//:word@')] });
  });

  it('says that nothing answers', async () => {
    const problem = await aReadyProbe();
    await server.kill();
    await becomes(problem, /^Redis does not answer$/);
  });

  it('says that a node of a cluster was given alone', async () => {
    const nodes = [await startRedisNode(), await startRedisNode()];
    const [one, two] = nodes.map(({ url }) => new Redis(url));
    try {
      const { redis, problem } = aProbe({ urls: [nodes[0]!.url] });
      await untilReady(redis, 10_000);
      await becomes(problem, /\(CLUSTERDOWN\)/);
      await two!.cluster('ADDSLOTSRANGE', 0, 16_383);
      await one!.cluster('MEET', '127.0.0.1', nodes[1]!.port);
      await becomes(problem, /\(MOVED\).*several of its nodes in REDIS_URL/);
    } finally {
      one!.disconnect();
      two!.disconnect();
      await Promise.all(nodes.map((node) => node.stop()));
    }
  });

  it('says that a Sentinel was given as a server; a start is refused', async () => {
    const watched = await startWatched();
    try {
      const [{ port } = { port: 0 }] = watched.sentinels;
      const { redis, problem } = aProbe({ urls: [`redis://127.0.0.1:${port}`] });
      await untilReady(redis, 10_000);
      assert.match((await problem()) ?? '', /points to a Sentinel.*REDIS_SENTINELS.*REDIS_SENTINEL_NAME/);
      await assert.rejects(checkSafety(redis, makeRecordingLog()), { code: 'redis-is-sentinel' });
      const unknown = aProbe({ urls: [server.url], sentinel: { nodes: watched.sentinels, name: 'another' } });
      await becomes(unknown.problem, /none of the REDIS_SENTINELS knows/);
      await aReadyProbe({ urls: [server.url], sentinel: { nodes: watched.sentinels, name: PRIMARY_NAME } });
    } finally {
      await watched.stop();
    }
  });
});
