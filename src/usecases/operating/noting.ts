import { placeOf, type AuditedAct } from '../../domain/audit.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { AuditTrail, Log } from '../../ports/index.ts';
import { orStoreAway } from '../or-store-away.ts';
import { personOf } from '../subscribing/own-subscription.ts';

interface Ports {
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly log: Log;
}

/** Notes what an operator did. What was done stays done if the trail cannot be kept. */
export async function note({ audit, log }: Ports, reader: Reader, what: AuditedAct): Promise<void> {
  reader.whenChanged?.();
  const { tenantId, now, scope, conversationId: id } = reader;
  const where = placeOf({ ...reader.conversation, id, scope });
  await audit.append(tenantId, { at: now, by: personOf(reader), where, what }).catch((error: unknown) => {
    log.error('audit.not-kept', { error });
  });
}

/** An operator's work on the stores. */
export function onStores<T>({ log }: Pick<Ports, 'log'>, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('operator.store-failed', { error }));
}
