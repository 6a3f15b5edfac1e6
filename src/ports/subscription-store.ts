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
  /** Ids of all conversations of a tenant, for telling everybody that data is stale, and for counting. */
  ofTenant(tenantId: string): Promise<string[]>;
}
