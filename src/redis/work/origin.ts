import { randomUUID } from 'node:crypto';
import type { Log } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';

/**
 * Makes a look at the key that is set once for a server's lifetime. If it was there and is gone, the server was emptied
 * (a restart without append-only file, `FLUSHALL`): that is logged by the process that notices first. Fails when Redis
 * does.
 */
export function makeOriginWatch(redis: RedisClient, key: string, log: Log): () => Promise<void> {
  let known = false;
  return async () => {
    const isNew = (await redis.set(key, randomUUID(), 'NX')) === 'OK';
    if (isNew && known) {
      log.error('redis.emptied', {
        meaning:
          'all data in Redis is gone, and with it every subscription: people must subscribe again. Was it restarted without its append-only file, or emptied by hand?',
      });
    }
    known = true;
  };
}
