import { DAY, shift } from '../../domain/instant.ts';
import { pause } from '../../domain/subscription/edit.ts';
import type { Conversation, Pause } from '../../domain/subscription/subscription.ts';
import type { Clock, Log, SubscriptionStore } from '../../ports/index.ts';

interface PausePorts {
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** If it is not reinstalled within 30 days, assume it never will be (`reliability.md` §1.3). */
const INSTALL_AWAITED = 30 * DAY;

/**
 * Stops sending to a conversation, or to all that live in the same tenant, until `resumeOn` happens: Teams said that sending is not wanted
 * or not possible. What is owed stays owed.
 */
export function makePauseConversations({ subscriptions, clock, log }: PausePorts) {
  return async (
    conversation: Conversation,
    { resumeOn, wholeTenant }: { readonly resumeOn: Pause['resumeOn']; readonly wholeTenant: boolean },
  ): Promise<void> => {
    const { tenantId } = conversation;
    const since = clock();
    const wanted: Pause = {
      reason: `waiting-for-${resumeOn}`,
      since,
      resumeOn,
      ...(resumeOn === 'install' && { givenUpAt: shift(since, INSTALL_AWAITED) }),
      ...(wholeTenant && { wholeTenant }),
    };
    const ids = wholeTenant ? await neighboursOf(subscriptions, conversation) : [conversation.id];
    for (const each of ids) {
      await subscriptions.update(tenantId, each, (current) => current && pause(current, wanted));
    }
    log.info('conversation.paused', { resumeOn, conversations: ids.length });
  };
}

/** Ids of all conversations that live in the tenant of this one. Others may hear of the same health from elsewhere. */
export async function neighboursOf(
  subscriptions: Pick<SubscriptionStore, 'ofTenant' | 'getMany'>,
  { tenantId, homeTenantId }: Conversation,
): Promise<string[]> {
  const all = await subscriptions.getMany(tenantId, await subscriptions.ofTenant(tenantId));
  return all.filter((each) => each.conversation.homeTenantId === homeTenantId).map((each) => each.conversation.id);
}
