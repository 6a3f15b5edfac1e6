import { DIGEST, scheduledDigest } from '../../domain/delivery/digest.ts';
import type { Clock, SubscriptionStore } from '../../ports/index.ts';
import { oweDigest, type OweDigestPorts } from './owe-digest.ts';

export interface PlanDigestsPorts extends OweDigestPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'ofTenant' | 'getMany'>;
  readonly clock: Clock;
}

/**
 * Sees to it that every digest that people asked for is planned. Normally each is planned when its time is set, and again
 * when it was sent; this finds those whose plan was lost with a Redis that lost its newest writes.
 */
export function makePlanDigests(ports: PlanDigestsPorts): (tenantId: string) => Promise<void> {
  const { subscriptions, ledger, clock } = ports;
  return async (tenantId) => {
    const all = await subscriptions.getMany(tenantId, await subscriptions.ofTenant(tenantId));
    for (const subscription of all.filter(({ settings, pause }) => settings?.digest !== undefined && !pause)) {
      const conversationId = subscription.conversation.id;
      const entry = (await ledger.get(tenantId, conversationId, DIGEST)) ?? {};
      const { slot, next } = scheduledDigest(subscription, entry, clock());
      const due = slot ?? next;
      if (due !== undefined) await oweDigest(ports, { tenantId, conversationId }, due, clock());
    }
  };
}
