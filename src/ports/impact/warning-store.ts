import type { EarlyWarning } from '../../domain/impact/early-warning.ts';

/** Of what the people of each tenant were warned. It forgets after hours. */
export interface WarningStore {
  get(tenantId: string, serviceId: string): Promise<EarlyWarning | undefined>;
  /** Replaces it if it is still as it was read. False if it is not: then nothing changes. */
  replace(tenantId: string, before: EarlyWarning | undefined, after: EarlyWarning): Promise<boolean>;
}
