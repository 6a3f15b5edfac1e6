import type { Redis } from 'ioredis';

/** How often a command ran, by its name. */
export type Commands = ReadonlyMap<string, number>;

export interface RedisUse {
  /** Commands that write, those inside scripts included. */
  readonly written: Commands;
  readonly read: Commands;
  /** What the server received and sent. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

const READS: ReadonlySet<string> = new Set(
  'exists get hget hgetall hlen hmget info mget ping pttl scard select sismember smembers sunion time ttl type zcard zrange zrangebyscore zscore'.split(
    ' ',
  ),
);
/** What they run is counted by itself. */
const SCRIPTS: ReadonlySet<string> = new Set(['eval', 'evalsha', 'exec', 'multi']);

/** What `work` does to a Redis that nobody else uses, each time of so many. */
export async function commandsOf(redis: Redis, times: number, work: () => Promise<void>): Promise<RedisUse> {
  await redis.config('RESETSTAT');
  for (let time = 0; time < times; time += 1) await work();
  const stats = await redis.info('commandstats');
  const traffic = await redis.info('stats');
  const all = [...stats.matchAll(/^cmdstat_([\w|]+):calls=(\d+)/gm)]
    .map(([, name = '', calls]): [string, number] => [name, Number(calls) / times])
    .filter(([name]) => !name.startsWith('config') && name !== 'info' && !SCRIPTS.has(name));
  return {
    written: new Map(all.filter(([name]) => !READS.has(name))),
    read: new Map(all.filter(([name]) => READS.has(name))),
    bytesIn: numberIn(traffic, 'total_net_input_bytes') / times,
    bytesOut: numberIn(traffic, 'total_net_output_bytes') / times,
  };
}

function numberIn(info: string, name: string): number {
  return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 'NaN');
}
