import * as z from 'zod';
import { bulletinId, type Bulletin } from '../../domain/bulletin/bulletin.ts';
import type { BulletinStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant, soft, softList } from '../records/fields.ts';
import { readOrSetAside } from '../records/other-type.ts';
import type { OnUnreadable } from '../records/read-record.ts';
import { makeBesideEntry } from './beside-entry.ts';

/** The field of an entry of the ledger that holds the bulletin. */
export const BULLETIN = 'bulletin';

const deed = z.looseObject({ by: z.looseObject({ id: z.string(), name: z.string() }), at: instant });

/** A bulletin, as stored beside the entry that says what was shown of it. */
const storedBulletin: z.ZodType<Bulletin> = z.looseObject({
  text: z.looseObject({ title: z.string(), what: z.string(), help: z.string() }),
  locale: z.string(),
  timeZone: z.string(),
  posted: deed,
  posting: z.number(),
  edited: soft(deed),
  updates: softList(instant),
  withdrawn: soft(deed),
});

/** Bulletins in Redis. Each stands in the ledger's entry that says what its conversation was shown of it. */
export function makeBulletinStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): BulletinStore {
  const beside = makeBesideEntry(redis, keys, { field: BULLETIN, schema: storedBulletin, holds: true, onUnreadable });
  return {
    get: (tenantId, conversationId, issueId) => beside.get(tenantId, conversationId, bulletinId(issueId)),
    places: (tenantId, issueId) => {
      const place = { key: keys.holders(tenantId, bulletinId(issueId)), what: 'places of a bulletin', onUnreadable };
      return readOrSetAside(redis, [], place, (key) => redis.smembers(key));
    },
    async update(tenantId, conversationId, issueId, change, now) {
      const kept = await beside.update([tenantId, conversationId, bulletinId(issueId)], change, now);
      return kept && { bulletin: kept.value, changes: kept.changes };
    },
  };
}
