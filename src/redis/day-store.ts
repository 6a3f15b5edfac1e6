import { DAY, dayOf, shift } from '../domain/instant.ts';
import { worseDay } from '../domain/health/worse-day.ts';
import type { DayStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { serviceDay } from './records/health.ts';
import { parseRecord, parseRecords, type OnUnreadable } from './records/read-record.ts';

/** A full year to look back on, plus a month to spare. */
const KEPT_DAYS = 400;

/**
 * The status of each service by day, as we saw it: one hash per service, one field per day. A day keeps the worst
 * status seen that day. Only the poll that was kept records days, so there are no concurrent writes.
 */
export function makeDayStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): DayStore {
  return {
    async record(tenantId, days) {
      for (const day of days) {
        const key = keys.days(tenantId, day.service.id);
        const text = await redis.hget(key, day.day);
        const known = text === null ? undefined : parseRecord(serviceDay, text, 'day', onUnreadable);
        // Services are renamed over the years: keep the newest name.
        const worst = known === undefined ? day : { ...worseDay(known, day), service: day.service };
        await redis
          .multi()
          .hset(key, day.day, JSON.stringify(worst))
          .expire(key, KEPT_DAYS * 86_400)
          .exec();
      }
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
