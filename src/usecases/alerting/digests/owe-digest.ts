import { DIGEST, digestEvent, isDigestPlanned } from '../../../domain/delivery/digest/entry.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { DeliveryJob, DeliveryLedger } from '../../../ports/index.ts';

export interface OweDigestPorts {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'plan'>;
}

/**
 * Notes that a conversation's digest is to be looked at by `by`. The note is in the ledger, so it outlives every process:
 * the reconciler finds it, and whoever looks at it sees when it is due. Undefined if it was noted already.
 */
export async function oweDigest(
  { ledger }: OweDigestPorts,
  { tenantId, conversationId }: Pick<DeliveryJob, 'tenantId' | 'conversationId'>,
  by: Instant,
  now: Instant,
): Promise<DeliveryJob | undefined> {
  const former = await ledger.get(tenantId, conversationId, DIGEST);
  if (isDigestPlanned(former, by)) return undefined;
  const event = digestEvent(tenantId, former, now);
  await ledger.plan(event, [conversationId], now);
  return { tenantId, conversationId, issueId: DIGEST, version: event.version };
}
