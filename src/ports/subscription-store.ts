import type { Instant } from '../domain/instant.ts';
import type { Subscription } from '../domain/subscription/subscription.ts';

/**
 * Subscriptions, one record per conversation. Every change is atomic: two people who change one at once lose nothing.
 */
export interface SubscriptionStore {
  get(tenantId: string, conversationId: string): Promise<Subscription | undefined>;
  /**
   * Applies `change` to the current record (undefined if there is none) and stores the result with its indexes. If the
   * result is undefined, the record is removed. `change` may run more than once. Gives what is stored.
   */
  update(
    tenantId: string,
    conversationId: string,
    change: (current: Subscription | undefined) => Subscription | undefined,
  ): Promise<Subscription | undefined>;
  /**
   * Ids of the conversations that an issue may concern, from index sets, never by a full scan. `serviceIds` are all the
   * ids and names of its services; case and blanks in them make no difference.
   */
  match(
    tenantId: string,
    about: {
      readonly serviceIds: readonly string[];
      readonly families: readonly string[];
      readonly issueId: string;
    },
  ): Promise<string[]>;
  /** Several records at once. Missing ones are left out. */
  getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]>;
  /** Ids of all conversations of a team, for when it is deleted or renamed. */
  ofTeam(tenantId: string, teamId: string): Promise<string[]>;
  /**
   * All of a tenant's records, some at a time: there may be a million. What changes meanwhile may come or not, and a
   * record may come twice.
   */
  all(tenantId: string): AsyncIterable<readonly Subscription[]>;
  /** How many conversations of a tenant have a record. Reads none of them. */
  count(tenantId: string): Promise<number>;
  /**
   * Calls `look` for each record with a digest that was written since the last look, or whose time has come. `look` tells
   * that time. Reads no other record.
   */
  lookAtDigests(
    tenantId: string,
    now: Instant,
    look: (subscription: Subscription) => Promise<Instant | undefined>,
  ): Promise<void>;
  /** Writes records of older versions as this version does. */
  renew(tenantId: string): Promise<void>;
}
