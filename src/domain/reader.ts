import type { Instant } from './instant.ts';

export type ConversationScope = 'personal' | 'group' | 'channel';

/** Who asks, where, and how they read: what an answer depends on besides its subject. */
export interface Reader {
  /** Tenant whose health is shown. */
  readonly tenantId: string;
  readonly userId: string;
  readonly userName: string;
  readonly conversationId: string;
  readonly scope: ConversationScope;
  /** IANA name, `Europe/Riga`. */
  readonly timeZone: string;
  /** BCP 47, `en-GB`. */
  readonly locale: string;
  /** When the question came. */
  readonly now: Instant;
}
