import type { AuditedAct } from '../../domain/audit.ts';
import { placeOf } from '../../domain/audit.ts';
import { hasSeenCard } from '../../domain/delivery/ledger-entry.ts';
import { canRespond, countsOf, NO_RESPONSE, type Changed, type Response } from '../../domain/response/response.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';
import type {
  AnswerCountStore,
  AuditTrail,
  DeliveryLedger,
  KeptResponse,
  Log,
  ResponseStore,
  SnapshotStore,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';
import { orStoreAway } from '../or-store-away.ts';
import { personOf, type MayChange } from '../subscribing/own-subscription.ts';

/** What working on an incident together needs. */
export interface RespondingPorts {
  readonly responses: Pick<ResponseStore, 'get' | 'update' | 'keyOf'>;
  /** Absent: when an issue is over, nobody knows any more how many it affected. */
  readonly answerCounts?: Pick<AnswerCountStore, 'note'>;
  readonly ledger: Pick<DeliveryLedger, 'get'>;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly audit: Pick<AuditTrail, 'append'>;
  /** Whether somebody belongs to the conversation: who may change its alerts is another matter. */
  readonly mayRespond: MayChange;
  readonly log: Log;
}

/**
 * Why nothing can be done: nobody else would see it, people here switched it off, the issue is over, or there is no live
 * card of it here on which it would stand.
 */
type Refusal = 'alone' | 'off' | 'over' | 'no-card';

/** What a change came to, on the live card with this id. Without one, Teams never told the id. */
export type Done<Outcome extends string> = Changed<Outcome> & { readonly cardId?: string };

/** What a change came to, or why nothing can be done. */
export type Responded<Outcome extends string> = { readonly refused: Refusal } | Done<Outcome>;

/** What somebody did, for the trail. */
type Did = Omit<Extract<AuditedAct, { act: 'responded' }>, 'act' | 'issueId'>;

/** What somebody does about an issue. */
interface Deed<Outcome extends string> {
  /** May be called more than once. */
  readonly change: (current: Response) => Changed<Outcome>;
  readonly did: Did;
}

/** What the people of the reader's conversation do about an issue. */
export async function readResponse(
  ports: RespondingPorts | undefined,
  reader: Reader,
  issueId: string,
): Promise<{ readonly refused: Refusal } | { readonly response: Response }> {
  const place = await placeIn(ports, reader, issueId);
  if ('refused' in place) return place;
  const { tenantId } = reader;
  const found = await onStores(place.ports, () => place.ports.responses.get(tenantId, place.conversation.id, issueId));
  return { response: found ?? NO_RESPONSE };
}

/**
 * Changes what the people of the reader's conversation do about an issue. The delivery that brings its live card up to
 * date is owed in the same step, so a queue that is away makes that late, not undone.
 */
export async function respond<Outcome extends string>(
  ports: RespondingPorts | undefined,
  reader: Reader,
  issueId: string,
  deed: Deed<Outcome>,
): Promise<Responded<Outcome>> {
  const place = await placeIn(ports, reader, issueId);
  if ('refused' in place) return place;
  const verdict = await place.ports.mayRespond(reader);
  if (verdict !== 'allowed') throw new SubscribingError(verdict);
  let changed: Changed<Outcome> | undefined;
  const kept = await onStores(place.ports, () =>
    place.ports.responses.update(
      reader.tenantId,
      place.conversation.id,
      issueId,
      (current) => (changed = deed.change(current)).after,
      reader.now,
    ),
  );
  if (!kept || !changed) return { refused: 'no-card' };
  if (changed.after !== changed.before) await follow(place, reader, issueId, kept, deed.did);
  return place.cardId === undefined ? changed : { ...changed, cardId: place.cardId };
}

interface Place {
  readonly ports: RespondingPorts;
  readonly conversation: Conversation;
  readonly cardId: string | undefined;
  /** The version that the live card is owed. */
  readonly version: number;
}

/** Where something can be done about an issue, or why not. */
async function placeIn(
  ports: RespondingPorts | undefined,
  { tenantId, scope, conversation }: Reader,
  issueId: string,
): Promise<Place | { readonly refused: Refusal }> {
  if (!ports) throw new SubscribingError('alerts-unavailable');
  if (scope === 'personal') return { refused: 'alone' };
  if (!conversation) throw new SubscribingError('not-reachable');
  const [entry, snapshot, subscription] = await onStores(ports, () =>
    Promise.all([
      ports.ledger.get(tenantId, conversation.id, issueId),
      ports.snapshots.get(tenantId, issueId),
      ports.subscriptions.get(tenantId, conversation.id),
    ]),
  );
  if (subscription?.settings?.teamwork === 'off') return { refused: 'off' };
  if (!entry || !snapshot || !subscription || !hasSeenCard(entry)) return { refused: 'no-card' };
  if (!canRespond(subscription, snapshot)) return { refused: 'over' };
  return { ports, conversation, cardId: entry.cardId, version: entry.owedVersion };
}

/** Lets the live card follow, and notes who did what. What fails here was done all the same. */
async function follow(
  { ports, conversation, version }: Place,
  reader: Reader,
  issueId: string,
  { response, changes: responses }: KeptResponse,
  did: Did,
): Promise<void> {
  const { queue, audit, answerCounts, log } = ports;
  const { tenantId, now } = reader;
  const what = { act: 'responded', issueId, ...did } as const;
  // Of who is affected, others see how many: who said so privately is told to nobody.
  if (did.did !== 'affected') reader.whenChanged?.();
  const counts = did.did === 'affected' ? countsOf(response) : undefined;
  await Promise.all([
    counts &&
      answerCounts
        ?.note(tenantId, conversation.id, issueId, counts)
        .catch((error: unknown) => log.error('response.not-counted', { error })),
    queue
      .addDeliveries([{ tenantId, conversationId: conversation.id, issueId, version, responses }])
      .catch((error: unknown) => log.error('response.not-queued', { error })),
    audit
      .append(tenantId, { at: now, by: personOf(reader), where: placeOf(conversation), what })
      .catch((error: unknown) => log.error('audit.not-kept', { error })),
  ]);
}

function onStores<T>({ log }: RespondingPorts, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('response.store-failed', { error }));
}
