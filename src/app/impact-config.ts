import { MINUTE } from '../domain/instant.ts';
import type { Threshold } from '../usecases/impact/get-impact.ts';
import type { Settings } from './settings.ts';
import type { TenantEntry } from './tenants-file.ts';

/** How a tenant is asked whether it is us or them. */
interface ImpactOfTenant {
  /** Whether the tenant's own telemetry is read. */
  readonly serviceActivity: boolean;
  /** When so many people within such a time are enough to warn of. */
  readonly earlyWarning: Threshold;
}

/** What holds for all tenants, and for those of which `TENANTS_FILE` says otherwise. */
export interface ImpactConfig extends ImpactOfTenant {
  readonly impactByTenant?: ReadonlyMap<string, ImpactOfTenant>;
}

/** Reads what holds for all from the settings, and what each entry of the file says beside that. */
export function impactConfigOf(settings: Settings, entries: readonly TenantEntry[]): ImpactConfig {
  const all: ImpactOfTenant = {
    serviceActivity: settings.SERVICE_ACTIVITY === 'on',
    earlyWarning: { people: settings.EARLY_WARNING_PEOPLE, withinMs: settings.EARLY_WARNING_MINUTES * MINUTE },
  };
  return { ...all, impactByTenant: new Map(entries.map((entry) => [entry.id, impactOfEntry(entry, all)])) };
}

function impactOfEntry(entry: TenantEntry, { serviceActivity, earlyWarning }: ImpactOfTenant): ImpactOfTenant {
  const { earlyWarningPeople: people = earlyWarning.people, earlyWarningMinutes: minutes } = entry;
  return {
    serviceActivity: entry.serviceActivity === undefined ? serviceActivity : entry.serviceActivity === 'on',
    earlyWarning: { people, withinMs: minutes === undefined ? earlyWarning.withinMs : minutes * MINUTE },
  };
}

/** What holds for this tenant. */
export function impactOf(config: ImpactConfig, tenantId: string): ImpactOfTenant {
  return config.impactByTenant?.get(tenantId) ?? config;
}
