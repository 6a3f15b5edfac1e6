import type { Pause, PauseReason, Subscription } from '../../domain/subscription/subscription.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { orStoreAway } from '../or-store-away.ts';
import type { Log, SubscriptionStore } from '../../ports/index.ts';

/** A tenant may have a million records, and somebody waits for the answer. */
const MOST_READ = 2_000;
/** Conversations on one page: what a phone shows without much scrolling. */
const CONVERSATIONS_A_PAGE = 8;

interface ListingPorts {
  readonly isOperator: (reader: Reader) => boolean;
  readonly subscriptions: Pick<SubscriptionStore, 'all' | 'count'>;
  readonly log: Log;
}

/** The subscribed conversations that were looked at. `of`: how many records there are; more were not looked at. */
interface Looked {
  readonly subscribed: readonly Subscription[];
  readonly lookedAt: number;
  readonly of: number;
}

/** A page of a tenant's subscribed conversations: those that get nothing first, the latest of them at the top. */
export interface ConversationsView extends Omit<Looked, 'subscribed'> {
  readonly shown: readonly Subscription[];
  /** Of those looked at. */
  readonly total: number;
  readonly paused: number;
  /** From 1; the last if there are not so many as were asked for. */
  readonly page: number;
  readonly pages: number;
}

/** Conversations that get nothing, by the reason. */
export interface Unreached extends Omit<Looked, 'subscribed'> {
  readonly byReason: readonly (readonly [reason: PauseReason, conversations: number])[];
}

/**
 * Makes the function that shows an operator the subscribed conversations of the tenant where they ask. It gives undefined
 * to anyone else. Fails with a `SubscribingError` if the store is down.
 */
export function makeListConversations(
  ports: ListingPorts | undefined,
): (reader: Reader, page: number) => Promise<ConversationsView | undefined> {
  return async (reader, page) => {
    if (!ports?.isOperator(reader)) return undefined;
    const read = async () => pageOf(await lookAt(ports.subscriptions, reader.tenantId), page);
    return orStoreAway(read, (error) => ports.log.error('conversations.not-read', { error }));
  };
}

/** Counts a tenant's conversations that get nothing, by the reason; the most frequent first. */
export async function countUnreached(
  store: Pick<SubscriptionStore, 'all' | 'count'>,
  tenantId: string,
): Promise<Unreached> {
  const { subscribed, ...looked } = await lookAt(store, tenantId);
  const counts = new Map<PauseReason, number>();
  for (const { pause } of subscribed) if (pause) counts.set(pause.reason, (counts.get(pause.reason) ?? 0) + 1);
  return { ...looked, byReason: [...counts].toSorted(([, some], [, others]) => others - some) };
}

async function lookAt(store: Pick<SubscriptionStore, 'all' | 'count'>, tenantId: string): Promise<Looked> {
  // A scan may give a record twice.
  const found = new Map<string, Subscription>();
  for await (const some of store.all(tenantId)) {
    for (const record of some) if (found.size < MOST_READ) found.set(record.conversation.id, record);
    if (found.size === MOST_READ) break;
  }
  const of = found.size < MOST_READ ? found.size : await store.count(tenantId);
  const subscribed = [...found.values()].filter(({ wants, follows }) => wants.length + follows.length > 0);
  return { subscribed, lookedAt: found.size, of };
}

function pageOf({ subscribed, ...looked }: Looked, asked: number): ConversationsView {
  const pages = Math.max(1, Math.ceil(subscribed.length / CONVERSATIONS_A_PAGE));
  const page = Math.min(asked, pages);
  const shown = subscribed.toSorted(inOrder).slice((page - 1) * CONVERSATIONS_A_PAGE, page * CONVERSATIONS_A_PAGE);
  const paused = subscribed.filter(({ pause }) => pause !== undefined).length;
  return { ...looked, shown, total: subscribed.length, paused, page, pages };
}

function inOrder(one: Subscription, other: Subscription): number {
  const since = ({ pause }: { readonly pause?: Pause }) => pause?.since ?? '';
  const [first, second] = [one.conversation.id, other.conversation.id];
  return compare(since(other), since(one)) || compare(first, second);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
