import type { SendLimiter, SendSlot } from '../../../src/ports/index.ts';

/** A conversation's own limit, the shortest of those that the real limiter keeps. */
const WINDOW = { messages: 7, milliseconds: 1_100 };

/** Send limits of one process in memory, at `ratePerSecond` for each tenant. */
export function makeFakeSendLimiter(ratePerSecond: number): SendLimiter {
  const nextSlots = new Map<string, number>();
  const sent = new Map<string, number[]>();
  const holds = new Map<string, number>();
  const keyOf = (tenantId: string, conversationId?: string) => JSON.stringify([tenantId, conversationId]);

  function take(tenantId: string, conversationId: string): SendSlot {
    const now = performance.now();
    const key = keyOf(tenantId, conversationId);
    const heldUntil = Math.max(holds.get(keyOf(tenantId)) ?? 0, holds.get(key) ?? 0);
    if (heldUntil > now) return { granted: false, waitMs: heldUntil - now };
    const slot = Math.max(nextSlots.get(tenantId) ?? 0, now);
    const log = sent.get(key) ?? [];
    const free = (log.at(-WINDOW.messages) ?? -Infinity) + WINDOW.milliseconds;
    if (free > slot) return { granted: false, waitMs: free - now };
    nextSlots.set(tenantId, slot + 1_000 / ratePerSecond);
    sent.set(key, [...log, slot]);
    return { granted: true, waitMs: Math.floor(slot - now) };
  }

  return {
    take: (tenantId, conversationId) => Promise.resolve(take(tenantId, conversationId)),
    holdBack(tenantId, conversationId, milliseconds) {
      const key = keyOf(tenantId, conversationId);
      holds.set(key, Math.max(holds.get(key) ?? 0, performance.now() + milliseconds));
      return Promise.resolve();
    },
  };
}
