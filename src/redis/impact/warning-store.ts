import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { MINUTE } from '../../domain/instant.ts';
import type { EarlyWarning } from '../../domain/impact/early-warning.ts';
import type { WarningStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant, soft } from '../records/fields.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { runScript } from '../server/script.ts';

/** Longer than a warning keeps the next one away. */
const KEPT_SECONDS = 43_200;
/** Older versions did not keep it. */
const WITHIN_MS = 30 * MINUTE;

/** KEYS: the warning. ARGV: what was read, '' for nothing; what to write; seconds kept. Returns whether it was written. */
const REPLACE = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1`;

/** What an older version kept has no card that could be edited: all that it says is from when it was told. */
const earlyWarning: z.ZodType<EarlyWarning> = z.looseObject({
  serviceId: z.string(),
  service: z.string(),
  since: instant,
  people: z.number(),
  withinMs: z.number().catch(WITHIN_MS),
  soFar: z.number().catch(0),
  overAt: soft(instant),
  published: soft(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      classification: z.enum(['incident', 'advisory', 'message']),
    }),
  ),
  version: z.number().catch(1),
  queued: z.number().catch(1),
  told: z.boolean(),
});

/** Early warnings in Redis, one for each service of a tenant. */
export function makeWarningStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): WarningStore {
  const read = async (tenantId: string, serviceId: string) => {
    const text = await redis.get(keys.earlyWarning(tenantId, serviceId));
    const current = text === null ? undefined : parseRecord(earlyWarning, text, 'early warning', onUnreadable);
    return { text, current };
  };
  return {
    get: async (tenantId, serviceId) => (await read(tenantId, serviceId)).current,
    async replace(tenantId, before, after) {
      const key = keys.earlyWarning(tenantId, after.serviceId);
      const { text, current } = await read(tenantId, after.serviceId);
      if (!isDeepStrictEqual(current, before)) return false;
      return Number(await runScript(redis, REPLACE, 1, key, text ?? '', JSON.stringify(after), KEPT_SECONDS)) === 1;
    },
  };
}
