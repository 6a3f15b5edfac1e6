import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { ensureRedisServer } from '../../../scripts/system.ts';
import { freePort, startRedis, type RedisServer } from '../redis.ts';
import { until } from '../until.ts';

export const PRIMARY_NAME = 'health';

/** A primary with a replica, watched by Sentinels: each a process of its own. */
export interface Watched {
  readonly primary: RedisServer;
  readonly replica: RedisServer;
  readonly sentinels: readonly { readonly host: string; readonly port: number }[];
  /** Makes the Sentinels promote the replica, as an operator does; gives back when they name it. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

export interface WatchedOptions {
  /** Of the servers. */
  readonly password?: string;
  readonly sentinelPassword?: string;
}

/** Starts them; gives back when the Sentinels know the replica and each other. */
export async function startWatched({ password, sentinelPassword }: WatchedOptions = {}): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'sentinel-'));
  const auth = password === undefined ? [] : ['--requirepass', password, '--masterauth', password];
  const args = ['--dir', folder, ...auth];
  const primary = await startRedis({ args: ['--dbfilename', 'one.rdb', ...args] });
  const replica = await startRedis({
    args: ['--dbfilename', 'two.rdb', '--replicaof', '127.0.0.1', String(primary.port), ...args],
  });
  const sentinels = [
    await startSentinel(folder, primary.port, password, sentinelPassword),
    await startSentinel(folder, primary.port, password, sentinelPassword),
  ];
  const nodes = sentinels.map(({ port }) => ({ host: '127.0.0.1', port }));
  const clients = nodes.map((node) => new Redis({ ...node, password: sentinelPassword, enableReadyCheck: false }));
  for (const client of clients) client.on('error', () => undefined);
  const ask = async (client: Redis, ...args: string[]) => JSON.stringify(await client.call('SENTINEL', ...args));
  const knowsAll = async (client: Redis) =>
    (await ask(client, 'REPLICAS', PRIMARY_NAME)).includes(String(replica.port)) &&
    (await ask(client, 'CKQUORUM', PRIMARY_NAME)).includes('OK 2');
  for (const client of clients) await until(() => knowsAll(client).catch(() => false), 30_000);
  const named = (client: Redis) => ask(client, 'GET-MASTER-ADDR-BY-NAME', PRIMARY_NAME);
  return {
    primary,
    replica,
    sentinels: nodes,
    async failOver() {
      const before = await named(clients[0]!);
      await clients[0]!.call('SENTINEL', 'FAILOVER', PRIMARY_NAME);
      for (const client of clients) await until(async () => (await named(client)) !== before, 30_000);
    },
    async stop() {
      for (const client of clients) client.disconnect();
      await Promise.all(sentinels.map((each) => each.end()));
      await Promise.all([primary.stop(), replica.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts one that watches the server at a port. */
export async function startSentinel(folder: string, watched: number, password = '', own = '') {
  const port = await freePort();
  const file = join(folder, `sentinel-${port}.conf`);
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${folder}`,
    `sentinel monitor ${PRIMARY_NAME} 127.0.0.1 ${watched} 1`,
    `sentinel down-after-milliseconds ${PRIMARY_NAME} 1000`,
    `sentinel failover-timeout ${PRIMARY_NAME} 5000`,
    ...(password ? [`sentinel auth-pass ${PRIMARY_NAME} ${password}`] : []),
    ...(own ? [`requirepass ${own}`, `sentinel sentinel-pass ${own}`] : []),
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  const child = spawn(await ensureRedisServer(), [file, '--sentinel'], { stdio: 'ignore' });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return {
    port,
    async end() {
      process.off('exit', endWithUs);
      await endOf(child);
    },
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
