import type { AuditEntry } from '../../domain/audit.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Log } from '../../ports/index.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { orStoreAway } from '../or-store-away.ts';
import type { OperatorPorts } from './get-operator-view.ts';
import { servicesOf } from '../subscribing/list-subscriptions.ts';

/** Changes on one page: what a phone shows without much scrolling. */
const CHANGES_A_PAGE = 8;
/** Changes in one file: some megabytes. */
const CHANGES_A_FILE = 10_000;

/** A page of the changes that people made in a tenant, newest first. */
export interface AuditView {
  readonly entries: readonly AuditEntry[];
  /** From 1; the last if there are not so many as were asked for. */
  readonly page: number;
  readonly pages: number;
  /** How many changes there are in all. */
  readonly total: number;
  /** By which the services in the entries have names. */
  readonly services: readonly ServiceRef[];
  /** All of them, or the newest that fit in one file. Fails as the page does. */
  readonly readAll: () => Promise<readonly AuditEntry[]>;
}

/**
 * Makes the function that shows an operator who changed what in the tenant where they ask. It gives undefined to anyone
 * else. Fails with a `SubscribingError` if the store is down.
 */
export function makeGetAuditTrail(
  health: HealthReader,
  ports: (Pick<OperatorPorts, 'isOperator' | 'audit'> & { readonly log: Log }) | undefined,
): (reader: Reader, page: number) => Promise<AuditView | undefined> {
  return async (reader, page) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { tenantId } = reader;
    const read = async () => {
      const asked = await pageAt(ports.audit, tenantId, page);
      const last = Math.max(1, Math.ceil(asked.total / CHANGES_A_PAGE));
      const shown = page > last ? await pageAt(ports.audit, tenantId, last) : asked;
      const services = await servicesOf(health, tenantId);
      return { ...shown, page: Math.min(page, last), pages: last, services, readAll };
    };
    const away = (error: unknown) => {
      ports.log.error('audit.not-read', { error });
    };
    const readAll = () =>
      orStoreAway(async () => (await ports.audit.newest(tenantId, 0, CHANGES_A_FILE)).entries, away);
    return orStoreAway(read, away);
  };
}

function pageAt(audit: OperatorPorts['audit'], tenantId: string, page: number) {
  return audit.newest(tenantId, (page - 1) * CHANGES_A_PAGE, CHANGES_A_PAGE);
}
