import type { Conversation } from '../../domain/subscription/subscription.ts';

/** Everybody's own chat with the bot, so that a person can be told alone, wherever they ask for it. */
export interface PersonalChatStore {
  /** The chat of whoever has one of these ids: the Entra object id, or the one that Teams gives to the bot. */
  read(tenantId: string, personIds: readonly string[]): Promise<Conversation | undefined>;
  /** Remembers the newest chat of a person, by all their ids. */
  keep(personIds: readonly string[], chat: Conversation): Promise<void>;
  /** Forgets a chat that the bot is no longer in. Any other conversation is no chat that is known. */
  forget(tenantId: string, conversationId: string): Promise<void>;
}
