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
