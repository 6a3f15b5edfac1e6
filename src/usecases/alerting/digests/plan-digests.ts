import { DIGEST, scheduledDigest } from '../../../domain/delivery/digest/entry.ts';
import type { Clock, SubscriptionStore } from '../../../ports/index.ts';
import { oweDigest, type OweDigestPorts } from './owe-digest.ts';

export interface PlanDigestsPorts extends OweDigestPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'lookAtDigests'>;
  readonly clock: Clock;
}

/**
 * Sees to it that every digest that people asked for is planned. Normally each is planned when its time is set, and again
 * when it was sent; this finds those whose plan was lost with a Redis that lost its newest writes. Each is looked at
 * once for every time it is due, and after each change of its conversation.
 */
export function makePlanDigests(ports: PlanDigestsPorts): (tenantId: string) => Promise<void> {
  const { subscriptions, ledger, clock } = ports;
  return (tenantId) =>
    subscriptions.lookAtDigests(tenantId, clock(), async (subscription) => {
      const conversationId = subscription.conversation.id;
      const entry = (await ledger.get(tenantId, conversationId, DIGEST)) ?? {};
      const { slot, next } = scheduledDigest(subscription, entry, clock());
      const due = slot ?? next;
      // What is paused is planned when its pause ends.
      if (due !== undefined && !subscription.pause) await oweDigest(ports, { tenantId, conversationId }, due, clock());
      return next;
    });
}
