import type { Keys } from '../keys.ts';
import { makeNames } from '../inventory/names.ts';
import { scanKeys } from '../inventory/scan.ts';
import type { RedisClient } from '../server/client.ts';
import type { Counts } from './erase.ts';
import type { Trace } from './trace.ts';

interface Place {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly prefix: string;
}

/** Finds every key of a tenant, its queues among them, and with `erases` removes it. Gives what was found. */
export async function eraseTenant({ redis, keys, prefix }: Place, tenantId: string, erases: boolean): Promise<Counts> {
  const counts = new Map<Trace['kind'], number>();
  const nameOf = makeNames(keys);
  const [begin, seen] = [`${keys.prefix(tenantId)}:`, new Set<string>()];
  for await (const found of scanKeys(redis, prefix)) {
    const own = found.filter((key) => key.startsWith(begin) && !seen.has(key));
    for (const key of own) {
      seen.add(key);
      const kind = nameOf(key)?.kind ?? 'jobs';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (erases) await redis.del(key);
    }
  }
  if (await redis.sismember(keys.polledTenants(), tenantId)) counts.set('polledTenants', 1);
  if (erases) await redis.srem(keys.polledTenants(), tenantId);
  return counts;
}
