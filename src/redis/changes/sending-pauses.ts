import { between } from '../../domain/instant.ts';
import type { SendingPauses } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { sendingPause } from '../records/audit.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';

/** Pauses in Redis, one key each, which ends by itself by the server's clock. The send limiter looks for it. */
export function makeSendingPauses(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): SendingPauses {
  return {
    async read(tenantId) {
      const key = keys.sendingPause(tenantId);
      const text = await redis.get(key);
      return text === null ? undefined : parseRecord(sendingPause, text, 'sending pause', onUnreadable, key);
    },
    async begin(tenantId, pause) {
      const milliseconds = Math.max(1, between(pause.at, pause.until));
      await redis.set(keys.sendingPause(tenantId), JSON.stringify(pause), 'PX', milliseconds);
    },
    async end(tenantId) {
      await redis.del(keys.sendingPause(tenantId));
    },
  };
}
