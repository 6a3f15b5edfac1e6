import { shift } from '../../domain/instant.ts';
import { pause } from '../../domain/subscription/edit.ts';
import type { Conversation, Pause, Subscription } from '../../domain/subscription/subscription.ts';
import type { Clock, Log, SubscriptionStore } from '../../ports/index.ts';

interface PausePorts {
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly log: Log;
}

interface PauseOptions {
  readonly resumeOn: Pause['resumeOn'];
  readonly wholeTenant?: boolean;
  /** If `resumeOn` has not happened after this time, the conversation is forgotten. If absent, it never is. */
  readonly givenUpAfterMs?: number;
}

/**
 * Stops sending to a conversation, or to all in the same home tenant, until `resumeOn` happens: its channel said that
 * sending is unwanted or impossible. Unsent news stays owed.
 */
export function makePauseConversations({ subscriptions, clock, log }: PausePorts) {
  return async (
    conversation: Conversation,
    { resumeOn, wholeTenant = false, givenUpAfterMs }: PauseOptions,
  ): Promise<void> => {
    const { tenantId } = conversation;
    const since = clock();
    const wanted: Pause = {
      reason: `waiting-for-${resumeOn}`,
      since,
      resumeOn,
      ...(givenUpAfterMs !== undefined && { givenUpAt: shift(since, givenUpAfterMs) }),
      ...(wholeTenant && { wholeTenant }),
    };
    const held = (id: string) => subscriptions.update(tenantId, id, (current) => current && pause(current, wanted));
    let conversations = 0;
    const concerned = wholeTenant ? neighboursOf(subscriptions, conversation) : [{ conversation }];
    for await (const each of concerned) {
      await held(each.conversation.id);
      conversations += 1;
    }
    log.info('conversation.paused', { resumeOn, conversations });
  };
}

/** The records of all conversations with the same home tenant. Those in other tenants may be alerted about the same health. */
export async function* neighboursOf(
  subscriptions: Pick<SubscriptionStore, 'all'>,
  { tenantId, homeTenantId }: Conversation,
): AsyncIterable<Subscription> {
  for await (const some of subscriptions.all(tenantId)) {
    yield* some.filter(({ conversation }) => conversation.homeTenantId === homeTenantId);
  }
}
