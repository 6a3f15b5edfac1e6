import type { Announcement } from '../health/announcement.ts';
import type { Instant } from '../instant.ts';
import { servicesOf, type Issue } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import { sameService, type ServiceNames } from './service-names.ts';

/** Whether an issue matches the query. Each field narrows it. Server-side filters are never trusted. */
export function selectsIssue(
  wanted: { readonly serviceId?: string; readonly startedFrom?: Instant; readonly endedUntil?: Instant },
  issue: Issue,
): boolean {
  const { serviceId } = wanted;
  if (serviceId !== undefined && !servicesOf(issue).some((service) => isService(service, serviceId))) return false;
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

/** Whether `id`, or a name that stands for one, means the service. */
export function isService(service: ServiceRef, id: string): boolean {
  return sameService(service, { id, name: id });
}

/** Whether an issue is about one of `services`, by any name that it had; where none is named, every issue is. */
export function isAboutAny(services: readonly ServiceRef[], names: ServiceNames): (issue: Issue) => boolean {
  return (issue) =>
    services.length === 0 || servicesOf(issue).some((each) => services.some((wanted) => names.same(each, wanted)));
}
