import type { Instant } from '../../domain/instant.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Log, SendingPause } from '../../ports/index.ts';
import { note, onStores } from './noting.ts';
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
    await onStores(ports, () => ports.sendingPauses.begin(reader.tenantId, pause));
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
    const was = await onStores(ports, () => ports.sendingPauses.read(tenantId));
    if (!was) return {};
    await onStores(ports, () => ports.sendingPauses.end(tenantId));
    ports.log.warn('sending.resumed', { tenantId });
    await note(ports, reader, { act: 'sending-resumed' });
    return { was };
  };
}
