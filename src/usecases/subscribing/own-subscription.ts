import type { Reader } from '../../domain/subscription/reader.ts';
import { newSubscription, pruneMutes, withConversation } from '../../domain/subscription/edit.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { withCurrentIds } from '../../domain/subscription/current-ids.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { Conversation, Person, Subscription } from '../../domain/subscription/subscription.ts';
import { altersAnything } from '../../domain/subscription/undo.ts';
import type { MadeChange } from '../../domain/subscription/undo.ts';
import { alterationsOf, placeOf } from '../../domain/audit.ts';
import type {
  AuditTrail,
  DeliveryLedger,
  Log,
  MarkStore,
  NameStore,
  PersonalChatStore,
  SubscriptionStore,
  UndoStore,
  WorkQueue,
} from '../../ports/index.ts';
import { orStoreAway } from '../or-store-away.ts';

/** Whether a person may change the subscription of their conversation. `not-checked`: nobody could say. */
export type MayChange = (reader: Reader) => Promise<'allowed' | 'not-allowed' | 'not-checked'>;

/** What the subscription commands need. Absent if the product runs without alerts. */
export interface SubscribingPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'getMany' | 'ofTeam' | 'update'>;
  readonly ledger: Pick<DeliveryLedger, 'entriesOf' | 'lookAgain'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  /** What services were called before. If absent, only the catalogue knows. */
  readonly names?: Pick<NameStore, 'read'>;
  /** What conversations say about items of the Message Center. If absent, they can say nothing. */
  readonly marks?: MarkStore;
  readonly undo: UndoStore;
  /** If absent, no trail of changes is kept. */
  readonly audit?: Pick<AuditTrail, 'append'>;
  /** If absent, nobody's own chat is known. */
  readonly personalChats?: Pick<PersonalChatStore, 'read'>;
  readonly mayChange: MayChange;
  readonly log: Log;
}

/** A conversation's record before and after a change. `before` is undefined if it had none. */
interface Changed {
  readonly before: Subscription | undefined;
  readonly after: Subscription;
  /** The key that undoes the change. Absent if it altered nothing, or cannot be undone because the store failed. */
  readonly undo?: string;
}

/** Reads and changes the record of the reader's conversation. The methods fail with a `SubscribingError`. */
export interface ReaderSubscription {
  read(reader: Reader): Promise<Subscription | undefined>;
  /** `change` gets the newest record, without mutes that have ended. It may run more than once. */
  change(reader: Reader, change: (current: Subscription) => Subscription): Promise<Changed>;
  /** Fails with `not-allowed` if the reader may not change it. Whatever else is wrong a change would tell. */
  requireRight(reader: Reader): Promise<void>;
  /** The change with this key, or the newest one, while it can be undone. */
  recall(reader: Reader, key?: string): Promise<MadeChange | undefined>;
}

/** Makes the only way to a conversation's record, so that every change passes the same permission check. */
export function makeReaderSubscription(ports: SubscribingPorts | undefined): ReaderSubscription {
  return {
    async read({ tenantId, conversation }) {
      const alerting = requireAlerting(ports);
      if (!conversation) return undefined;
      return onStores(alerting, async () => {
        const names = await namesOf(alerting, tenantId);
        const current = await alerting.subscriptions.get(tenantId, conversation.id);
        return current && withCurrentIds(current, names);
      });
    },
    async change(reader, change) {
      const alerting = requireAlerting(ports);
      if (!reader.conversation) throw new SubscribingError('not-reachable');
      const verdict = await alerting.mayChange(reader);
      if (verdict !== 'allowed') throw new SubscribingError(verdict);
      const { before, after } = await changeRecord(alerting, reader, reader.conversation, change);
      const undo = await rememberChange(alerting, reader, before, after);
      return { before, after, ...(undo !== undefined && { undo }) };
    },
    async requireRight(reader) {
      const verdict = await requireAlerting(ports).mayChange(reader);
      if (verdict === 'not-allowed') throw new SubscribingError(verdict);
    },
    async recall({ tenantId, conversation }, key) {
      const alerting = requireAlerting(ports);
      return conversation && onStores(alerting, () => alerting.undo.read(tenantId, conversation.id, key));
    },
  };
}

/** Changes the record, and notes who did so if anything that people set was altered. */
async function changeRecord(
  alerting: SubscribingPorts,
  reader: Reader,
  conversation: Conversation,
  change: (current: Subscription) => Subscription,
): Promise<Omit<Changed, 'undo'>> {
  const { tenantId, now } = reader;
  let before: Subscription | undefined;
  const after = await onStores(alerting, async () => {
    const names = await namesOf(alerting, tenantId);
    return alerting.subscriptions.update(tenantId, conversation.id, (stored) => {
      before = stored && withCurrentIds(stored, names);
      const current = pruneMutes(withConversation(before, conversation), now);
      const next = change(current);
      return altersAnything(current, next) ? { ...next, changed: { by: personOf(reader), at: now } } : next;
    });
  });
  if (!after) throw new SubscribingError('store-away');
  return { before, after };
}

/** Remembers a change that was made, to undo it and for the trail. If that fails, it was made all the same. */
async function rememberChange(
  { undo, audit, log }: SubscribingPorts,
  reader: Reader,
  former: Subscription | undefined,
  after: Subscription,
): Promise<string | undefined> {
  const { tenantId, now } = reader;
  const before = pruneMutes(former ?? newSubscription(after.conversation), now);
  if (!altersAnything(before, after)) return undefined;
  reader.whenChanged?.();
  const by = personOf(reader);
  const where = placeOf(after.conversation);
  const what = { act: 'alerts-changed', alterations: alterationsOf(before, after) } as const;
  const [key] = await Promise.all([
    undo.keep(tenantId, where.id, { by, at: now, before, after }).catch((error: unknown) => {
      log.error('undo.not-kept', { error });
      return undefined;
    }),
    audit?.append(tenantId, { at: now, by, where, what }).catch((error: unknown) => {
      log.error('audit.not-kept', { error });
    }),
  ]);
  return key;
}

/** The names by which the services in a record are understood. */
async function namesOf({ names }: SubscribingPorts, tenantId: string): Promise<ServiceNames> {
  return seenNames((await names?.read(tenantId)) ?? []);
}

/** The reader, as stored in a record. */
export function personOf({ userId, userName }: Reader): Person {
  return { id: userId, name: userName };
}

/** The ports. Throws `alerts-unavailable` if there are none. */
export function requireAlerting(ports: SubscribingPorts | undefined): SubscribingPorts {
  if (!ports) throw new SubscribingError('alerts-unavailable');
  return ports;
}

/** Work on the subscriptions' stores. */
function onStores<T>({ log }: SubscribingPorts, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('subscriptions.store-failed', { error }));
}
