import type { Instant } from './instant.ts';
import type { Body, Detail } from './issue.ts';
import type { ServiceRef } from './service.ts';
import type { ReadStatus } from './status.ts';

export type AnnouncementCategory = 'preventOrFixIssue' | 'planForChange' | 'stayInformed' | 'unknown';
export type AnnouncementSeverity = 'normal' | 'high' | 'critical' | 'unknown';

/** A Message Center item (`MC…`), or a planned maintenance. */
export interface Announcement {
  readonly id: string;
  readonly kind: 'message' | 'maintenance';
  readonly title: string;
  readonly services: readonly ServiceRef[];
  readonly category: AnnouncementCategory;
  readonly severity: AnnouncementSeverity;
  readonly majorChange: boolean;
  readonly actionRequiredBy?: Instant;
  readonly startsAt: Instant;
  readonly endsAt?: Instant;
  readonly modifiedAt: Instant;
  readonly tags: readonly string[];
  readonly details: readonly Detail[];
  readonly body: Body;
  /** How far a planned maintenance is, where the API tells. */
  readonly progress?: ReadStatus;
}

/** Newest change first. */
export function byNewestAnnouncement(a: Announcement, b: Announcement): number {
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt < b.modifiedAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Whether an announcement may be shown outside the admin centre. Data-privacy messages are for Privacy Readers only
 * (`health-apis.md` §1.3), so they are never relayed to a conversation.
 */
export function isRelayable(announcement: Announcement): boolean {
  return !announcement.tags.some((tag) => /privacy/i.test(tag));
}
