import type { Reader } from '../../domain/subscription/reader.ts';
import { pruneMutes, withConversation } from '../../domain/subscription/edit.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { Person, Subscription } from '../../domain/subscription/subscription.ts';
import type { DeliveryLedger, Log, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

/** What changing what a conversation hears needs. Absent where the product runs without alerts. */
export interface SubscribingPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'update'>;
  readonly ledger: Pick<DeliveryLedger, 'entriesOf'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  /** Whether this person may change what this conversation hears. */
  readonly mayChange: (reader: Reader) => Promise<boolean>;
  readonly log: Log;
}

/** A conversation's record before and after a change; undefined before its first. */
interface Changed {
  readonly before: Subscription | undefined;
  readonly after: Subscription;
}

/** Reads and changes the record of the reader's conversation. Both fail with a `SubscribingError`. */
export interface ReaderSubscription {
  read(reader: Reader): Promise<Subscription | undefined>;
  /** `change` gets the newest record, in which only mutes that last are left; it may run more than once. */
  change(reader: Reader, change: (current: Subscription) => Subscription): Promise<Changed>;
}

/** Makes the one door to a conversation's record: what may change it is asked here, whatever the change. */
export function makeReaderSubscription(ports: SubscribingPorts | undefined): ReaderSubscription {
  return {
    async read({ tenantId, conversation }) {
      const { subscriptions } = requireAlerting(ports);
      if (!conversation) return undefined;
      return orStoreAway(requireAlerting(ports), () => subscriptions.get(tenantId, conversation.id));
    },
    async change(reader, change) {
      const { tenantId, conversation, now } = reader;
      const { subscriptions, mayChange } = requireAlerting(ports);
      if (!conversation) throw new SubscribingError('not-reachable');
      if (!(await mayChange(reader))) throw new SubscribingError('not-allowed');
      let before: Subscription | undefined;
      const after = await orStoreAway(requireAlerting(ports), () =>
        subscriptions.update(tenantId, conversation.id, (current) => {
          before = current;
          return change(pruneMutes(withConversation(current, conversation), now));
        }),
      );
      if (!after) throw new SubscribingError('store-away');
      return { before, after };
    },
  };
}

/** Whoever asks, as a record names them. */
export function personOf({ userId, userName }: Reader): Person {
  return { id: userId, name: userName };
}

/** The ports, or why there are none. */
export function requireAlerting(ports: SubscribingPorts | undefined): SubscribingPorts {
  if (!ports) throw new SubscribingError('alerts-unavailable');
  return ports;
}

/** Work on the stores; whatever fails there means that they are away. */
export async function orStoreAway<T>({ log }: SubscribingPorts, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.error('subscriptions.store-failed', { error });
    throw new SubscribingError('store-away', error);
  }
}
