import type { SendLimiter } from '../../ports/index.ts';

interface SendTurnPorts {
  readonly limiter: SendLimiter;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** One message may be sent now, until the turn is past; or the time to ask again in. */
type SendTurn =
  { readonly granted: true; readonly isPast: () => boolean } | { readonly granted: false; readonly waitMs: number };

/**
 * A turn is a moment. A process that was held up (by its machine, its Redis, a garbage collection) finds many of its turns past
 * at once: were they used, they would make the very burst that the limits forbid. Two slots of the tenant fit in here.
 */
const LATE_MS = 50;
/** On a machine that is always late nothing would ever be sent; so slow a machine makes no burst. */
const MOST_TRIES = 5;

/** Waits for the conversation's turn to be sent one message. The time passed is measured by a clock that nobody can set. */
export async function awaitTurn(
  { limiter, sleep }: SendTurnPorts,
  tenantId: string,
  conversationId: string,
): Promise<SendTurn> {
  for (let tries = 1; ; tries += 1) {
    const askedAt = performance.now();
    const { granted, waitMs } = await limiter.take(tenantId, conversationId);
    if (!granted) return { granted, waitMs };
    await sleep(waitMs);
    const isPast = () => performance.now() - askedAt - waitMs > LATE_MS;
    if (!isPast() || tries === MOST_TRIES) return { granted, isPast };
  }
}
