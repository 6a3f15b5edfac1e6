import type { Card, CardSize, TextMessage } from '../../cards/kit/card.ts';
import { onceFor } from '../../src/domain/derived.ts';
import type { Asked } from '../../src/domain/delivery/connector-answers.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { Digest } from '../../src/domain/delivery/digest/contents.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { ConversationFormat } from '../../src/domain/subscription/settings.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { IssueNudge, IssueUpdate, LiveFormat, Log, DeliveryChannel, Notice } from '../../src/ports/index.ts';
import { addressed, messageOf, plainMessageOf, sizeOf, textMessageOf } from './alert-message.ts';
import { makeDrawnCards } from './drawn-cards.ts';
import { TEAMS_SEND_WINDOWS } from './send-windows.ts';
import type { Connector, ConnectorMessage } from '../sdk/connector.ts';
import type { ConnectorRequest, ConnectorSender } from '../sdk/connector-sender.ts';
import { openReference, withServiceUrl } from '../teams/conversation.ts';
import type { ConversationReference } from '../teams/conversation.ts';
import { GCC_SERVICE_URL } from '../teams/service-url.ts';

/** The texts of alerts. Each function writes the same from the same input, a card no larger than the size asked for. */
export interface AlertCards {
  liveCard(snapshot: Snapshot, size: CardSize, format?: LiveFormat): Card;
  /** A message without a card. */
  updateMessage(update: IssueUpdate, format?: LiveFormat): TextMessage;
  /** A message without a card, which may mention people. */
  nudgeMessage(nudge: IssueNudge, format?: ConversationFormat): TextMessage;
  /** Whether an update says something that its conversation was not told. */
  hasNews(update: IssueUpdate): boolean;
  digestCard(digest: Digest, format?: ConversationFormat): Card;
  noticeCard(notice: Notice, format?: ConversationFormat): Card;
}

/** What every message needs. */
export interface SendOptions {
  /** Makes the requests: signed, with a time limit, and only to Teams' hosts. */
  readonly send: ConnectorSender;
  readonly render: (answer: Card) => object;
  readonly log: Log;
  /** The service URL for a tenant that the public host refuses. Set only in tests. */
  readonly gccServiceUrl?: string;
  /** Called when a conversation's service URL has changed: save this reference in place of the old one. */
  readonly onMoved?: (to: Conversation, reference: string) => Promise<void>;
}

export interface TeamsChannelOptions extends SendOptions {
  readonly cards: AlertCards;
}

const CARD_SIZES: readonly CardSize[] = ['full', 'newest-post', 'title'];
/** Teams' documented limit is now 100 KB of UTF-16 and used to be 40 KB. A card under 40 KB meets both. */
const TARGET_BYTES = 40 * 1024;
/** Above this size, no request is made: Teams recommends at most 80 KB. */
const MAX_BYTES = 80 * 1024;

type Draw = (size: CardSize) => Card;
/** What is asked of the connector, and the request that asks it. */
interface Deliver<T> {
  readonly asked: Asked;
  readonly request: (message: ConnectorMessage, reference: ConversationReference) => ConnectorRequest<T>;
}
interface Send {
  card<T>(to: Conversation, draw: Draw, deliver: Deliver<T>): Promise<T>;
  text<T>(to: Conversation, message: TextMessage, deliver: Deliver<T>): Promise<T>;
}

/**
 * Sends alerts to Teams through its connector. Each call makes one HTTP request, and repeats it only after a response
 * that means nothing was shown: with a new token after 401, with the thread named in the other way if this one is not
 * understood, at the GCC host after `InvalidBotApiHost`, with a smaller card after 413, and with the summary alone after
 * 400. Every failure is a `SendError`.
 */
export function makeTeamsChannel(options: TeamsChannelOptions): DeliveryChannel {
  const { cards } = options;
  const drawFull = (snapshot: Snapshot, format?: LiveFormat) => cards.liveCard(snapshot, 'full', format);
  const drawn = makeDrawnCards({ drawFull, render: options.render });
  const send = makeSend({ ...options, render: drawn.render });
  const live = (snapshot: Snapshot, format?: LiveFormat) => (size: CardSize) =>
    size === 'full' ? drawn.full(snapshot, format).answer : cards.liveCard(snapshot, size, format);
  return {
    nameOf: () => 'teams',
    windows: TEAMS_SEND_WINDOWS,
    digestOf: (snapshot, format) => drawn.full(snapshot, format).digest,
    hasNews: (update) => cards.hasNews(update),
    post: async (to, snapshot, format) => {
      const cardId = await send.card(to, live(snapshot, format), opening(to));
      return cardId === undefined ? {} : { cardId };
    },
    edit: (to, cardId, snapshot, format) => send.card(to, live(snapshot, format), editing(to, cardId)),
    reply: async (to, cardId, update, format) => {
      await send.text(to, cards.updateMessage(update, format), replying(to, cardId));
    },
    nudge: async (to, cardId, nudge, format) => {
      await send.text(to, cards.nudgeMessage(nudge, format), replying(to, cardId));
    },
    digest: async (to, digest, format) => {
      await send.card(to, () => cards.digestCard(digest, format), opening(to));
    },
    notify: async (to, notice, format) => {
      await send.card(to, () => cards.noticeCard(notice, format), opening(to));
    },
  };
}

