import type { HealthErrorCode } from './health-error.ts';
import type { Instant } from '../instant.ts';

/** A value with the moment it was read from the source: no answer goes out without its age. */
export interface Reading<T> {
  readonly value: T;
  readonly readAt: Instant;
  /** Set where the source failed and this is the last known answer: why it failed. It is then shown as stale. */
  readonly staleBecause?: HealthErrorCode;
}
