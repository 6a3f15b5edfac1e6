import type { AuditEntry } from '../../domain/audit.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { AuditTrail, Log } from '../../ports/index.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { servicesOf } from '../subscribing/list-subscriptions.ts';

/** What the trail is read with. */
export interface AuditPorts {
  readonly isOperator: (reader: Reader) => boolean;
  readonly audit: Pick<AuditTrail, 'append' | 'newest'>;
  readonly log: Log;
}

/** A page of the changes that people made in a tenant, newest first. */
export interface AuditView {
  readonly entries: readonly AuditEntry[];
  /** How many changes there are in all. */
  readonly total: number;
  /** By which the services in the entries have names. */
  readonly services: readonly ServiceRef[];
}

/**
 * Makes the function that shows an operator who changed what in the tenant where they ask. It gives undefined to anyone
 * else. Fails with a `SubscribingError` if the store is down.
 */
export function makeGetAuditTrail(
  health: HealthReader,
  ports: AuditPorts | undefined,
): (reader: Reader, skip: number, count: number) => Promise<AuditView | undefined> {
  return async (reader, skip, count) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { tenantId } = reader;
    try {
      const page = await ports.audit.newest(tenantId, skip, count);
      return { ...page, services: await servicesOf(health, tenantId) };
    } catch (error) {
      ports.log.error('audit.not-read', { error });
      throw new SubscribingError('store-away', error);
    }
  };
}
