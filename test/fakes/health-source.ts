import type { Announcement } from '../../src/domain/health/announcement.ts';
import { HealthError } from '../../src/domain/health/health-error.ts';
import type { Issue, Post, Report } from '../../src/domain/health/issue.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../../src/domain/health/service.ts';
import { compareSeverity } from '../../src/domain/health/status.ts';
import type { HealthSource } from '../../src/ports/index.ts';

/** All that a fake tenant has. Tests change it between questions. */
export interface Tenant {
  services: Service[];
  issues: Issue[];
  announcements: Announcement[];
  days: ServiceDay[];
  reports: Report[];
}

export interface FakeSource extends HealthSource {
  readonly tenant: Tenant;
  /** The operations asked for, in order: `listIssues`. */
  readonly calls: string[];
  /** Fails operations for as long as it is set: all of them, or those it answers an error for. */
  failWith: HealthError | ((operation: string) => HealthError | undefined) | undefined;
  /** Set to hold back every answer until it resolves. */
  gate: Promise<void> | undefined;
}

/** A health source made of plain data. */
export function makeFakeSource(parts: Partial<Tenant> = {}): FakeSource {
  const tenant: Tenant = { services: someServices(), issues: [], announcements: [], days: [], reports: [], ...parts };
  const source: FakeSource = {
    name: 'fake',
    tenant,
    calls: [],
    failWith: undefined,
    gate: undefined,
    listServices: () => answer('listServices', () => tenant.services),
    currentStatus: () =>
      answer('currentStatus', () => tenant.services.map((service) => healthOf(service, tenant.issues))),
    history: ({ serviceId, since }) =>
      answer('history', () =>
        tenant.days
          .filter((day) => ofService(day.service, serviceId) && `${day.day}T23:59:59.999Z` >= since)
          .toSorted((a, b) => a.day.localeCompare(b.day)),
      ),
    listIssues: ({ serviceId, startedFrom = '', endedUntil } = {}) =>
      answer('listIssues', () =>
        tenant.issues.filter(
          ({ service, startedAt, endedAt }) =>
            ofService(service, serviceId) &&
            startedAt >= startedFrom &&
            (endedUntil === undefined || (endedAt !== undefined && endedAt <= endedUntil)),
        ),
      ),
    getIssue: (id) => answer('getIssue', () => oneOf(tenant.issues, id, 'unknown-issue')),
    listAnnouncements: ({ serviceId, kind } = {}) =>
      answer('listAnnouncements', () =>
        tenant.announcements.filter(
          (item) =>
            (kind === undefined || item.kind === kind) &&
            (serviceId === undefined || item.services.some((service) => ofService(service, serviceId))),
        ),
      ),
    getAnnouncement: (id) => answer('getAnnouncement', () => oneOf(tenant.announcements, id, 'unknown-announcement')),
    getReport: (issueId) => answer('getReport', () => reportOf(tenant, issueId)),
  };
  const answer = async <T>(operation: string, make: () => T): Promise<T> => {
    source.calls.push(operation);
    await source.gate;
    const error = typeof source.failWith === 'function' ? source.failWith(operation) : source.failWith;
    if (error) throw error;
    return make();
  };
  return source;
}

function ofService(service: ServiceRef, id: string | undefined): boolean {
  return id === undefined || service.id === id;
}

function oneOf<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  code: 'unknown-issue' | 'unknown-announcement',
): T {
  const item = items.find((each) => each.id === id.toUpperCase());
  if (!item) throw new HealthError(code, `the fake has no ${id}`);
  return item;
}

function reportOf(tenant: Tenant, issueId: string): Report {
  oneOf(tenant.issues, issueId, 'unknown-issue');
  const report = tenant.reports.find((each) => each.issueId === issueId);
  if (!report) throw new HealthError('no-report', `the fake has no report of ${issueId}`, { subject: issueId });
  return report;
}

/** As bad as its worst open issue. */
function healthOf({ id, name, features }: Service, issues: readonly Issue[]): ServiceHealth {
  const open = issues.filter((issue) => issue.service.id === id && !issue.resolved);
  const [worst] = open.toSorted((a, b) => compareSeverity(a.status, b.status));
  const { status, statusText } = worst ?? { status: 'serviceOperational', statusText: 'serviceOperational' };
  return {
    service: { id, name },
    status,
    statusText,
    features: features.map((feature) => ({ ...feature, status, statusText })),
    issueIds: open.map((issue) => issue.id),
  };
}

