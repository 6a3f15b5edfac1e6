import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startRedis, type RedisServer } from '../redis.ts';
import { startTcpAddress } from './tcp-address.ts';
import { until } from '../until.ts';

/** A primary and its replica behind one address. */
export interface RedisPair {
  /** Of the address. */
  readonly url: string;
  readonly primary: RedisServer;
  readonly replica: RedisServer;
  /** The two change their parts, as in a planned failover: all connections stay open. */
  swap(): Promise<void>;
  stop(): Promise<void>;
}

/** `args` are for both servers. */
export async function startRedisPair(args: readonly string[] = []): Promise<RedisPair> {
  // A full copy for the replica goes through a file.
  const folder = await mkdtemp(join(tmpdir(), 'pair-'));
  const primary = await startRedis({ args: ['--dir', folder, '--dbfilename', 'one.rdb', ...args] });
  const replica = await startRedis({
    args: ['--dir', folder, '--dbfilename', 'two.rdb', '--replicaof', '127.0.0.1', String(primary.port), ...args],
  });
  const address = await startTcpAddress(primary.port);
  const [one, two] = [new Redis(primary.url), new Redis(replica.url)];
  await until(async () => (await two.info('replication')).includes('master_link_status:up'), 20_000);
  let first = true;
  return {
    url: `redis://127.0.0.1:${address.port}`,
    primary,
    replica,
    async swap() {
      const [from, to, port] = first ? [one, two, replica.port] : [two, one, primary.port];
      await until(async () => (await from.info('replication')).includes('state=online'), 20_000);
      // Redis holds writes back until the other has them all: none that was acknowledged is lost.
      await from.call('FAILOVER', 'TO', '127.0.0.1', port, 'TIMEOUT', 5_000);
      await until(async () => (await to.info('replication')).includes('role:master'), 20_000);
      address.leadTo(port);
      first = !first;
    },
    async stop() {
      one.disconnect();
      two.disconnect();
      await address.stop();
      await Promise.all([primary.stop(), replica.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
