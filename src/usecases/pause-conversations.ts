import { pause } from '../domain/subscribing.ts';
import type { Conversation, Pause } from '../domain/subscription.ts';
import type { Clock, Log, SubscriptionStore } from '../ports.ts';

export interface PausePorts {
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Stops sending to a conversation, or to all of its tenant, until `resumeOn` happens: Teams said that sending is not wanted
 * or not possible. What is owed stays owed.
 */
export function makePauseConversations({ subscriptions, clock, log }: PausePorts) {
  return async (
    { tenantId, id }: Conversation,
    { resumeOn, wholeTenant }: { readonly resumeOn: Pause['resumeOn']; readonly wholeTenant: boolean },
  ): Promise<void> => {
    const wanted: Pause = { reason: `waiting for ${resumeOn}`, since: clock(), resumeOn };
    const ids = wholeTenant ? await subscriptions.ofTenant(tenantId) : [id];
    for (const each of ids) {
      await subscriptions.update(tenantId, each, (current) => current && pause(current, wanted));
    }
    log.info('conversation.paused', { resumeOn, conversations: ids.length });
  };
}
