import type { Announcement } from '../../domain/health/announcement.ts';
import type { AnnouncementCategory } from '../../domain/health/edition-facts.ts';
import { instantOf, DAY, timeOf, type Instant } from '../../domain/instant.ts';
import type { Detail, Issue } from '../../domain/health/issue.ts';
import type { FeatureHealth, Service, ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import { wireTime } from '../api/api.ts';
import type { Row } from '../odata/match.ts';
import { pascal, statusEnum, statusWords, workloadWords } from './words.ts';

/**
 * The retired API has two shapes: the one in its reference (records of 2015) and the one that clients saw from 2019 on
 * (`health-apis.md` §2.3). They differ in names, in content, and in which of two fields holds the workload's id.
 */
export type WireShape = 'documented' | 'seen';

/** Turns product values into the records of the Service Communications API. `reportUrl` gives a report's address. */
export interface ServiceCommsWire {
  readonly service: (service: Service) => Row;
  /** One `WorkloadStatus`. `at` is its StatusTime (StatusDate in the documented sample). */
  readonly status: (health: ServiceHealth | ServiceDay, at: Instant) => Row;
  readonly issue: (issue: Issue) => Row;
  readonly announcement: (announcement: Announcement) => Row;
}

/** Makes the mapping for a shape. */
export function serviceCommsWire(shape: WireShape, reportUrl: (issueId: string) => string): ServiceCommsWire {
  return shape === 'documented' ? DOCUMENTED : seen(reportUrl);
}

/** The StatusTime of CurrentStatus: exactly 24 hours ago, whatever has happened since (a note in the reference). */
export function currentStatusTime(now: Instant): Instant {
  return instantOf(timeOf(now) - DAY);
}

const DOCUMENTED: ServiceCommsWire = {
  service: ({ id, name, features }) => ({
    Id: id,
    DisplayName: name,
    FeatureNames: features.map((feature) => feature.name),
  }),
  status: (health, at) => ({
    Id: health.service.id,
    Workload: health.service.id,
    StatusDate: wireTime(at),
    WorkloadDisplayName: health.service.name,
    Status: statusEnum(health),
    IncidentIds: health.issueIds,
    FeatureGroupStatusCollection: health.features.map((feature) => ({
      Feature: feature.id,
      FeatureGroupDisplayName: feature.name,
      FeatureStatus: statusEnum(feature),
    })),
  }),
  // The reference's records have these swapped: the name in Workload, the id in WorkloadDisplayName. We keep it so.
  issue: (issue) => ({
    Id: issue.id,
    Name: issue.id,
    Title: issue.title || null,
    ...times(issue),
    Status: statusWords(issue),
    Messages: posts(issue),
    LastUpdatedTime: wireTime(issue.modifiedAt),
    Workload: issue.service.name,
    WorkloadDisplayName: issue.service.id,
    Feature: issue.feature ?? null,
    FeatureDisplayName: issue.featureGroup ?? null,
    MessageType: 'Incident',
  }),
  announcement: (announcement) => ({
    Id: announcement.id,
    Name: announcement.id,
    Title: announcement.title || null,
    ...times(announcement),
    Status: announcement.progress ? statusWords(announcement.progress) : '',
    Messages: [bodyPost(announcement)],
    LastUpdatedTime: wireTime(announcement.modifiedAt),
    Workload: announcement.services[0]?.name ?? null,
    WorkloadDisplayName: announcement.services[0]?.id ?? null,
    Feature: null,
    FeatureDisplayName: null,
    MessageType: messageType(announcement),
  }),
};

function seen(reportUrl: (issueId: string) => string): ServiceCommsWire {
  return {
    service: ({ id, name, features }) => ({
      Id: id,
      DisplayName: name,
      Features: features.map((feature) => ({ DisplayName: feature.name, Name: feature.id })),
    }),
    status: seenStatus,
    issue: (issue) => seenIssue(issue, reportUrl),
    announcement: seenAnnouncement,
  };
}

function seenStatus(health: ServiceHealth | ServiceDay, at: Instant): Row {
  return {
    FeatureStatus: health.features.map(seenFeature),
    Id: health.service.id,
    IncidentIds: health.issueIds,
    Status: statusEnum(health),
    StatusDisplayName: workloadWords(health),
    StatusTime: sevenDigits(at),
    Workload: health.service.id,
    WorkloadDisplayName: health.service.name,
  };
}

function seenFeature(feature: FeatureHealth): Row {
  return {
    FeatureDisplayName: feature.name,
    FeatureName: feature.id,
    FeatureServiceStatus: statusEnum(feature),
    FeatureServiceStatusDisplayName: workloadWords(feature),
  };
}

function seenIssue(issue: Issue, reportUrl: (issueId: string) => string): Row {
  const published = issue.status === 'postIncidentReviewPublished';
  return {
    ...NEVER_FILLED,
    AffectedWorkloadDisplayNames: [],
    AffectedWorkloadNames: [],
    Status: statusWords(issue),
    Workload: issue.service.id,
    WorkloadDisplayName: issue.service.name,
    ActionType: null,
    AdditionalDetails: issue.details.map(additional),
    Classification: issue.classification === 'incident' ? 'Incident' : 'Advisory',
    Feature: issue.feature ?? null,
    FeatureDisplayName: issue.featureGroup ?? null,
    UserFunctionalImpact: '',
    Id: issue.id,
    ImpactDescription: issue.impact,
    ...times(issue),
    LastUpdatedTime: wireTime(issue.modifiedAt),
    MessageType: 'Incident',
    Messages: posts(issue),
    PostIncidentDocumentUrl: published || issue.reportUrl !== undefined ? reportUrl(issue.id) : null,
    Severity: 'Sev2',
    Title: issue.title,
  };
}

function seenAnnouncement(announcement: Announcement): Row {
  const link = (name: string) => announcement.details.find((detail) => detail.name === name)?.value ?? '';
  return {
    ...NEVER_FILLED,
    AffectedWorkloadDisplayNames: announcement.services.map((service) => service.name),
    AffectedWorkloadNames: announcement.services.map((service) => service.id),
    Status: announcement.progress ? statusWords(announcement.progress) : '',
    Workload: null,
    WorkloadDisplayName: null,
    ActionType: announcement.actionRequiredBy ? 'Action' : 'Awareness',
    AdditionalDetails: announcement.details.filter(({ name }) => !LINKS.has(name)).map(additional),
    // Every Message Center record seen says Advisory.
    Classification: 'Advisory',
    Feature: null,
    FeatureDisplayName: null,
    UserFunctionalImpact: null,
    Id: announcement.id,
    ImpactDescription: null,
    ...times(announcement),
    LastUpdatedTime: wireTime(announcement.modifiedAt),
    MessageType: messageType(announcement),
    Messages: [bodyPost(announcement)],
    PostIncidentDocumentUrl: null,
    Severity: pascal(announcement.severity),
    Title: announcement.title,
    ActionRequiredByDate: announcement.actionRequiredBy ? wireTime(announcement.actionRequiredBy) : null,
    Category: CATEGORIES[announcement.category],
    MessageTagNames: announcement.tags,
    IsMajorChange: announcement.majorChange,
    ExternalLink: link('ExternalLink'),
    BlogLink: link('BlogLink'),
    HelpLink: link('HelpLink'),
    ...MESSAGE_CENTER_REST,
  };
}

const LINKS: ReadonlySet<string> = new Set(['ExternalLink', 'BlogLink', 'HelpLink']);
const NEVER_FILLED = { AffectedTenantCount: 0, AffectedUserCount: null, TenantParams: [] };
const MESSAGE_CENTER_REST = {
  AnnouncementId: 0,
  IsDismissed: false,
  IsRead: false,
  PreviewDuration: null,
  AppliesTo: null,
  MilestoneDate: null,
  Milestone: '',
  FlightName: null,
  FeatureName: null,
};
const CATEGORIES: Readonly<Record<AnnouncementCategory, string>> = {
  preventOrFixIssue: 'Prevent or Fix Issues',
  planForChange: 'Plan For Change',
  stayInformed: 'Stay Informed',
  unknown: '',
};

/** `Incident`, `MessageCenter` or `PlannedMaintenance`. */
export function messageType(announcement: Announcement): string {
  return announcement.kind === 'maintenance' ? 'PlannedMaintenance' : 'MessageCenter';
}

function times({ startedAt, startsAt, endedAt, endsAt }: Partial<Issue & Announcement>): Row {
  const [start, end] = [startedAt ?? startsAt, endedAt ?? endsAt];
  return { StartTime: start ? wireTime(start) : null, EndTime: end ? wireTime(end) : null };
}

function posts(issue: Issue): Row[] {
  return issue.posts.map((post) => ({ PublishedTime: wireTime(post.createdAt), MessageText: post.body.content }));
}

function bodyPost({ startsAt, body }: Announcement): Row {
  return { PublishedTime: wireTime(startsAt), MessageText: body.content };
}

function additional({ name, value }: Detail): Row {
  return { Name: name, Value: value };
}

/** `2019-12-16T01:00:37.5811228Z`: real workload times have seven fractional digits, day starts have none. */
function sevenDigits(at: Instant): string {
  return at.endsWith('T00:00:00.000Z') ? wireTime(at) : at.replace('Z', '0000Z');
}
