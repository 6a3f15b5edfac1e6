import type { Instant } from '../../domain/instant.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';

/** What is wrong with a webhook's address. */
export type WebhookFault = 'not-a-url' | 'not-https' | 'user-info' | 'private' | 'not-found';

/** A webhook that was just made. The secret is given this once. */
export interface MadeWebhook {
  readonly conversation: Conversation;
  readonly secret: string;
}

/** Other systems that get alerts by HTTP. Each is a conversation, which the delivery channel reaches. */
export interface Webhooks {
  /** Whether webhooks can be kept: not without a secret that all processes of the bot share. */
  readonly canBeKept: boolean;
  /** Makes a conversation for an address, or says what is wrong with it. Stores nothing. */
  make(tenantId: string, url: string, now: Instant): Promise<MadeWebhook | WebhookFault>;
  isWebhook(conversation: Conversation): boolean;
  /** The address; undefined if it cannot be read any more. */
  urlOf(conversation: Conversation): string | undefined;
  /** Sends a test event. Fails with a `SendError`. */
  test(to: Conversation, now: Instant): Promise<void>;
}
