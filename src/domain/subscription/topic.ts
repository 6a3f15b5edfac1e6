import type { ServiceRef } from '../health/service.ts';
import type { Instant } from '../instant.ts';

/** What a conversation was shown last: what "it" and "this" mean there. At least one of the first two is present. */
export interface Topic {
  /** An issue, or an announcement. */
  readonly issueId?: string;
  readonly service?: ServiceRef;
  readonly at: Instant;
}
