import type { Announcement } from '../../domain/health/announcement.ts';
import type { Body, Issue } from '../../domain/health/issue.ts';
import type { ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import { announcementPage, issuePage } from '../../domain/naming/admin-link.ts';

/** A service's health as it is answered. */
export function healthJson({ service, status, features, issueIds }: ServiceHealth) {
  return { id: service.id, service: service.name, status, features: [...features], issueIds: [...issueIds] };
}

/** An issue in a list. */
export function issueJson(issue: Issue) {
  const { id, title, service, feature, featureGroup, status, resolved, impact, origin } = issue;
  return {
    ...{ id, title, feature, featureGroup, status, origin },
    classification: issue.classification === 'incident' ? ('incident' as const) : ('advisory' as const),
    serviceId: service.id,
    service: service.name,
    isResolved: resolved,
    impactDescription: impact,
    startDateTime: issue.startedAt,
    endDateTime: issue.endedAt,
    lastModifiedDateTime: issue.modifiedAt,
    webUrl: issuePage(id),
  };
}

/** An issue with its posts. */
export function wholeIssueJson(issue: Issue) {
  const posts = issue.posts.map(({ createdAt, kind, body }) => ({
    createdDateTime: createdAt,
    postType: kind,
    description: bodyJson(body),
  }));
  return { ...issueJson(issue), details: [...issue.details], posts };
}

/** A Message Center item in a list. */
export function messageJson(message: Announcement) {
  const { id, title, kind, services, category, severity, tags } = message;
  return {
    ...{ id, title, kind, category, severity },
    services: services.map(({ id: serviceId, name }) => ({ id: serviceId, name })),
    isMajorChange: message.majorChange,
    tags: [...tags],
    actionRequiredByDateTime: message.actionRequiredBy,
    startDateTime: message.startsAt,
    endDateTime: message.endsAt,
    lastModifiedDateTime: message.modifiedAt,
    webUrl: announcementPage(id),
  };
}

/** A Message Center item with its text. */
export function wholeMessageJson(message: Announcement) {
  return { ...messageJson(message), body: bodyJson(message.body), details: [...message.details] };
}

/** A service's day. */
export function dayJson({ service, day, status, issueIds }: ServiceDay) {
  return { serviceId: service.id, service: service.name, date: day, status, issueIds: [...issueIds] };
}

function bodyJson({ type, content }: Body) {
  return { contentType: type, content };
}
