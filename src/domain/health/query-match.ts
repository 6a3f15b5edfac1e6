import type { Announcement } from './announcement.ts';
import type { Instant } from '../instant.ts';
import type { Issue } from './issue.ts';
import type { ServiceRef } from './service.ts';

/** Whether an issue matches the query. Each field narrows it. Server-side filters are never trusted. */
export function selectsIssue(
  wanted: { readonly serviceId?: string; readonly startedFrom?: Instant; readonly endedUntil?: Instant },
  issue: Issue,
): boolean {
  if (wanted.serviceId !== undefined && !isService(issue.service, wanted.serviceId)) return false;
  if (wanted.startedFrom !== undefined && issue.startedAt < wanted.startedFrom) return false;
  if (wanted.endedUntil === undefined) return true;
  return issue.endedAt !== undefined && issue.endedAt <= wanted.endedUntil;
}

/** Whether an announcement matches the query. */
export function selectsAnnouncement(
  wanted: { readonly serviceId?: string; readonly kind?: Announcement['kind'] },
  announcement: Announcement,
): boolean {
  const { serviceId, kind } = wanted;
  if (kind !== undefined && announcement.kind !== kind) return false;
  return serviceId === undefined || announcement.services.some((service) => isService(service, serviceId));
}

/** Whether `id` names the service. The casing of ids is irregular (`yammer`, `microsoftteams`, `Exchange`). */
export function isService(service: ServiceRef, id: string): boolean {
  return service.id.toLowerCase() === id.toLowerCase();
}
