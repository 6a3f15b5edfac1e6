import type { Subscription } from '../domain/subscription/subscription.ts';

/** Subscriptions, one record a conversation. Every change is atomic: two people at once lose nothing of each other's. */
export interface SubscriptionStore {
  get(tenantId: string, conversationId: string): Promise<Subscription | undefined>;
  /**
   * Applies `change` to the record as it is now (undefined where there is none) and keeps the result with its indexes;
   * undefined removes it. `change` may run more than once. Gives what is kept.
   */
  update(
    tenantId: string,
    conversationId: string,
    change: (current: Subscription | undefined) => Subscription | undefined,
  ): Promise<Subscription | undefined>;
  /** Ids of the conversations that an issue of this service may concern, from index sets: never by scanning all. */
  match(
    tenantId: string,
    about: { readonly serviceId: string; readonly families: readonly string[]; readonly issueId: string },
  ): Promise<string[]>;
  /** Several records at once; those that are gone are left out. */
  getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]>;
  /** Ids of all conversations of a team, for when it is deleted or renamed. */
  ofTeam(tenantId: string, teamId: string): Promise<string[]>;
  /** Ids of all conversations of a tenant. For telling everybody that the data is stale, and for counting. */
  ofTenant(tenantId: string): Promise<string[]>;
}
