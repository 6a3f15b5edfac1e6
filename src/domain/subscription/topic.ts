import type { ServiceRef } from '../health/service.ts';
import type { Instant } from '../instant.ts';

/** What a conversation was shown last: what "it" and "this" mean there. Of several things at once, it is neither. */
export interface Topic {
  /** An issue, or an announcement. */
  readonly issueId?: string;
  readonly service?: ServiceRef;
  readonly at: Instant;
}
