import type { HealthErrorCode } from './health-error.ts';
import type { Instant } from '../instant.ts';

/** A value with the time it was read from the source: every answer shows its age. */
export interface Reading<T> {
  readonly value: T;
  readonly readAt: Instant;
  /** Set if the source failed and this is the last known answer: why it failed. The answer is then shown as stale. */
  readonly staleBecause?: HealthErrorCode;
  /** The same for operators, with the API's own code: it is logged and shown by `/readyz`, and never on a card. */
  readonly staleDetail?: string;
}
