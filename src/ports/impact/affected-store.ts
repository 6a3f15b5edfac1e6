import type { AffectedReport } from '../../domain/impact/affected-reports.ts';
import type { Instant } from '../../domain/instant.ts';

/** Who says it, and about what. */
export interface Affects {
  readonly tenantId: string;
  readonly serviceId: string;
  /** The person's id. It is not kept. */
  readonly personId: string;
  /** Absent: the service. */
  readonly issueId?: string;
}

/** Who said within the last hours that a service fails for them. It forgets by itself. */
export interface AffectedStore {
  /** A person counts once for each service or issue; what they say again counts from then on. */
  say(affects: Affects, at: Instant): Promise<void>;
  /** Takes it back; without an issue, all that the person said of the service. False: there was nothing. */
  withdraw(affects: Affects): Promise<boolean>;
  /** Newest last. */
  read(tenantId: string, serviceId: string, since: Instant): Promise<AffectedReport[]>;
  /** Ids of the services about which somebody said something since then. */
  services(tenantId: string, since: Instant): Promise<string[]>;
}
