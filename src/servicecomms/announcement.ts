import { isPlannedMaintenance, readCategory, readSeverity, type Announcement } from '../domain/health/announcement.ts';
import { HealthError } from '../domain/health/health-error.ts';
import type { Detail } from '../domain/health/issue.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import { readStatus, type Status } from '../domain/health/status.ts';
import { untypedBody, wireInstant } from '../lib/wire.ts';
import { additionalDetails, postsOf, required, timesOf } from './mapping.ts';
import type { ServiceNames } from '../domain/naming/service-names.ts';
import { servicesOf } from './service-ref.ts';
import type { MessageRow } from './wire.ts';

/** What a row of Messages can be. */
export type RowKind = 'issue' | Announcement['kind'];

/** Judges by the type, in the API's spelling or the reference's prose. Without a type, judges by id and status. */
export function kindOfRow(row: MessageRow): RowKind {
  const type = (row.MessageType ?? '').toLowerCase().replaceAll(/[^a-z]/g, '');
  const kind = KINDS.get(type) ?? kindWithoutType(row);
  if (kind !== 'message') return kind;
  return isPlannedMaintenance(row.MessageTagNames ?? [], row.Title ?? '') ? 'maintenance' : 'message';
}

const KINDS: ReadonlyMap<string, RowKind> = new Map([
  ['incident', 'issue'],
  ['serviceincident', 'issue'],
  ['messagecenter', 'message'],
  ['plannedmaintenance', 'maintenance'],
]);

function kindWithoutType(row: MessageRow): RowKind {
  if (/^\s*MC\d/i.test(row.Id ?? '')) return 'message';
  return MAINTENANCE_STATES.has(readStatus(row.Status).status) ? 'maintenance' : 'issue';
}

const MAINTENANCE_STATES: ReadonlySet<Status> = new Set<Status>(['scheduled', 'inProgress', 'completed', 'canceled']);

/** A Message Center item or a planned maintenance. */
export function toAnnouncement(row: MessageRow, tenant: ServiceNames): Announcement {
  const kind = kindOfRow(row);
  if (kind === 'issue')
    throw new HealthError('source-bad-answer', 'an issue stands where an announcement was asked for');
  const { start, end, modified } = timesOf(row);
  const actionRequiredBy = wireInstant(row.ActionRequiredByDate);
  return {
    id: plainId(required(row.Id, 'Id')),
    kind,
    title: row.Title?.trim() ?? '',
    services: servicesOf(row, tenant),
    category: readCategory(row.Category),
    severity: readSeverity(row.Severity),
    majorChange: row.IsMajorChange ?? false,
    ...(actionRequiredBy && { actionRequiredBy }),
    startsAt: start,
    ...(end && { endsAt: end }),
    modifiedAt: modified,
    tags: row.MessageTagNames ?? [],
    details: [...additionalDetails(row), ...linksOf(row)],
    body: postsOf(row, start).at(-1)?.body ?? untypedBody(''),
    ...(kind === 'maintenance' && row.Status && { progress: readStatus(row.Status) }),
  };
}

/** This API has separate fields for links. Graph and we keep them among the details. */
function linksOf({ ExternalLink, BlogLink, HelpLink }: MessageRow): Detail[] {
  return Object.entries({ ExternalLink, BlogLink, HelpLink }).flatMap(([name, value]) =>
    value ? [{ name, value }] : [],
  );
}
