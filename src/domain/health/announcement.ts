import type { Instant } from '../instant.ts';
import type { AnnouncementCategory, AnnouncementSeverity } from './edition-facts.ts';
import type { Body, Detail } from './issue.ts';
import type { ServiceRef } from './service.ts';
import type { ReadStatus } from './status.ts';

/** A Message Center item (`MC…`) or a planned maintenance. */
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
  /** How many of its tags, details and posts cannot be read. Absent: none. */
  readonly unreadableParts?: number;
  readonly body: Body;
  /** The progress of a planned maintenance, if the API reports it. */
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

/** The category for an API value: `planForChange` and `Plan For Change` are the same. */
export function readCategory(text: string | null | undefined): AnnouncementCategory {
  return CATEGORIES.get(letters(text)) ?? 'unknown';
}

/** The severity for an API value. The legacy `Sev1` and `Sev2` say nothing about urgency, so they are unknown. */
export function readSeverity(text: string | null | undefined): AnnouncementSeverity {
  return SEVERITIES.get(letters(text)) ?? 'unknown';
}

/**
 * Whether a Message Center item is planned maintenance. Graph has no such kind: the item says so in a tag or its title.
 */
export function isPlannedMaintenance(tags: readonly string[], title: string): boolean {
  return [...tags, title].some((text) => /planned maintenance/i.test(text));
}

function letters(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replaceAll(/[^a-z]/g, '');
}

const CATEGORIES: ReadonlyMap<string, AnnouncementCategory> = new Map([
  ['preventorfixissue', 'preventOrFixIssue'],
  ['preventorfixissues', 'preventOrFixIssue'],
  ['planforchange', 'planForChange'],
  ['stayinformed', 'stayInformed'],
]);

const SEVERITIES: ReadonlyMap<string, AnnouncementSeverity> = new Map([
  ['normal', 'normal'],
  ['high', 'high'],
  ['critical', 'critical'],
]);
