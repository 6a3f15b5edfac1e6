import { instantOf } from '../../src/domain/instant.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { DeliveryChannel, Log, WarningChannel } from '../../src/ports/index.ts';
import { unreadable } from './answers.ts';
import { digestEvent, noticeEvent, openingEvent, updateEvent, warningEvent, type CloudEvent } from './events.ts';
import { openReference, type Sealing } from './reference.ts';
import { postTo, type RequestOptions } from './request.ts';

interface WebhookOptions extends RequestOptions {
  readonly seal: Sealing;
  readonly log: Log;
}

/** Sends one event to a webhook. Fails with a `SendError`. */
export type SendEvent = (to: Conversation, event: CloudEvent) => Promise<void>;

/** Makes what sends events. */
export function makeSendEvent({ seal, log, ...options }: WebhookOptions): SendEvent {
  return async (to, event) => {
    const target = openReference(to, seal);
    if (!target) {
      log.error('webhook.unreadable', { tenantId: to.tenantId, conversationId: to.id });
      throw unreadable();
    }
    await postTo(target, JSON.stringify(event), options);
  };
}

/** Sends alerts as CloudEvents to webhooks. What was sent stays as it is: there are no edits, and nobody to nudge. */
export function makeWebhookChannel(send: SendEvent, now: () => number): DeliveryChannel {
  return {
    nameOf: () => 'webhook',
    windows: [],
    digestOf: ({ issue, noLongerListed }) => JSON.stringify([issue, noLongerListed]),
    hasNews: () => true,
    post: async (to, snapshot) => {
      const event = openingEvent(to.tenantId, snapshot);
      await send(to, event);
      return { cardId: event.id };
    },
    edit: () => Promise.resolve(),
    reply: (to, _cardId, update) => send(to, updateEvent(to.tenantId, update)),
    nudge: () => Promise.resolve(),
    digest: (to, digest) => send(to, digestEvent(to.tenantId, digest)),
    notify: (to, notice) => send(to, noticeEvent(to.tenantId, notice, instantOf(now()))),
  };
}

/** Sends early warnings to webhooks, and again when one is over. */
export function makeWebhookWarnings(send: SendEvent): WarningChannel {
  return {
    digestOf: ({ overAt, published }) => JSON.stringify([overAt, published]),
    post: async (to, warning) => {
      const event = warningEvent(to.tenantId, warning);
      await send(to, event);
      return { cardId: event.id };
    },
    edit: (to, _cardId, warning) =>
      warning.overAt === undefined ? Promise.resolve() : send(to, warningEvent(to.tenantId, warning)),
  };
}
