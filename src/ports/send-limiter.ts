import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/subscription/subscription.ts';

/**
 * Whether one message may be sent. `waitMs` is the time until its slot if `granted`, otherwise the time after which to
 * ask again.
 */
export interface SendSlot {
  readonly granted: boolean;
  readonly waitMs: number;
}

/** Permission to send, shared by all processes. */
export interface SendLimiter {
  /** Takes the tenant's next free slot, if the conversation's own limits allow one. */
  take(tenantId: string, conversationId: string): Promise<SendSlot>;
  /** The service asked to wait: nothing is sent to this conversation (or the whole tenant) for this long. */
  holdBack(tenantId: string, conversationId: string | undefined, milliseconds: number): Promise<void>;
}

/** An operator wants the bot to send nothing by itself in a tenant. */
export interface SendingPause {
  readonly by: Person;
  readonly at: Instant;
  readonly until: Instant;
}

/** The pauses of tenants. While there is one, the limiter grants nothing; what is owed waits. */
export interface SendingPauses {
  /** Undefined if there is none, or its time is over. */
  read(tenantId: string): Promise<SendingPause | undefined>;
  /** Replaces the one there is. */
  begin(tenantId: string, pause: SendingPause): Promise<void>;
  end(tenantId: string): Promise<void>;
}
