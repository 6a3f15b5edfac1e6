import type { SubscriptionStore } from '../../ports/index.ts';
import { setsOf, REPLACE } from '../chats/subscription-index.ts';
import type { Keys } from '../keys.ts';
import { pack } from '../records/packed.ts';
import { parseRecord } from '../records/read-record.ts';
import { storedSubscription } from '../records/subscription.ts';
import type { RedisClient } from '../server/client.ts';
import { runScript } from '../server/script.ts';

interface Target {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly subscriptions: SubscriptionStore;
}

/**
 * Writes a conversation's record as it stood, with what finds it. One that this release cannot read is written all the
 * same, for the one that can.
 */
export async function putBackRecord(target: Target, tenantId: string, id: string, text: string): Promise<void> {
  const { redis, keys } = target;
  const record = parseRecord(storedSubscription, text, 'subscription', () => undefined)?.record;
  if (!record) {
    await redis.hset(keys.subscriptions(tenantId), id, pack(text, tenantId));
    return;
  }
  const own = [
    keys.subscriptions(tenantId),
    keys.digestsDue(tenantId),
    keys.subscription(tenantId, id),
    keys.conversationsOfTenant(tenantId),
    keys.changedSince(tenantId),
  ];
  const places = [...own, ...setsOf(keys, record)];
  const given = [id, '', '', pack(text, tenantId), record.settings?.digest ? 1 : 0, 0];
  const isWritten = await runScript(redis, REPLACE, places.length, ...places, ...given);
  if (isWritten === 1) return;
  // A former state of it was in the backup too: what found that must go.
  await removeRecord(target, tenantId, id);
  await runScript(redis, REPLACE, places.length, ...places, ...given);
}

/** Removes a record, with what finds it. */
export async function removeRecord({ subscriptions }: Target, tenantId: string, id: string): Promise<void> {
  await subscriptions.update(tenantId, id, () => undefined);
}
