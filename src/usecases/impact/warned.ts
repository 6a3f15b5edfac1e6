import { between, HOUR, MINUTE, type Instant } from '../../domain/instant.ts';
import { isWarnedOf } from '../../domain/impact/early-warning.ts';
import { quietNow } from '../../domain/subscription/telling.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { NoticeJob, WarningStore } from '../../ports/index.ts';

/** After so long a warning warns nobody. */
const NEWS_FOR_MS = HOUR;
/** Whoever is quiet is asked again so soon at the latest. */
const ASK_AGAIN_MS = 10 * MINUTE;

/** Whether an early warning is out of date: it is old, or over, or another one has taken its place. */
export async function isWarningOver(
  warnings: Pick<WarningStore, 'get'> | undefined,
  { tenantId, since, warning }: NoticeJob,
  now: Instant,
): Promise<boolean> {
  if (!warning || between(since, now) > NEWS_FOR_MS) return true;
  const current = await warnings?.get(tenantId, warning.serviceId);
  return current?.since !== since || current.overAt !== undefined;
}

/** Whether a conversation is told, is not, or is quiet for some milliseconds more. An early warning is as urgent as an incident. */
export function warningFor(
  subscription: Subscription | undefined,
  { warning }: NoticeJob,
  now: Instant,
): 'tell' | 'spare' | { readonly againInMs: number } {
  if (!warning || !subscription || subscription.pause) return 'spare';
  if (!isWarnedOf(subscription, warning.serviceId, now)) return 'spare';
  const hold = quietNow(subscription, true, now);
  return hold ? { againInMs: Math.min(ASK_AGAIN_MS, Math.max(1, between(now, hold.until))) } : 'tell';
}
