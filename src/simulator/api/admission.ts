import type { Clock } from '../../ports/index.ts';
import { MISSING_CLAIM, otherTenant, Refusal, UNAUTHORIZED, type Admit } from '../../served/servicecomms/admission.ts';
import type { SimulatedRequest } from './request.ts';
import { isCurrent, readBearer } from './token.ts';

interface AdmissionOptions {
  readonly clock: Clock;
  /** The id of the tenant served; by default, any, as long as URL and token agree. */
  readonly tenantId?: string;
  /** Domain names of the same tenant, for URLs. */
  readonly tenantNames?: readonly string[];
}

/** Who may ask the simulator's legacy API: whoever has a simulator's token of the tenant in the URL. */
export function admitSimulated({ clock, tenantId, tenantNames = [] }: AdmissionOptions): Admit<SimulatedRequest> {
  return (request, tenant) => {
    const claims = readBearer(request.header('authorization'));
    if (!claims || !isCurrent(claims, clock())) throw new Refusal(UNAUTHORIZED);
    if (!claims.permissions.includes('ServiceHealth.Read')) throw new Refusal(MISSING_CLAIM);
    const names = [claims.tenantId, ...(claims.tenantId === tenantId ? tenantNames : [])];
    const served = tenantId === undefined || claims.tenantId === tenantId;
    if (served && names.some((name) => name.toLowerCase() === tenant.toLowerCase())) return { source: request.source };
    throw new Refusal(otherTenant(tenant, claims.tenantId));
  };
}