/** Opens a thread in a channel, or sends a message in a chat. Returns the message's id if the response includes it. */
export function opening({ scope }: Conversation): Deliver<string | undefined> {
  if (scope !== 'channel') return { asked: 'post', request: sending };
  const request = (message: ConnectorMessage, reference: ConversationReference) => (connector: Connector) =>
    openThread(connector, message, reference);
  return { asked: 'create', request };
}

/** Opens a thread by creating a conversation: a message to the channel itself would land in its newest thread. */
async function openThread(connector: Connector, message: ConnectorMessage, reference: ConversationReference) {
  const { conversationId, tenantId, bot } = reference;
  const created = await connector.createThread({
    isGroup: true,
    tenantId,
    bot: { id: bot.id, name: bot.name ?? '' },
    channelData: { channel: { id: conversationId }, tenant: { id: tenantId } },
    activity: message,
  });
  // `activityId` is the id of the message and of its thread. `id` is the conversation's: an edit with it returns 404.
  return messageId(created.activityId ?? created.id?.split(';messageid=')[1]);
}

/** Sends to a chat. Returns the message's id if the response includes it. */
function sending(message: ConnectorMessage, reference: ConversationReference): ConnectorRequest<string | undefined> {
  return async (connector) =>
    messageId((await connector.send(reference.conversationId, addressed(message, reference))).id);
}

export function editing({ scope }: Conversation, cardId: string): Deliver<void> {
  return {
    asked: 'edit',
    request: (message, reference) => (connector) => {
      const { conversationId } = reference;
      const activity = { ...addressed(message, reference), id: cardId };
      return scope === 'channel'
        ? connector.updateRoot({ conversationId, rootId: cardId }, activity)
        : connector.update(conversationId, cardId, activity);
    },
  };
}

/** Sends into the card's thread, or after it in a chat. Whatever is accepted was shown: its id is not needed. */
export function replying({ scope }: Conversation, cardId: string): Deliver<unknown> {
  if (scope !== 'channel') return { asked: 'post', request: sending };
  const request = (message: ConnectorMessage, reference: ConversationReference) => (connector: Connector) =>
    connector.reply({ conversationId: reference.conversationId, rootId: cardId }, addressed(message, reference));
  return { asked: 'reply', request };
}

function messageId(id: string | undefined): string | undefined {
  return id?.split(';messageid=').at(-1) || undefined;
}

export function makeSend(options: SendOptions): Send {
  const attempt = makeAttempt(options);
  const messageFor = onceFor((answer: Card) => {
    const message = messageOf(answer, options.render);
    return { message, bytes: sizeOf(message) };
  });
  const sendCard = async <T>(to: Conversation, draw: Draw, deliver: Deliver<T>): Promise<T> => {
    for (const size of CARD_SIZES) {
      const { message, bytes } = messageFor(draw(size));
      if (bytes > (size === 'title' ? MAX_BYTES : TARGET_BYTES)) continue;
      const shown = await unlessTooLarge(attempt(to, deliver, message));
      if (shown) return shown.value;
    }
    throw new SendError({ kind: 'dead' }, 'The message is too large in its smallest form', { httpStatus: 413 });
  };
  /** In the plainest form there is, if the message is refused in its own. */
  const orPlain = <T>(sending: Promise<T>, to: Conversation, summary: () => string, deliver: Deliver<T>): Promise<T> =>
    sending.catch((error: unknown) => {
      // An edit that is refused says that the card can no longer be edited, far more often than that it is malformed.
      if (!is(error, 400) || deliver.asked === 'edit') throw error;
      options.log.error('alert-card-refused', { status: 400, code: error.apiCode });
      return attempt(to, deliver, plainMessageOf(summary()));
    });
  return {
    card: (to, draw, deliver) => orPlain(sendCard(to, draw, deliver), to, () => draw('title').summary, deliver),
    text: (to, message, deliver) =>
      orPlain(attempt(to, deliver, textMessageOf(message)), to, () => message.summary, deliver),
  };
}

async function unlessTooLarge<T>(sending: Promise<T>): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await sending };
  } catch (error) {
    if (is(error, 413)) return undefined;
    throw error;
  }
}

/** Makes one request to a conversation, and a second one if Teams says that its tenant is on the GCC host. */
function makeAttempt(options: SendOptions) {
  const { send, gccServiceUrl = GCC_SERVICE_URL } = options;
  return async <T>(to: Conversation, deliver: Deliver<T>, message: ConnectorMessage): Promise<T> => {
    const reference = openReference(to.reference);
    if (!reference) throw new SendError({ kind: 'dead' }, 'The conversation has no reference that can be read');
    const request = deliver.request(message, reference);
    try {
      return await send(reference.serviceUrl, request, deliver.asked);
    } catch (error) {
      if (!is(error, 403, 'InvalidBotApiHost') || reference.serviceUrl === gccServiceUrl) throw error;
    }
    const result = await send(gccServiceUrl, request, deliver.asked);
    await reportMove(options, to, withServiceUrl(reference, gccServiceUrl));
    return result;
  };
}

/** The message is already visible, so a failure to save the new host must not look like a failure to send. */
async function reportMove({ onMoved, log }: SendOptions, to: Conversation, reference: string): Promise<void> {
  try {
    await onMoved?.(to, reference);
  } catch {
    log.warn('new-service-url-not-kept', { tenantId: to.tenantId });
  }
}

function is(error: unknown, status: number, code?: string): error is SendError {
  return error instanceof SendError && error.httpStatus === status && (!code || error.apiCode === code);
}
