import { DAY, dayOf, shift } from '../domain/instant.ts';
import type { ServiceDay } from '../domain/health/service.ts';
import { worseDay } from '../domain/health/worse-day.ts';
import type { DayStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** A year to look back on, and a month more to look at it in. */
const KEPT_DAYS = 400;

/**
 * The status of each service by day, as we saw it: one hash a service with a field a day. A day is as bad as the worst that was
 * seen of it. Only the poll that was kept records, so nobody writes beside it.
 */
export function makeDayStore(redis: RedisClient, keys: Keys): DayStore {
  return {
    async record(tenantId, days) {
      for (const day of days) {
        const key = keys.days(tenantId, day.service.id);
        const known = await redis.hget(key, day.day);
        // Services are renamed over the years: the newest name stands.
        const worst =
          known === null ? day : { ...worseDay(JSON.parse(known) as ServiceDay, day), service: day.service };
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
      return stored
        .filter(([day]) => day >= dayOf(since))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => JSON.parse(text) as ServiceDay);
    },
  };
}
