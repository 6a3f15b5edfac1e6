import * as z from 'zod';
import type { RemindersPlanned } from '../../domain/delivery/dates/reminders.ts';
import type { ReminderStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant } from '../records/fields.ts';
import { readOr } from '../records/other-type.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';

const planned: z.ZodType<RemindersPlanned> = z.looseObject({ since: instant, upTo: instant });

/** In Redis, one key of a tenant. */
export function makeReminderStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): ReminderStore {
  return {
    async read(tenantId) {
      const key = keys.remindersPlanned(tenantId);
      const text = await readOr(null, { key, what: 'reminders', onUnreadable }, () => redis.get(key));
      return text === null ? undefined : parseRecord(planned, text, 'reminders', onUnreadable, key);
    },
    async write(tenantId, value) {
      await redis.set(keys.remindersPlanned(tenantId), JSON.stringify(value));
    },
  };
}
