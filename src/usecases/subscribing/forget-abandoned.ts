import { isAbandoned } from '../../domain/subscription/edit.ts';
import type { Clock, SubscriptionStore } from '../../ports/index.ts';
import type { KeepConversations } from './keep-conversations.ts';

export interface ForgetAbandonedPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'ofTenant' | 'getMany'>;
  readonly keep: Pick<KeepConversations, 'forget'>;
  readonly clock: Clock;
}

/** Forgets conversations that the bot was removed from long ago, with everything known about them. */
export function makeForgetAbandoned({ subscriptions, keep, clock }: ForgetAbandonedPorts) {
  return async (tenantId: string): Promise<void> => {
    const now = clock();
    const all = await subscriptions.getMany(tenantId, await subscriptions.ofTenant(tenantId));
    for (const { conversation } of all.filter((each) => isAbandoned(each, now))) {
      await keep.forget(tenantId, conversation.id);
    }
  };
}