export const EXCHANGE = aService('Exchange', 'Exchange Online', 'Sign-in', 'Calendar');
export const TEAMS = aService('microsoftteams', 'Microsoft Teams', 'Meetings');
export const SHAREPOINT = aService('SharePoint', 'SharePoint Online', 'Sites');

/** Services as a tenant of today has them. */
export function someServices(): Service[] {
  return [
    EXCHANGE,
    TEAMS,
    SHAREPOINT,
    aService('OneDriveForBusiness', 'Microsoft OneDrive'),
    aService('OSDPPlatform', 'Microsoft 365 suite'),
    aService('OrgLiveID', 'Microsoft Entra'),
    aService('O365Client', 'Microsoft 365 apps'),
    aService('officeonline', 'Microsoft 365 for the web'),
    aService('DynamicsCRM', 'Dynamics 365 Apps'),
    aService('Intune', 'Microsoft Intune'),
    aService('MobileDeviceManagement', 'Basic Mobility and Security'),
    aService('Planner', 'Planner'),
    aService('Forms', 'Microsoft Forms'),
    aService('Bookings', 'Microsoft Bookings'),
    aService('Stream', 'Microsoft Stream'),
    aService('PowerBIcom', 'Power BI'),
    aService('PowerApps', 'Power Apps'),
    aService('PowerAppsM365', 'Power Apps in Microsoft 365'),
    aService('MicrosoftFlow', 'Microsoft Power Automate'),
    aService('Microsoft365Defender', 'Microsoft Defender XDR'),
    aService('cloudappsecurity', 'Microsoft Defender for Cloud Apps'),
    aService('Viva', 'Microsoft Viva'),
    aService('CopilotChat', 'Microsoft Copilot Chat'),
    aService('Microsoft Copilot (Microsoft 365)', 'Microsoft Copilot (Microsoft 365)'),
    aService('Windows365Id', 'Windows 365'),
    aService('ClipchampId', 'Microsoft Clipchamp '),
    aService('GardenId', 'Fabrikam Garden'),
  ];
}

export function aService(id: string, name: string, ...features: readonly string[]): Service {
  return { id, name, features: features.map((feature) => ({ id: feature, name: feature })) };
}

/** An open incident of Exchange, with `changes` to it. */
export function anIssue(changes: Partial<Issue> = {}): Issue {
  return {
    id: 'EX20119',
    // Two with the same title that began at the same time would be one outage.
    title: changes.id === undefined || changes.id === 'EX20119' ? 'Some mail is late' : `Trouble of ${changes.id}`,
    classification: 'incident',
    service: { id: EXCHANGE.id, name: EXCHANGE.name },
    status: 'serviceDegradation',
    statusText: 'serviceDegradation',
    resolved: false,
    startedAt: '2031-05-01T08:00:00.000Z',
    modifiedAt: '2031-05-01T10:00:00.000Z',
    impact: 'Mail may arrive late.',
    details: [],
    posts: [aPost('2031-05-01T09:00:00.000Z', 'We are looking into late mail.')],
    ...changes,
  };
}

/** A day of a service, with nothing wrong on it. */
export function aDayOf(service: ServiceRef, day: string): ServiceDay {
  const { id, name } = service;
  return { service: { id, name }, day, status: 'serviceOperational', statusText: '', features: [], issueIds: [] };
}

export function aPost(createdAt: string, content: string): Post {
  return { createdAt, kind: 'regular', body: { type: 'text', content } };
}

/** A Message Center item about Teams, with `changes` to it. */
export function anAnnouncement(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: 'MC123456',
    kind: 'message',
    title: 'Meetings get a new layout',
    services: [{ id: TEAMS.id, name: TEAMS.name }],
    category: 'stayInformed',
    severity: 'normal',
    majorChange: false,
    startsAt: '2031-04-20T00:00:00.000Z',
    modifiedAt: '2031-04-21T00:00:00.000Z',
    tags: [],
    details: [],
    body: { type: 'html', content: '<p>The layout of meetings changes in June.</p>' },
    ...changes,
  };
}
