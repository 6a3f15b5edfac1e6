/**
 * Remembers for a day which message welcomed a conversation, so that it can say who set what up instead of a second
 * message. Both methods may fail with any error when the store is down.
 */
export interface WelcomeStore {
  keep(tenantId: string, conversationId: string, messageId: string): Promise<void>;
  /** Gives the message's id to one caller, across all processes. */
  take(tenantId: string, conversationId: string): Promise<string | undefined>;
}
