import { isAbandoned } from '../../domain/subscription/edit.ts';
import type { Clock, SubscriptionStore } from '../../ports/index.ts';
import type { KeepConversations } from './keep-conversations.ts';

export interface ForgetAbandonedPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'all' | 'renew'>;
  readonly keep: Pick<KeepConversations, 'forget'>;
  readonly clock: Clock;
}

/**
 * Forgets conversations that the bot was removed from long ago, with everything known about them. The one task that
 * looks at every record, some at a time, once a day; so records of older versions are renewed here too.
 */
export function makeForgetAbandoned({ subscriptions, keep, clock }: ForgetAbandonedPorts) {
  return async (tenantId: string): Promise<void> => {
    await subscriptions.renew(tenantId);
    const now = clock();
    for await (const some of subscriptions.all(tenantId)) {
      for (const { conversation } of some.filter((each) => isAbandoned(each, now))) {
        await keep.forget(tenantId, conversation.id);
      }
    }
  };
}
