import type { HealthSource } from '../../ports/index.ts';
import type { ApiRequest } from '../../served/api/api.ts';

/** A request, with whose health it is about. */
export interface SimulatedRequest extends ApiRequest {
  /** The tenant's health, with the faults for this request already applied. */
  readonly source: HealthSource;
}
