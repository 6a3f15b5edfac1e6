import type { AuditedAct } from '../../domain/audit.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { AuditTrail, Log } from '../../ports/index.ts';
import { personOf } from '../subscribing/own-subscription.ts';

interface Ports {
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly log: Log;
}

/** Notes what an operator did. What was done stays done if the trail cannot be kept. */
export async function note({ audit, log }: Ports, reader: Reader, what: AuditedAct): Promise<void> {
  const { tenantId, now, scope, conversationId: id } = reader;
  const { name, teamName } = reader.conversation ?? {};
  const where = { id, scope, ...(name !== undefined && { name }), ...(teamName !== undefined && { teamName }) };
  await audit.append(tenantId, { at: now, by: personOf(reader), where, what }).catch((error: unknown) => {
    log.error('audit.not-kept', { error });
  });
}

/** Runs work on the stores. Any failure there means that they are down: a `SubscribingError`. */
export async function orStoreAway<T>({ log }: Pick<Ports, 'log'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.error('operator.store-failed', { error });
    throw new SubscribingError('store-away', error);
  }
}
