import type { SendLimiter, SendSlot } from '../ports.ts';

export interface SendTurnPorts {
  readonly limiter: SendLimiter;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * A slot is a moment. A process that was held up (by its machine, its Redis, a garbage collection) finds many of its slots
 * past at once: were they used, they would make the very burst that the limits forbid. Two slots of the tenant fit in here.
 */
const LATE_MS = 50;
/** On a machine that is always late nothing would ever be sent; so slow a machine makes no burst. */
const MOST_TRIES = 5;

/**
 * Waits for the conversation's turn to be sent one message. `granted` where it is its turn now; else the time to ask again
 * in. The time passed is measured by a clock that nobody can set.
 */
export async function awaitTurn(
  { limiter, sleep }: SendTurnPorts,
  tenantId: string,
  conversationId: string,
): Promise<SendSlot> {
  for (let tries = 1; ; tries += 1) {
    const askedAt = performance.now();
    const slot = await limiter.take(tenantId, conversationId);
    if (!slot.granted) return slot;
    await sleep(slot.waitMs);
    const late = performance.now() - askedAt - slot.waitMs;
    if (late <= LATE_MS || tries === MOST_TRIES) return slot;
  }
}
