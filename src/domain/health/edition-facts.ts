import type { Instant } from '../instant.ts';
import type { ServiceRef } from './service.ts';

export type AnnouncementCategory = 'preventOrFixIssue' | 'planForChange' | 'stayInformed' | 'unknown';
export type AnnouncementSeverity = 'normal' | 'high' | 'critical' | 'unknown';

/** What one version of a Message Center item says besides its text. It stands with the post that told the version. */
export interface EditionFacts {
  readonly title: string;
  readonly services: readonly ServiceRef[];
  readonly actBy?: Instant | undefined;
  readonly startsAt: Instant;
  readonly category: AnnouncementCategory;
  // Where a version was kept by a release that did not keep these, nothing is known of them.
  readonly endsAt?: Instant | undefined;
  readonly severity?: AnnouncementSeverity | undefined;
  readonly majorChange?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly maintenance?: boolean | undefined;
}
