import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from '../server/client.ts';

const AT_ONCE = 1_000;

/**
 * The names of all keys under a prefix, of every tenant, some at a time; each once at least. What is made or removed
 * meanwhile may come or not. Needs the right to `SCAN`.
 */
export async function* scanKeys(redis: RedisClient, prefix: string): AsyncGenerator<string[]> {
  const [shared, ofTenants] = [`${prefix}:`, prefix.replace('}', ':')];
  const isOurs = (key: string) => key.startsWith(shared) || key.startsWith(ofTenants);
  const begin = prefix.replace(/}.*$/, '');
  for (const server of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
    for await (const found of scanServer(server, `${escaped(begin)}*`)) yield found.filter(isOurs);
  }
}

async function* scanServer(server: Redis, pattern: string): AsyncGenerator<string[]> {
  let cursor = '0';
  do {
    const [next, found] = await server.scan(cursor, 'MATCH', pattern, 'COUNT', AT_ONCE);
    cursor = next;
    if (found.length > 0) yield found;
  } while (cursor !== '0');
}

function escaped(text: string): string {
  return text.replaceAll(/[*?[\]\\^]/g, '\\$&');
}
