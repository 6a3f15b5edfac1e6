import type { EarlyWarning } from '../../domain/impact/early-warning.ts';
import type { ConversationFormat } from '../../domain/subscription/settings.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';

/** Sends early warnings to conversations. As of a delivery channel, one call is one request, and each failure is a `SendError`. */
export interface WarningChannel {
  /** Equal for warnings that look the same. */
  digestOf(warning: EarlyWarning, format: ConversationFormat): string;
  /** Posts it as a message of its own. Without an id it was shown, but can never be edited. */
  post(to: Conversation, warning: EarlyWarning, format: ConversationFormat): Promise<{ readonly cardId?: string }>;
  /** Edits it in place, which notifies nobody. */
  edit(to: Conversation, cardId: string, warning: EarlyWarning, format: ConversationFormat): Promise<void>;
}
