import { DAY, dayOf, shift } from '../domain/instant.ts';
import { worseDay } from '../domain/health/worse-day.ts';
import type { ServiceDay } from '../domain/health/service.ts';
import type { DayStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { serviceDay } from './records/health.ts';
import { parseRecord, parseRecords, type OnUnreadable } from './records/read-record.ts';
import { replaceField } from './replace.ts';

/** A full year to look back on, plus a month to spare. */
const KEPT_DAYS = 400;
const MOST_TRIES = 20;

/**
 * The status of each service by day, as we saw it: one hash per service, one field per day. A day keeps the worst
 * status seen that day, also if two processes record it at once, or one was frozen meanwhile.
 */
export function makeDayStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): DayStore {
  async function recordDay(key: string, day: ServiceDay): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await redis.hget(key, day.day);
      const known = before === null ? undefined : parseRecord(serviceDay, before, 'day', onUnreadable);
      // Services are renamed over the years: keep the newest name.
      const worst = known === undefined ? day : { ...worseDay(known, day), service: day.service };
      const after = JSON.stringify(worst);
      if (after === before) return;
      const change = { field: day.day, before, after, seconds: KEPT_DAYS * 86_400 };
      if (await replaceField(redis, key, change)) return;
    }
    throw new Error('a day kept changing while it was recorded');
  }
  return {
    async record(tenantId, days) {
      for (const day of days) await recordDay(keys.days(tenantId, day.service.id), day);
    },
    async read(tenantId, serviceId, since) {
      const key = keys.days(tenantId, serviceId);
      const stored = Object.entries(await redis.hgetall(key));
      const tooOld = dayOf(shift(since, -KEPT_DAYS * DAY));
      const expired = stored.map(([day]) => day).filter((day) => day < tooOld);
      if (expired.length > 0) await redis.hdel(key, ...expired);
      const wanted = stored.filter(([day]) => day >= dayOf(since)).toSorted(([a], [b]) => (a < b ? -1 : 1));
      const texts = wanted.map(([, text]) => text);
      return parseRecords(serviceDay, texts, 'day', onUnreadable);
    },
  };
}
