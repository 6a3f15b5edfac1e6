import { isPlannedMaintenance, readCategory, readSeverity, type Announcement } from '../domain/health/announcement.ts';
import { HealthError } from '../domain/health/health-error.ts';
import type { Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import {
  inOrder,
  type Body,
  type Classification,
  type Detail,
  type Issue,
  type Post,
  type PostKind,
} from '../domain/health/issue.ts';
import { isClosingStatus, readStatus } from '../domain/health/status.ts';
import { wireInstant } from '../lib/wire.ts';
import { distinctServices, type ServiceNames } from '../domain/naming/service-names.ts';
import { serviceNamed } from './directory.ts';
import type { IssueRow, MessageRow } from './wire.ts';

/** An incident or advisory. Graph gives only its service's display name; `directory` gives the id. */
export function toIssue(row: IssueRow, directory: ServiceNames): Issue {
  const { start, end, modified } = timesOf(row);
  const status = readStatus(row.status);
  return {
    id: plainId(row.id),
    title: row.title?.trim() ?? '',
    classification: classificationOf(row),
    service: serviceNamed(row.service, directory),
    ...status,
    ...(row.feature && { feature: row.feature }),
    ...(row.featureGroup && { featureGroup: row.featureGroup }),
    resolved: row.isResolved ?? isClosingStatus(status.status),
    startedAt: start,
    ...(end && { endedAt: end }),
    modifiedAt: modified,
    impact: row.impactDescription ?? '',
    ...originOf(row),
    details: detailsOf(row),
    posts: postsOf(row, start),
  };
}

/** A Message Center item. It is a planned maintenance if its tags or title say so. */
export function toAnnouncement(row: MessageRow, directory: ServiceNames): Announcement {
  const { start, end, modified } = timesOf(row);
  const actionRequiredBy = wireInstant(row.actionRequiredByDateTime);
  const title = row.title?.trim() ?? '';
  const tags = row.tags ?? [];
  return {
    id: plainId(row.id),
    kind: isPlannedMaintenance(tags, title) ? 'maintenance' : 'message',
    title,
    services: distinctServices((row.services ?? []).map((name) => serviceNamed(name, directory))),
    category: readCategory(row.category),
    severity: readSeverity(row.severity),
    majorChange: row.isMajorChange ?? false,
    ...(actionRequiredBy && { actionRequiredBy }),
    startsAt: start,
    ...(end && { endsAt: end }),
    modifiedAt: modified,
    tags,
    details: detailsOf(row),
    body: bodyOf(row.body),
  };
}

/** An unknown classification counts as the louder of the two. */
function classificationOf({ classification }: IssueRow): Classification {
  return classification?.trim().toLowerCase() === 'advisory' ? 'advisory' : 'incident';
}

/** The origin in camelCase, whichever case Graph sent. Drops `unknownFutureValue`, which says nothing. */
function originOf({ origin }: IssueRow): Pick<Issue, 'origin'> {
  const named = origin && origin.toLowerCase() !== 'unknownfuturevalue';
  return named ? { origin: origin.charAt(0).toLowerCase() + origin.slice(1) } : {};
}

type Timed = Pick<IssueRow, 'startDateTime' | 'endDateTime' | 'lastModifiedDateTime'>;

function timesOf(row: Timed): { start: Instant; end: Instant | undefined; modified: Instant } {
  const end = wireInstant(row.endDateTime);
  const updated = wireInstant(row.lastModifiedDateTime);
  const start = wireInstant(row.startDateTime) ?? updated ?? end;
  if (start === undefined) throw new HealthError('source-bad-answer', 'a record has no time at all');
  return { start, end, modified: updated ?? start };
}

/** Posts in order. One without a time gets the issue's start, so that it does not move between readings. */
function postsOf({ posts }: IssueRow, start: Instant): Post[] {
  return inOrder(
    (posts ?? []).map(({ createdDateTime, postType, description }) => ({
      createdAt: wireInstant(createdDateTime) ?? start,
      kind: POST_KINDS.get(postType?.toLowerCase() ?? '') ?? 'regular',
      body: bodyOf(description),
    })),
  );
}

const POST_KINDS: ReadonlyMap<string, PostKind> = new Map([
  ['quick', 'quick'],
  ['strategic', 'strategic'],
]);

function bodyOf(body: MessageRow['body']): Body {
  return { type: body?.contentType?.toLowerCase() === 'text' ? 'text' : 'html', content: body?.content ?? '' };
}

function detailsOf({ details }: Pick<IssueRow, 'details'>): Detail[] {
  return (details ?? []).flatMap(({ name, value }) => (name ? [{ name, value: value ?? '' }] : []));
}
