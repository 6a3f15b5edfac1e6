/** Whether one message may be sent: `granted` with the time until its slot, or refused with the time to ask again in. */
export interface SendSlot {
  readonly granted: boolean;
  readonly waitMs: number;
}

/** Permission to send, shared by all processes. */
export interface SendLimiter {
  /** Takes the next free slot of the tenant, where the conversation's own limits allow one. */
  take(tenantId: string, conversationId: string): Promise<SendSlot>;
  /** The service asked for quiet: nothing is sent to this conversation (or tenant) for so long. */
  holdBack(tenantId: string, conversationId: string | undefined, milliseconds: number): Promise<void>;
}
