import type { SendLimiter } from '../../ports/index.ts';

interface SendTurnPorts {
  readonly limiter: SendLimiter;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Either one message may be sent until the turn is past, or the caller must ask again after `waitMs`. `hasWaited`: it did
 * not come at once.
 */
type SendTurn =
  | { readonly granted: true; readonly hasWaited: boolean; readonly isPast: () => boolean }
  | { readonly granted: false; readonly waitMs: number };

/**
 * A turn lasts only a moment. A process that was held up (by its machine, Redis or garbage collection) finds many turns
 * past at once. Using them all would cause the very burst that the limits forbid. Two of the tenant's slots fit in this
 * time.
 */
const LATE_MS = 50;
/** Without this limit, a machine that is always late would never send. One that slow causes no burst. */
const MAX_TRIES = 5;

/**
 * Waits until the conversation may be sent one message. Elapsed time comes from a monotonic clock, which nobody can
 * set.
 */
export async function awaitTurn(
  { limiter, sleep }: SendTurnPorts,
  tenantId: string,
  conversationId: string,
): Promise<SendTurn> {
  for (let tries = 1; ; tries += 1) {
    const askedAt = performance.now();
    const { granted, waitMs } = await limiter.take(tenantId, conversationId);
    if (!granted) return { granted, waitMs };
    if (waitMs > 0) await sleep(waitMs);
    const isPast = () => performance.now() - askedAt - waitMs > LATE_MS;
    if (!isPast() || tries === MAX_TRIES) return { granted, hasWaited: waitMs > 0 || tries > 1, isPast };
  }
}
