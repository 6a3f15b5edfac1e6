import { SendError } from '../../domain/delivery/send-error.ts';
import type { Instant } from '../../domain/instant.ts';
import { newSubscription } from '../../domain/subscription/edit.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Wanted } from '../../domain/subscription/subscription-grammar.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import { WEBHOOKS } from '../../domain/subscription/webhook.ts';
import { addWants } from '../../domain/subscription/wants.ts';
import type { AuditTrail, Log, SubscriptionStore, WebhookFault, Webhooks } from '../../ports/index.ts';
import type { KeepConversations } from '../subscribing/keep-conversations.ts';
import { personOf } from '../subscribing/own-subscription.ts';
import { note, onStores } from './noting.ts';

/** What lets operators add webhooks. */
export interface WebhookPorts {
  readonly webhooks: Webhooks;
  readonly subscriptions: Pick<SubscriptionStore, 'ofTeam' | 'getMany' | 'update'>;
  readonly keep: Pick<KeepConversations, 'forget' | 'seen'>;
}

interface Ports extends WebhookPorts {
  readonly isOperator: (reader: Reader) => boolean;
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly log: Log;
}

/** A webhook of the tenant. `place`: its number in the list, from 1. */
export interface Webhook {
  readonly place: number;
  /** Its host. The rest of an address may be a secret. */
  readonly name: string;
  readonly pausedSince?: Instant;
  /** False once nobody can read its address any more. */
  readonly isReadable: boolean;
}

/** Why a webhook was not added. */
type WebhookRefusal = WebhookFault | 'not-alone' | 'not-kept' | 'known' | 'too-many';

type Added = { readonly name: string; readonly secret: string } | { readonly refused: WebhookRefusal };
type Removed = { readonly name?: string };
type Tested = Removed & { readonly failed?: { readonly status?: number; readonly code?: string } };

/** Each is told all that happens, and all fit on one card. */
export const MOST_WEBHOOKS = 20;

/**
 * Makes what operators do with the webhooks of the tenant where they ask. Each function gives undefined to anyone else, and
 * to everyone if there are no ports. They fail with a `SubscribingError` if the store is down.
 */
export function makeOperatorWebhooks(ports: Ports | undefined) {
  const forOperators =
    <Asked extends readonly unknown[], T>(work: (ports: Ports, reader: Reader, ...asked: Asked) => Promise<T>) =>
    async (reader: Reader, ...asked: Asked): Promise<T | undefined> =>
      ports?.isOperator(reader) ? work(ports, reader, ...asked) : undefined;
  return {
    listWebhooks: forOperators(async (given, { tenantId }) =>
      (await all(given, tenantId)).map((record, at) => viewOf(given, record, at)),
    ),
    addWebhook: forOperators(add),
    removeWebhook: forOperators(remove),
    testWebhook: forOperators(test),
  };
}

/** All of a tenant, in the order in which they were added. */
async function all(ports: Ports, tenantId: string): Promise<Subscription[]> {
  const { subscriptions, webhooks } = ports;
  const found = await onStores(ports, async () =>
    subscriptions.getMany(tenantId, await subscriptions.ofTeam(tenantId, WEBHOOKS)),
  );
  return found
    .filter(({ conversation }) => webhooks.isWebhook(conversation))
    .toSorted((a, b) => (a.conversation.id < b.conversation.id ? -1 : 1));
}

function viewOf({ webhooks }: Ports, { conversation, pause }: Subscription, at: number): Webhook {
  return {
    place: at + 1,
    name: conversation.name ?? conversation.id,
    isReadable: webhooks.urlOf(conversation) !== undefined,
    ...(pause && { pausedSince: pause.since }),
  };
}

/** The secret is in the answer, so nobody else may read that. */
async function add(ports: Ports, reader: Reader, url: string, wanted: Wanted): Promise<Added> {
  const { webhooks, subscriptions, log } = ports;
  const { tenantId, now } = reader;
  if (reader.scope !== 'personal') return { refused: 'not-alone' };
  if (!webhooks.canBeKept) return { refused: 'not-kept' };
  const known = await all(ports, tenantId);
  if (known.length >= MOST_WEBHOOKS) return { refused: 'too-many' };
  if (named(ports, known, url)) return { refused: 'known' };
  const made = await webhooks.make(tenantId, url, now);
  if (typeof made === 'string') return { refused: made };
  const { conversation, secret } = made;
  const { targets, ...each } = wanted;
  const credit = { setBy: personOf(reader), setAt: now };
  const wants = targets.map((target) => ({ ...each, target, ...credit }));
  const record = { ...addWants(newSubscription(conversation), wants), changed: { by: personOf(reader), at: now } };
  await onStores(ports, () => subscriptions.update(tenantId, conversation.id, () => record));
  const name = conversation.name ?? '';
  log.info('webhook.added', { tenantId, conversationId: conversation.id });
  await note(ports, reader, { act: 'webhook-added', name });
  return { name, secret };
}

async function remove(ports: Ports, reader: Reader, which: string): Promise<Removed> {
  const { tenantId } = reader;
  const record = named(ports, await all(ports, tenantId), which);
  if (!record) return {};
  const { id, name = '' } = record.conversation;
  await onStores(ports, () => ports.keep.forget(tenantId, id));
  ports.log.info('webhook.removed', { tenantId, conversationId: id });
  await note(ports, reader, { act: 'webhook-removed', name });
  return { name };
}

/** A test that gets through ends a pause. */
async function test(ports: Ports, reader: Reader, which: string): Promise<Tested> {
  const record = named(ports, await all(ports, reader.tenantId), which);
  if (!record) return {};
  const { conversation } = record;
  const { name = '' } = conversation;
  try {
    await ports.webhooks.test(conversation, reader.now);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const { httpStatus: status, apiCode: code } = error;
    return { name, failed: { ...(status !== undefined && { status }), ...(code !== undefined && { code }) } };
  }
  await onStores(ports, () => ports.keep.seen(conversation, 'message'));
  return { name };
}

/** By its number in the list, or its address. Without either, the only one there is. */
function named({ webhooks }: Ports, known: readonly Subscription[], which: string): Subscription | undefined {
  if (which === '') return known.length === 1 ? known[0] : undefined;
  if (/^\d{1,3}$/.test(which)) return known[Number(which) - 1];
  const url = URL.parse(which)?.href;
  return url === undefined ? undefined : known.find(({ conversation }) => webhooks.urlOf(conversation) === url);
}
