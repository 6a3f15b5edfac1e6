import type { AuditedAct } from '../../domain/audit.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { Log, SendingPause } from '../../ports/index.ts';
import type { OperatorPorts } from './get-operator-view.ts';
import { personOf } from '../subscribing/own-subscription.ts';

type Ports = Pick<OperatorPorts, 'isOperator' | 'audit' | 'sendingPauses'> & { readonly log: Log };

/** `pause` is absent if no time was given: then nothing was changed. */
type Paused = { readonly pause?: SendingPause };
/** `was`: the pause that ended; absent if there was none. */
type Resumed = { readonly was?: SendingPause };

/**
 * Makes the function that lets an operator keep the bot from sending anything by itself in the tenant where they ask,
 * until a time. What happens meanwhile stays owed. It gives undefined to anyone else. Fails with a `SubscribingError` if
 * the store is down.
 */
export function makePauseSending(
  ports: Ports | undefined,
): (reader: Reader, until: Instant | undefined) => Promise<Paused | undefined> {
  return async (reader, until) => {
    if (!ports?.isOperator(reader)) return undefined;
    if (until === undefined) return {};
    const pause = { by: personOf(reader), at: reader.now, until };
    await orStoreAway(ports, () => ports.sendingPauses.begin(reader.tenantId, pause));
    ports.log.warn('sending.paused', { tenantId: reader.tenantId, until });
    await note(ports, reader, { act: 'sending-paused', until });
    return { pause };
  };
}

/** Makes the function that ends such a pause. Deliveries notice within half a minute. */
export function makeResumeSending(ports: Ports | undefined): (reader: Reader) => Promise<Resumed | undefined> {
  return async (reader) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { tenantId } = reader;
    const was = await orStoreAway(ports, () => ports.sendingPauses.read(tenantId));
    if (!was) return {};
    await orStoreAway(ports, () => ports.sendingPauses.end(tenantId));
    ports.log.warn('sending.resumed', { tenantId });
    await note(ports, reader, { act: 'sending-resumed' });
    return { was };
  };
}

/** What was done stays done if the trail cannot be kept. */
async function note({ audit, log }: Ports, reader: Reader, what: AuditedAct): Promise<void> {
  const { tenantId, now, scope, conversationId: id } = reader;
  const { name, teamName } = reader.conversation ?? {};
  const where = { id, scope, ...(name !== undefined && { name }), ...(teamName !== undefined && { teamName }) };
  await audit.append(tenantId, { at: now, by: personOf(reader), where, what }).catch((error: unknown) => {
    log.error('audit.not-kept', { error });
  });
}

async function orStoreAway<T>({ log }: Ports, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.error('sending-pause.store-failed', { error });
    throw new SubscribingError('store-away', error);
  }
}
