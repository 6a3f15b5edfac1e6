import type { ShownBulletin } from '../../domain/bulletin/standing.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';

/**
 * Sends bulletins to conversations. As of a delivery channel, one call is one request, and each failure is a `SendError`.
 * `timeZone` is the conversation's own.
 */
export interface BulletinChannel {
  /** Equal for bulletins that look the same. */
  digestOf(shown: ShownBulletin, timeZone?: string): string;
  /** Posts it as a message of its own. Without an id it was shown, but can never be edited. */
  post(to: Conversation, shown: ShownBulletin, timeZone?: string): Promise<{ readonly cardId?: string }>;
  /** Edits it in place, which notifies nobody. */
  edit(to: Conversation, cardId: string, shown: ShownBulletin, timeZone?: string): Promise<void>;
  /** Says in its thread, or after it, that it changed. */
  tell(to: Conversation, cardId: string, shown: ShownBulletin, timeZone?: string): Promise<void>;
}
