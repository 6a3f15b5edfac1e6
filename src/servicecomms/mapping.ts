import { HealthError } from '../domain/health/health-error.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { inOrder, type Classification, type Detail, type Issue, type Post } from '../domain/health/issue.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Feature, FeatureHealth, Service, ServiceDay, ServiceHealth } from '../domain/health/service.ts';
import { isClosingStatus, readStatus, type ReadStatus, type Status } from '../domain/health/status.ts';
import { untypedBody, wireInstant } from '../lib/wire.ts';
import { nameOr, plainName, type ServiceNames } from '../domain/naming/service-names.ts';
import { servicesOfIssue } from './service-ref.ts';
import type { MessageRow, ServiceRow, StatusRow } from './wire.ts';

/** Reads a row of Services, in either shape. */
export function toService(row: ServiceRow): Service {
  const id = required(row.Id, 'Id');
  return { ...nameOr(id, plainName(row.DisplayName)), features: featuresOf(row) };
}

function featuresOf({ Features, FeatureNames }: ServiceRow): Feature[] {
  if (Features)
    return Features.map(({ Name, DisplayName }) => ({
      id: Name || DisplayName || '',
      name: DisplayName || Name || '',
    }));
  return (FeatureNames ?? []).map((name) => ({ id: name, name }));
}

/** Reads a row of CurrentStatus, in either shape. Its time is useless: always 24 hours ago, by definition. */
export function toHealth(row: StatusRow): ServiceHealth {
  const id = required(row.Id ?? row.Workload, 'Id');
  const names = [row.WorkloadDisplayName, row.Workload].map(plainName);
  return {
    service: nameOr(id, names.find((name) => name !== '' && name !== id) ?? ''),
    ...firstKnown(row.Status, row.StatusDisplayName),
    features: (row.FeatureStatus ?? row.FeatureGroupStatusCollection ?? []).map(toFeatureHealth),
    issueIds: (row.IncidentIds ?? []).map(plainId).toSorted(),
  };
}

/** Reads a row of HistoricalStatus. */
export function toDay(row: StatusRow): ServiceDay {
  const time = wireInstant(row.StatusTime ?? row.StatusDate);
  return { ...toHealth(row), day: dayOf(required(time, 'StatusTime')) };
}

type FeatureRow = NonNullable<StatusRow['FeatureStatus']>[number];

function toFeatureHealth(row: FeatureRow): FeatureHealth {
  const id = row.FeatureName || row.Feature || '';
  const name = row.FeatureDisplayName || row.FeatureGroupDisplayName || '';
  const status = firstKnown(row.FeatureServiceStatus ?? row.FeatureStatus, row.FeatureServiceStatusDisplayName);
  return { id: id || name, name: name || id, ...status };
}

/** The meaning of the enum value, or of the display text if only that is known. */
function firstKnown(value: string | null | undefined, displayed: string | null | undefined): ReadStatus {
  const read = readStatus(value ?? displayed);
  const shown = readStatus(displayed);
  return read.status === 'unknown' && shown.status !== 'unknown' ? shown : read;
}

/** An incident or advisory. `tenant` has the tenant's services, if they are needed to understand the row. */
export function toIssue(row: MessageRow, tenant: ServiceNames): Issue {
  const id = plainId(required(row.Id, 'Id'));
  const status = readStatus(row.Status);
  const times = timesOf(row);
  const [service, ...otherServices] = servicesOfIssue(row, tenant);
  return {
    id,
    title: row.Title?.trim() ?? '',
    classification: classificationOf(row),
    service,
    ...(otherServices.length > 0 && { otherServices }),
    ...status,
    ...featureOf(row),
    resolved: isOver(status.status, times.end),
    startedAt: times.start,
    ...(times.end && { endedAt: times.end }),
    modifiedAt: times.modified,
    impact: row.ImpactDescription ?? '',
    details: additionalDetails(row),
    posts: postsOf(row, times.start),
    ...(row.PostIncidentDocumentUrl && { reportUrl: row.PostIncidentDocumentUrl }),
  };
}

/** `Feature` is a code (`MailFlow`): people see its name, where the row has one. */
function featureOf({ Feature, FeatureDisplayName }: MessageRow): Pick<Issue, 'feature' | 'featureGroup'> {
  const name = plainName(FeatureDisplayName);
  const feature = name || plainName(Feature);
  return { ...(feature && { feature }), ...(name && { featureGroup: name }) };
}

/** The documented record has no classification. An unknown one counts as the louder of the two. */
function classificationOf({ Classification }: MessageRow): Classification {
  return Classification?.trim().toLowerCase() === 'advisory' ? 'advisory' : 'incident';
}

/** The API has no resolved flag. The status decides, or the end time if the status says nothing. */
function isOver(status: Status, end: Instant | undefined): boolean {
  const saysNothing = status === 'unknown' || status === 'informationAvailable';
  return isClosingStatus(status) || (saysNothing && end !== undefined);
}

/** When a message started, ended and last changed, each from the best field that has a value. */
export function timesOf(row: MessageRow): { start: Instant; end: Instant | undefined; modified: Instant } {
  const published = (row.Messages ?? []).flatMap(({ PublishedTime }) => wireInstant(PublishedTime) ?? []).toSorted();
  const end = wireInstant(row.EndTime);
  const updated = wireInstant(row.LastUpdatedTime) ?? published.at(-1);
  const start = wireInstant(row.StartTime) ?? published[0] ?? updated ?? end;
  return { start: required(start, 'StartTime'), end, modified: updated ?? required(start, 'StartTime') };
}

/** Posts in order. One without a time gets the issue's start, so that it does not move between readings. */
export function postsOf(row: MessageRow, start: Instant): Post[] {
  const posts = (row.Messages ?? []).map(({ PublishedTime, MessageText }) => ({
    createdAt: wireInstant(PublishedTime) ?? start,
    kind: 'regular' as const,
    body: untypedBody(MessageText ?? ''),
  }));
  return inOrder(posts);
}

/** The row's extra details. Those without a name are dropped. */
export function additionalDetails({ AdditionalDetails }: MessageRow): Detail[] {
  return (AdditionalDetails ?? []).flatMap(({ Name, Value }) => (Name ? [{ name: Name, value: Value ?? '' }] : []));
}

/** A value without which a row means nothing. Fails with `source-bad-answer` if it is missing. */
export function required(value: string | null | undefined, name: string): string {
  if (value?.trim()) return value.trim();
  throw new HealthError('source-bad-answer', `a row has no ${name}`);
}
