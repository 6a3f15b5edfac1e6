import * as z from 'zod';
import type { EarlyWarning } from '../../domain/impact/early-warning.ts';
import type { WarningStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant, soft } from '../records/fields.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { runScript } from '../server/script.ts';

/** Longer than a warning keeps the next one away. */
const KEPT_SECONDS = 43_200;

/** KEYS: the warning. ARGV: what was read, '' for nothing; what to write; seconds kept. Returns whether it was written. */
const REPLACE = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1`;

const earlyWarning: z.ZodType<EarlyWarning> = z.looseObject({
  serviceId: z.string(),
  service: z.string(),
  since: instant,
  people: z.number(),
  told: z.boolean(),
  overAt: soft(instant),
});

/** Early warnings in Redis, one for each service of a tenant. */
export function makeWarningStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): WarningStore {
  return {
    async get(tenantId, serviceId) {
      const text = await redis.get(keys.earlyWarning(tenantId, serviceId));
      return text === null ? undefined : parseRecord(earlyWarning, text, 'early warning', onUnreadable);
    },
    async replace(tenantId, before, after) {
      const key = keys.earlyWarning(tenantId, after.serviceId);
      const text = before === undefined ? '' : JSON.stringify(before);
      return Number(await runScript(redis, REPLACE, 1, key, text, JSON.stringify(after), KEPT_SECONDS)) === 1;
    },
  };
}
