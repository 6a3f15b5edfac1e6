import type { Reader } from '../../domain/subscription/reader.ts';
import type { Log } from '../../ports/index.ts';
import { EVERYBODY } from '../alerting/tell-notice.ts';
import type { OperatorPorts } from './get-operator-view.ts';
import { note, onStores } from './noting.ts';

type Ports = Pick<OperatorPorts, 'isOperator' | 'subscriptions' | 'queue' | 'audit'> & { readonly log: Log };

/** How many conversations of the tenant have a subscription, each of which is told once. */
interface ToldAll {
  readonly conversations: number;
}

/**
 * Makes the function that writes what an operator says to every conversation that is subscribed in the tenant where they
 * ask; unless `isSure`, it only counts them. It gives undefined to anyone else. Fails with a `SubscribingError` if the
 * store is down.
 */
export function makeTellAll(
  ports: Ports | undefined,
): (reader: Reader, text: string, isSure: boolean) => Promise<ToldAll | undefined> {
  return async (reader, text, isSure) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { tenantId, now: since } = reader;
    const conversations = await onStores(ports, () => ports.subscriptions.count(tenantId));
    if (!isSure) return { conversations };
    const notice = { tenantId, notice: 'operator-word', since, text } as const;
    await onStores(ports, () => ports.queue.addNotices(notice, [EVERYBODY]));
    ports.log.info('operator.told-all', { tenantId, conversations });
    await note(ports, reader, { act: 'told-all', text, conversations });
    return { conversations };
  };
}
