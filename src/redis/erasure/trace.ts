import type { BulletinStore, SubscriptionStore, DeliveryLedger, ResponseStore } from '../../ports/index.ts';
import type { KindName } from '../inventory/kinds.ts';
import type { Keys } from '../keys.ts';
import type { RedisClient } from '../server/client.ts';

/** What erasing works with. */
export interface ErasePorts {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly prefix: string;
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'update'>;
  readonly ledger: Pick<DeliveryLedger, 'forget' | 'get' | 'exclusively'>;
  readonly responses: Pick<ResponseStore, 'update'>;
  readonly bulletins: Pick<BulletinStore, 'update'>;
  readonly jobsAbout: (
    tenantId: string,
    conversationIds: ReadonlySet<string>,
  ) => Promise<readonly { remove(): Promise<void> }[]>;
}

/** Something that is kept about a conversation or a person, and how it goes. */
export interface Trace {
  readonly kind: KindName | 'jobs';
  readonly remove: () => Promise<unknown>;
}

/** A key, and what it is. */
export interface Found {
  readonly key: string;
  readonly kind: KindName;
  readonly parts: readonly string[];
}
