import type { Announcement } from '../../domain/health/announcement.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceHealth } from '../../domain/health/service.ts';
import type { ReadStatus } from '../../domain/health/status.ts';
import { wireTime } from '../../served/api/api.ts';
import type { Fields, Row } from '../../served/odata/match.ts';

/** Graph sends camelCase enum values; the documentation's examples use PascalCase (`health-apis.md` §0.1). */
export type EnumCase = 'camel' | 'pascal';

/** Turns product values into Graph's `admin/serviceAnnouncement` resources. */
export interface GraphWire {
  /** With `issues` if the request expands them. */
  readonly health: (health: ServiceHealth, issues?: readonly Issue[]) => Row;
  readonly issue: (issue: Issue) => Row;
  readonly message: (announcement: Announcement) => Row;
}

/** Makes the mapping, with enum values in the case that `enumCase` names. */
export function graphWire(enumCase: EnumCase): GraphWire {
  const value = enumCase === 'camel' ? (text: string) => text : pascal;
  return {
    health: ({ service, ...read }, issues) => ({
      service: service.name,
      status: statusValue(read, value),
      id: service.id,
      ...(issues && { issues: issues.map((issue) => issueRow(issue, value)) }),
    }),
    issue: (issue) => issueRow(issue, value),
    message: (announcement) => messageRow(announcement, value),
  };
}

/** What each collection can be filtered and sorted by. As documented, `details` is not among them. */
export const FIELDS = {
  healthOverviews: { id: 'text', service: 'text', status: 'enum' },
  issues: {
    id: 'text',
    title: 'text',
    startDateTime: 'date',
    endDateTime: 'date',
    lastModifiedDateTime: 'date',
    classification: 'enum',
    feature: 'text',
    featureGroup: 'text',
    impactDescription: 'text',
    isResolved: 'flag',
    origin: 'enum',
    service: 'text',
    status: 'enum',
  },
  messages: {
    id: 'text',
    title: 'text',
    startDateTime: 'date',
    endDateTime: 'date',
    lastModifiedDateTime: 'date',
    actionRequiredByDateTime: 'date',
    category: 'enum',
    severity: 'enum',
    isMajorChange: 'flag',
    hasAttachments: 'flag',
    services: 'list',
    tags: 'list',
  },
} as const satisfies Readonly<Record<string, Fields>>;

type EnumValue = (text: string) => string;

function issueRow(issue: Issue, value: EnumValue): Row {
  return {
    startDateTime: wireTime(issue.startedAt),
    endDateTime: orNull(issue.endedAt),
    lastModifiedDateTime: wireTime(issue.modifiedAt),
    title: issue.title,
    id: issue.id,
    impactDescription: issue.impact,
    classification: value(issue.classification),
    origin: value(issue.origin ?? 'unknownFutureValue'),
    status: statusValue(issue, value),
    service: issue.service.name,
    feature: issue.feature ?? null,
    featureGroup: issue.featureGroup ?? null,
    isResolved: issue.resolved,
    // Undocumented, but on every record seen.
    highImpact: null,
    details: issue.details,
    posts: issue.posts.map((post) => ({
      createdDateTime: wireTime(post.createdAt),
      postType: value(post.kind),
      description: { contentType: value(post.body.type), content: post.body.content },
    })),
  };
}

function messageRow(announcement: Announcement, value: EnumValue): Row {
  return {
    startDateTime: wireTime(announcement.startsAt),
    endDateTime: orNull(announcement.endsAt),
    lastModifiedDateTime: wireTime(announcement.modifiedAt),
    title: announcement.title,
    id: announcement.id,
    category: value(known(announcement.category)),
    severity: value(known(announcement.severity)),
    tags: announcement.tags,
    isMajorChange: announcement.majorChange,
    actionRequiredByDateTime: orNull(announcement.actionRequiredBy),
    services: announcement.services.map(({ name }) => name),
    // Undocumented, but on every record seen.
    expiryDateTime: null,
    hasAttachments: false,
    // Null with application permissions: whether a message was read depends on the signed-in person.
    viewPoint: null,
    details: announcement.details,
    body: { contentType: value(announcement.body.type), content: announcement.body.content },
  };
}

/** A value that Graph has no name for is sent as its original text: the enum may grow, and clients must cope. */
function statusValue({ status, statusText }: ReadStatus, value: EnumValue): string {
  return status === 'unknown' ? statusText || value('unknownFutureValue') : value(status);
}

function known(text: string): string {
  return text === 'unknown' ? 'unknownFutureValue' : text;
}

function orNull(instant: string | undefined): string | null {
  return instant === undefined ? null : wireTime(instant);
}

function pascal(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
