import type { Redis } from 'ioredis';

interface Kept {
  /** As the server itself writes it, to be restored. */
  readonly dump: Buffer;
  /** What it holds, in an order of its own, to be compared and searched. */
  readonly text: string;
}

/** What a server holds, by key. */
export type Contents = ReadonlyMap<string, Kept>;

/** Reads all keys that match the pattern. */
export async function contentsOf(redis: Redis, pattern = '*'): Promise<Contents> {
  const keys = (await redis.keys(pattern)).toSorted();
  const found = await Promise.all(keys.map((key) => keptAt(redis, key)));
  // A key may have ended since.
  return new Map(keys.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])));
}

async function keptAt(redis: Redis, key: string): Promise<Kept | undefined> {
  const [type, dump] = await Promise.all([redis.type(key), redis.dumpBuffer(key)]);
  return type === 'none' ? undefined : { dump, text: await textAt(redis, key, type) };
}

async function textAt(redis: Redis, key: string, type: string): Promise<string> {
  switch (type) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(Object.entries(await redis.hgetall(key)).toSorted());
    case 'set':
      return JSON.stringify((await redis.smembers(key)).toSorted());
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1', 'WITHSCORES'));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      throw new Error(`${key} is a ${type}`);
  }
}

/** Makes the server hold this and nothing else, without the times at which keys end. */
export async function restore(redis: Redis, contents: Contents): Promise<void> {
  const all = redis.multi().flushall();
  for (const [key, { dump }] of contents) all.restore(key, 0, dump);
  await all.exec();
}

/** The keys whose values differ, are new or are gone. */
export function differences(before: Contents, after: Contents): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key)?.text !== after.get(key)?.text).toSorted();
}
