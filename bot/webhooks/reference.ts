import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';

/** Where a webhook is, and what signs what it gets. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** Closes texts so that only this bot can open them. */
export interface Sealing {
  close(text: string, place: string): string;
  open(sealed: string, place: string): string | undefined;
}

/**
 * What seals references where the bot has no secret of its own: in local mode, on one machine, for somebody to try it. They
 * are no secrets there, but another process of the bot can read them.
 */
export const LOCAL_SECRET = 'local-mode';

const MARK = 'webhook:';
const target: z.ZodType<WebhookTarget> = z.object({ url: z.url(), secret: z.string().min(1) });

/** An id for the conversation of a new webhook. Sorted, they are in the order in which they were made. */
export function newWebhookId(now: string): string {
  return `${MARK}${now}-${randomUUID()}`;
}

/** Whether a conversation is a webhook. */
export function isWebhook({ reference }: Pick<Conversation, 'reference'>): boolean {
  return reference.startsWith(MARK);
}

/** The reference of a webhook's conversation. Its address is sealed too: that often has a password in it. */
export function closeReference(id: string, to: WebhookTarget, seal: Sealing): string {
  return `${MARK}${seal.close(JSON.stringify(to), id)}`;
}

/** What a reference says; undefined if it cannot be read, as after the bot's own secret was changed. */
export function openReference(
  { id, reference }: Pick<Conversation, 'id' | 'reference'>,
  seal: Sealing,
): WebhookTarget | undefined {
  const text = isWebhook({ reference }) ? seal.open(reference.slice(MARK.length), id) : undefined;
  return text === undefined ? undefined : target.safeParse(JSON.parse(text)).data;
}
