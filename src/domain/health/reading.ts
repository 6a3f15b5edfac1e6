import type { HealthErrorCode } from './health-error.ts';
import type { Instant } from '../instant.ts';
import type { Unreadable } from './rows.ts';

/** A value with the time it was read from the source: every answer shows its age. */
export interface Reading<T> {
  readonly value: T;
  readonly readAt: Instant;
  /** Set if the source failed and this is the last known answer: why it failed. The answer is then shown as stale. */
  readonly staleBecause?: HealthErrorCode;
  /** Set if the source asked to be left alone until then: it is not asked before. */
  readonly askedAgainAt?: Instant;
  /** The same for operators, with the API's own code: it is logged and shown by `/readyz`, and never on a card. */
  readonly staleDetail?: string;
  /** What the source sent and could not be read. It is not in `value`, or only as it was known before. */
  readonly unreadable?: readonly Unreadable[];
  /** Parts of the answer that failed while the rest did not. */
  readonly failedParts?: readonly FailedPart[];
}

/** A part of an answer that could not be read, and why. */
export interface FailedPart {
  readonly part: 'history' | 'messages' | 'issues';
  readonly because: HealthErrorCode;
  /** Whether an older version of it is shown. Otherwise it is missing. */
  readonly isOld?: boolean;
}
