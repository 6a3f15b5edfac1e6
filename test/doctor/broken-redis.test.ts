import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'node:tls';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { NEEDED } from '../../scripts/doctor/redis-rights.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { TENANT } from '../fakes/bot.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { freePort, startRedis, type RedisServer } from '../fakes/redis.ts';
import { startOtherAnswers } from '../fakes/servers/other-version.ts';
import { startRedisNode } from '../fakes/servers/redis-node.ts';
import { PRIMARY_NAME, startSentinel } from '../fakes/servers/redis-sentinel.ts';
import { until } from '../fakes/until.ts';
import { startHealthyWorld, type HealthyWorld } from './healthy-world.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '../../docs/redis.md'), 'utf8');
const [, RIGHTS = ''] = /^ACL SETUSER bot on >password (.+)$/m.exec(PAGE) ?? [];
/** What a connection needs before it asks for anything, and what the transaction of the check itself needs. */
const FOR_CONNECTING = ['auth', 'hello', 'multi', 'exec', 'discard'];

describe('doctor, of Redis', function () {
  this.timeout(30_000);
  let world: HealthyWorld;
  let server: RedisServer;
  let admin: Redis;
  let folder: string;
  before(async () => {
    [world, folder] = await Promise.all([startHealthyWorld(), mkdtemp(path.join(tmpdir(), 'broken-'))]);
    // A copy for a replica need not wait for other replicas.
    server = await startRedis({ appendOnlyIn: folder, args: ['--repl-diskless-sync-delay', '0'] });
    admin = new Redis(server.url);
  });
  after(async () => {
    admin.disconnect();
    await Promise.all([world.stop(), server.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** What the checks of Redis say about a server; the worker works elsewhere. */
  async function told(url: string, status = 'fail'): Promise<{ lines: string[]; todo: string }> {
    const found = await world.examine({ env: { REDIS_URL: url }, patienceMs: 0 });
    const ours = found.filter(
      (each) => each.name.startsWith('redis') && each.status === status && each.because === undefined,
    );
    return { lines: ours.map(({ name, says }) => `${name}: ${says}`), todo: ours.map((each) => each.todo).join() };
  }

  async function assertNamed(url: string, line: RegExp, todo: RegExp, status = 'fail'): Promise<void> {
    const found = await told(url, status);
    assert.equal(found.lines.length, 1, JSON.stringify(found));
    assert.match(found.lines[0] ?? '', line);
    assert.match(found.todo, todo);
  }

  async function withSettings(settings: Record<string, string>, check: () => Promise<void>): Promise<void> {
    const before = new Map<string, string>();
    for (const [name, value] of Object.entries(settings)) {
      before.set(name, String((await admin.config('GET', name))[1]));
      await admin.config('SET', name, value);
    }
    try {
      await check();
    } finally {
      for (const [name, value] of before) await admin.config('SET', name, value);
    }
  }

  it('finds nothing wrong with a good server', async () => {
    assert.deepEqual([(await told(server.url)).lines, (await told(server.url, 'warn')).lines], [[], []]);
  });

  it('names one that is not there', async () => {
    await assertNamed(
      `redis://127.0.0.1:${await freePort()}`,
      /^redis: Redis does not answer at 127.* \(ECONNREFUSED\)/,
      /Start it, or set REDIS_URL/,
    );
  });

  it('names a name that cannot be found', () =>
    assertNamed('redis://no-such-host.invalid', /^redis: The name .* cannot be found/, /DNS/));

  it('names a wrong password, and a missing one', async () => {
    await admin.call('ACL', 'SETUSER', 'bot', 'on', '>password', ...RIGHTS.split(' '));
    await assertNamed(server.url.replace('//', '//bot:wrong@'), /^redis: Redis refuses work \(WRONGPASS\)/, /correct/i);
    await withSettings({ requirepass: 'long' }, () =>
      assertNamed(server.url, /^redis: Redis refuses work \(NOAUTH\)/, /put user and password/i),
    );
  });

  it('names a server that speaks TLS, and one that does not', async () => {
    const secure = createServer(makeCertificate())
      .on('tlsClientError', (_error, socket) => socket.destroy())
      .listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const { port } = secure.address() as AddressInfo;
    try {
      await assertNamed(`redis://127.0.0.1:${port}`, /^redis: .* speaks TLS, and REDIS_URL does not/, /rediss:\/\//);
      await assertNamed(
        `rediss://127.0.0.1:${port}`,
        /^redis: The certificate of Redis .* is not trusted/,
        /NODE_EXTRA_CA_CERTS/,
      );
    } finally {
      secure.close();
    }
    await assertNamed(server.url.replace('redis:', 'rediss:'), /^redis: Redis at .* does not speak TLS/, /redis:\/\//);
  });

  it('names a database that the server does not have', () =>
    assertNamed(`${server.url}/99`, /^redis: Redis refuses work \(ERR\)/, /no database of this number/));

  it('names a server that takes no more connections', async () => {
    const others = [new Redis(server.url), new Redis(server.url)];
    await Promise.all(others.map((each) => each.ping()));
    try {
      await withSettings({ maxclients: '3' }, () =>
        assertNamed(server.url, /^redis: Redis at .* takes no more connections/, /maxclients/),
      );
    } finally {
      for (const each of others) each.disconnect();
    }
  });

  it('names another program in the place of Redis', async () => {
    const stranger = createHttpServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    try {
      const { port } = stranger.address() as AddressInfo;
      await assertNamed(`redis://127.0.0.1:${port}`, /^redis: At .* something else than Redis answers/, /REDIS_URL/);
    } finally {
      stranger.close();
    }
  });

  it('names a replica', async () => {
    const replica = await startRedis({
      args: ['--replicaof', '127.0.0.1', String(server.port), '--dir', folder, '--dbfilename', 'two.rdb'],
    });
    const asked = new Redis(replica.url);
    try {
      await until(async () => (await asked.info('replication')).includes('master_link_status:up'), 20_000);
      await assertNamed(replica.url, /^redis: Redis refuses work \(READONLY\)/, /replica/);
    } finally {
      asked.disconnect();
      await replica.stop();
    }
  });

  it('names a Sentinel', async () => {
    const sentinel = await startSentinel(folder, server.port);
    try {
      await until(async () =>
        (await told(`redis://127.0.0.1:${sentinel.port}`)).lines.some((line) => /Sentinel/.test(line)),
      );
      await assertNamed(
        `redis://127.0.0.1:${sentinel.port}`,
        /^redis: REDIS_URL points to a Sentinel/,
        /REDIS_SENTINELS/,
      );
    } finally {
      await sentinel.end();
    }
  });

  it('names Sentinels that are not there, or know no primary of this name', async () => {
    const sentinel = await startSentinel(folder, server.port);
    const nobody = await freePort();
    const behind = async (port: number, name: string) => {
      const env = { REDIS_URL: 'redis://any', REDIS_SENTINELS: `127.0.0.1:${port}`, REDIS_SENTINEL_NAME: name };
      return (await world.examine({ env, patienceMs: 0 })).find((each) => each.name === 'redis');
    };
    try {
      await until(async () => (await behind(sentinel.port, PRIMARY_NAME))?.status === 'ok');
      assert.match((await behind(sentinel.port, 'other'))?.says ?? '', /REDIS_SENTINELS knows a primary/i);
      assert.match((await behind(nobody, PRIMARY_NAME))?.says ?? '', /No Sentinel answers at/);
    } finally {
      await sentinel.end();
    }
  });

  it('names a node of a cluster', async () => {
    const node = await startRedisNode();
    try {
      const [line = ''] = (await told(node.url)).lines;
      assert.match(line, /^redis: Redis refuses work \((MOVED|CLUSTERDOWN)\)/);
    } finally {
      await node.stop();
    }
  });

  it('names a version that is too old', async () => {
    const old = await startOtherAnswers(server.port, /redis_version:[\d.]+/g, 'redis_version:5.0.');
    try {
      await assertNamed(`redis://127.0.0.1:${old.port}`, /^redis-version: Redis 5\.0\.0* is too old/, /6\.2 or later/);
    } finally {
      await old.stop();
    }
  });

  it('names one that removes keys, and warns of one that would', async () => {
    await withSettings({ 'maxmemory-policy': 'allkeys-lru', maxmemory: '1gb' }, () =>
      assertNamed(server.url, /^redis-memory: .* removes keys .*allkeys-lru/, /noeviction/),
    );
    await withSettings({ 'maxmemory-policy': 'volatile-ttl' }, () =>
      assertNamed(server.url, /^redis-memory: .* would remove keys .*volatile-ttl/, /noeviction/, 'warn'),
    );
  });

  it('names one that is nearly full', async () => {
    const [, used] = /used_memory:(\d+)/.exec(await admin.info('memory')) ?? [];
    await withSettings({ maxmemory: String(Math.round(Number(used) * 1.07)) }, () =>
      assertNamed(server.url, /^redis-memory: Redis has used 9\d % of its memory/, /Raise maxmemory/),
    );
  });

  it('warns of one that keeps nothing on disk', () =>
    withSettings({ appendonly: 'no' }, () =>
      assertNamed(server.url, /^redis-durability: .* append-only file is off/, /appendonly yes/, 'warn'),
    ));

  it('names one that cannot write to its disk', async () => {
    const lost = await mkdtemp(path.join(tmpdir(), 'lost-'));
    const other = await startRedis({ args: ['--dir', lost] });
    const asked = new Redis(other.url);
    try {
      await rm(lost, { recursive: true });
      await asked.bgsave();
      await until(async () => (await asked.info('persistence')).includes('rdb_last_bgsave_status:err'));
      await assertNamed(other.url, /^redis-durability: Redis cannot write to its disk/, /Make room/);
    } finally {
      asked.disconnect();
      await other.stop();
    }
  });

  it('names the rights that a user lacks, and runs none of what it asks for', async () => {
    await admin.call('ACL', 'SETUSER', 'less', 'on', '>password', ...RIGHTS.split(' '), '-zadd', '-rpoplpush');
    const before = await admin.keys('*');
    await assertNamed(
      server.url.replace('//', '//less:password@'),
      /^redis-rights: The user may not run RPOPLPUSH, ZADD\.$/,
      /ACL SETUSER/,
    );
    assert.deepEqual((await admin.keys('*')).toSorted(), before.toSorted());
  });

  it('names a user for other keys', async () => {
    await admin.call('ACL', 'SETUSER', 'other', 'on', '>password', ...RIGHTS.split(' '), 'resetkeys', '~other:*');
    await assertNamed(
      server.url.replace('//', '//other:password@'),
      /^redis: Redis refuses work \(NOPERM\)/,
      /REDIS_PREFIX/,
    );
  });

  it('names a user that may not use the keys of a tenant', async () => {
    const ours = RIGHTS.split(' ').filter((each) => each !== '~{service-health:*');
    await admin.call('ACL', 'SETUSER', 'shared', 'on', '>password', ...ours);
    await assertNamed(
      server.url.replace('//', '//shared:password@'),
      /^redis-rights: .* keys of every tenant/,
      /ACL SETUSER/,
    );
  });

  it('is content with the rights that the documents name, and asks for each of them', async () => {
    await admin.call('ACL', 'SETUSER', 'bot', 'on', '>password', ...RIGHTS.split(' '));
    assert.deepEqual((await told(server.url.replace('//', '//bot:password@'))).lines, []);
    const named = RIGHTS.split(' ').flatMap((each) => (each.startsWith('+') ? [each.slice(1)] : []));
    assert.deepEqual([...NEEDED, ...FOR_CONNECTING].toSorted(), named.toSorted());
  });

  describe('and the work in it', () => {
    const KEYS = makeKeys('{service-health}');
    const work = async () => {
      const found = await world.examine({ env: { REDIS_URL: server.url } });
      return found.filter(({ name, status }) => ['schedule', 'polls', 'queue'].includes(name) && status === 'fail');
    };
    beforeEach(() => admin.flushall());

    it('names a dead worker', async () => {
      const [dead, ...others] = await work();
      assert.deepEqual([dead?.name, others], ['schedule', []]);
      assert.match(dead?.says ?? '', /No worker takes its turns/);
      assert.match(dead?.todo ?? '', /ROLES=worker/);
    });

    it('names a source that was last read too long ago', async () => {
      await admin.set(KEYS.lease('reconcile', TENANT), 'somebody', 'PX', 30_000);
      const readAt = new Date(Date.now() - 3_600_000).toISOString();
      await admin.set(KEYS.reading(TENANT, 'issues'), JSON.stringify({ version: 1, readAt, value: [] }));
      const [late, ...others] = await work();
      assert.deepEqual([late?.name, others], ['polls', []]);
      assert.match(late?.says ?? '', /last read 60 minutes ago/);
      assert.match(late?.todo ?? '', /poll\.failed/);
    });

    it('names a queue whose work nobody takes', async () => {
      await admin.set(KEYS.lease('reconcile', TENANT), 'somebody', 'PX', 30_000);
      const queue = new Queue('fan-outs', { connection: admin, prefix: KEYS.prefix(TENANT) });
      await queue.add('fan-out', {}, { timestamp: Date.now() - 600_000 });
      const [stuck, ...others] = await work();
      await queue.close();
      assert.deepEqual([stuck?.name, others], ['queue', []]);
      assert.match(stuck?.says ?? '', /“fan-outs”, work has been waiting for 10 minutes/);
      assert.match(stuck?.todo ?? '', /Restart it/);
    });
  });
});
