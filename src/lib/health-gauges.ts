import { Gauge, type Registry } from 'prom-client';
import type { SeverityGroup } from '../domain/health/status.ts';

/** The health of one tenant, as it is shown to other monitors. */
export interface WatchedHealth {
  readonly tenant: string;
  /** Of the oldest of the readings behind it. */
  readonly ageSeconds: number;
  /** Empty if the readings are too old to be believed. */
  readonly services: readonly WatchedService[];
}

interface WatchedService {
  readonly id: string;
  readonly name: string;
  readonly group: SeverityGroup;
  readonly incidents: number;
  readonly advisories: number;
}

export interface HealthGauges {
  /** What is not in `all` is no longer shown: a service that is gone, and a tenant of which nothing is known. */
  health(all: readonly WatchedHealth[]): void;
}

/** The worse, the higher. What is not understood is never well. */
const VALUES: Readonly<Record<SeverityGroup, number>> = { ok: 0, info: 1, unknown: 2, warning: 3, critical: 4 };
/** Names come from outside. */
const LONGEST_LABEL = 100;
/** A tenant has about 40 services. */
const MOST_SERVICES = 200;

/** Makes the gauges of Microsoft 365's own health. */
export function makeHealthGauges(register: Registry): HealthGauges {
  const registers = [register];
  const status = new Gauge({
    name: 'm365_service_status',
    help: 'Status of a service: 0 healthy, 1 informational, 2 unknown, 3 degraded, 4 interrupted',
    labelNames: ['tenant', 'service', 'name'],
    registers,
  });
  const open = new Gauge({
    name: 'm365_open_issues',
    help: 'Open issues of a service; one that several services share counts for each',
    labelNames: ['tenant', 'service', 'classification'],
    registers,
  });
  const age = new Gauge({
    name: 'm365_data_age_seconds',
    help: 'Age of what m365_service_status and m365_open_issues say; they go away when it is too old',
    labelNames: ['tenant'],
    registers,
  });
  return {
    health(all) {
      for (const gauge of [status, open, age]) gauge.reset();
      for (const { tenant, ageSeconds, services } of all) {
        age.set({ tenant }, ageSeconds);
        for (const each of services.slice(0, MOST_SERVICES)) {
          const service = label(each.id);
          status.set({ tenant, service, name: label(each.name) }, VALUES[each.group]);
          open.set({ tenant, service, classification: 'incident' }, each.incidents);
          open.set({ tenant, service, classification: 'advisory' }, each.advisories);
        }
      }
    },
  };
}

function label(text: string): string {
  return text.slice(0, LONGEST_LABEL);
}
