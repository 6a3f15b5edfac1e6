import assert from 'node:assert/strict';
import { isPlannedMaintenance, type Announcement } from '../../src/domain/health/announcement.ts';
import type { HealthErrorCode } from '../../src/domain/health/health-error.ts';
import { deriveDays, deriveFeatureHealth, deriveFeatures, issuesByService } from '../../src/domain/health/history.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../../src/domain/health/service.ts';
import type { HealthSource, HistoryQuery, IssueQuery } from '../../src/ports/index.ts';
import { announcementView, healthView, issueView, kindView, serviceView, type Carries } from './health-views.ts';

/** A source under test, and the truth that it must give. */
export interface HealthSourceCase {
  readonly source: HealthSource;
  /** What the source should give, as product values: the source behind an API, or the same one again. */
  readonly truth: HealthSource;
  readonly carries: Carries;
  /** The time for both during the case. */
  readonly now: Instant;
  /** History is compared from this time on. */
  readonly since: Instant;
}

type Opened = HealthSourceCase & { close(): Promise<void> | void };

/**
 * The suite that every `HealthSource` passes: both adapters over a server of their API, and every fake. The truth must
 * have some of everything, or the suite fails: open and closed issues, both kinds of announcement, a report.
 */
export function healthSourceContract(name: string, make: () => Promise<Opened> | Opened): void {
  describe(`a health source: ${name}`, () => {
    let opened: Opened;
    before(async () => {
      opened = await make();
    });
    after(() => opened.close());

    it('is tested on a truth that has some of everything', () => assertRich(opened));
    it('lists the services with their features', () => assertSameServices(opened));
    it('gives each service’s current status', () => assertSameStatus(opened));
    it('gives each service’s status by day, oldest first', () => assertSameHistory(opened, { since: opened.since }));
    it('gives the days of one service', async () => {
      for (const { id } of (await opened.truth.listServices()).slice(0, 3)) {
        await assertSameHistory(opened, { since: opened.since, serviceId: id });
      }
    });
    it('lists all issues with all posts, oldest post first', () => assertSameIssues(opened));
    it('lists the issues of a service, from a start, until an end, and all at once', async () => {
      for (const query of await someQueries(opened)) await assertSameIssues(opened, query);
    });
    it('gets one issue by its id', () => assertSameOneByOne(opened));
    it('lists announcements, and those of a kind or service', () => assertSameAnnouncements(opened));
    it('gets a report if there is one', () => assertSameReports(opened));
    it('fails for what it does not have', () => assertUnknown(opened));
    it('gives the same answers to concurrent and sequential calls', async () => {
      const { source } = opened;
      const ask = async () => [await source.listServices(), await source.currentStatus(), await source.listIssues()];
      const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
      for (const other of others) assert.deepEqual(other, first);
    });
  });
}

/** Fails unless the source gives all of the truth that its wire can carry. For randomly made sources. */
export async function assertSameHealth(given: HealthSourceCase): Promise<void> {
  await assertSameServices(given);
  await assertSameStatus(given);
  await assertSameHistory(given, { since: given.since });
  await assertSameIssues(given);
  await assertSameOneByOne(given);
  await assertSameAnnouncements(given);
}

async function assertRich({ truth, carries, since }: HealthSourceCase): Promise<void> {
  const issues = await truth.listIssues();
  const announcements = await truth.listAnnouncements();
  const services = await truth.listServices();
  const has = (what: string, present: boolean) => assert.ok(present, `the truth has ${what}`);
  has(
    'services with features',
    services.some(({ features }) => features.length > 0),
  );
  has(
    'open issues',
    issues.some(({ resolved }) => !resolved),
  );
  has(
    'closed issues',
    issues.some(({ resolved }) => resolved),
  );
  has(
    'advisories',
    issues.some(({ classification }) => classification === 'advisory'),
  );
  has(
    'several posts',
    issues.some(({ posts }) => posts.length > 1),
  );
  has(
    'messages',
    announcements.some((each) => kindView(carries, each) === 'message'),
  );
  has(
    'maintenance',
    announcements.some((each) => kindView(carries, each) === 'maintenance'),
  );
  has('days', (await truth.history({ since })).length > 0);
  has('a report', (await idsWithReport(truth, issues)).size > 0);
}

async function assertSameServices({ source, truth, carries }: HealthSourceCase): Promise<void> {
  const expected = carries === 'graph' ? await withDerivedFeatures(truth) : await truth.listServices();
  const view = (services: readonly Service[]) => byId(services.map((service) => serviceView(carries, service)));
  assert.deepEqual(view(await source.listServices()), view(expected));
}

async function withDerivedFeatures(truth: HealthSource): Promise<Service[]> {
  const features = deriveFeatures(await truth.listIssues());
  return (await truth.listServices()).map((service) => ({ ...service, features: features.get(service.id) ?? [] }));
}

async function assertSameStatus({ source, truth, carries }: HealthSourceCase): Promise<void> {
  const expected = carries === 'graph' ? await withDerivedHealth(truth) : await truth.currentStatus();
  const view = (health: readonly ServiceHealth[]) =>
    health.map((each) => healthView(carries, each)).toSorted((a, b) => (serviceKey(a) < serviceKey(b) ? -1 : 1));
  assert.deepEqual(view(await source.currentStatus()), view(expected));
}

/** Graph gives a service's status. Its features, and the issues behind it, are derived from the issues. */
async function withDerivedHealth(truth: HealthSource): Promise<ServiceHealth[]> {
  const issues = await truth.listIssues();
  const [features, own] = [deriveFeatures(issues), issuesByService(issues)];
  return (await truth.currentStatus()).map((health) => {
    const ofService = own.get(health.service.id) ?? [];
    const open = ofService.filter(({ resolved }) => !resolved).map(({ id }) => id);
    const derived = deriveFeatureHealth(features.get(health.service.id) ?? [], ofService);
    return { ...health, features: derived, issueIds: open };
  });
}

async function assertSameHistory(given: HealthSourceCase, query: HistoryQuery): Promise<void> {
  const { source, carries } = given;
  const days = await source.history(query);
  assert.deepEqual(
    days,
    days.toSorted((a, b) => a.day.localeCompare(b.day)),
    'oldest first',
  );
  const view = (each: readonly ServiceDay[]) =>
    each
      .map((day) => healthView(carries, day))
      .toSorted((a, b) => (`${String(a['day'])} ${serviceKey(a)}` < `${String(b['day'])} ${serviceKey(b)}` ? -1 : 1));
  assert.deepEqual(view(days), view(await expectedDays(given, query)));
}

async function expectedDays({ truth, carries, now }: HealthSourceCase, query: HistoryQuery): Promise<ServiceDay[]> {
  if (carries !== 'graph') return truth.history(query);
  const issues = await truth.listIssues();
  const all: ServiceRef[] = [...(await truth.listServices()), ...issues.map(({ service }) => service)];
  const services = [...new Map(all.toReversed().map(({ id, name }) => [id, { id, name }])).values()];
  const wanted = services.filter(({ id }) => query.serviceId === undefined || id === query.serviceId);
  return deriveDays({ services: wanted, issues, since: query.since, now });
}

async function assertSameIssues({ source, truth, carries }: HealthSourceCase, query?: IssueQuery): Promise<void> {
  const view = (issues: readonly Issue[]) => byId(issues.map((issue) => issueView(carries, issue)));
  const issues = await source.listIssues(query);
  for (const { id, posts } of issues) {
    const times = posts.map(({ createdAt }) => createdAt);
    assert.deepEqual(times, times.toSorted(), `${id}: oldest post first`);
  }
  assert.deepEqual(view(issues), view(await truth.listIssues(query)), JSON.stringify(query));
}

/** Queries that split the issues at one of them, so that each has issues inside and outside. */
async function someQueries({ truth }: HealthSourceCase): Promise<IssueQuery[]> {
  const issues = (await truth.listIssues()).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const ended = issues.flatMap(({ endedAt }) => endedAt ?? []).toSorted();
  const middle = issues[Math.floor(issues.length / 2)];
  const endedUntil = ended[Math.floor(ended.length / 2)];
  if (!middle || endedUntil === undefined) return [];
  const [serviceId, startedFrom] = [middle.service.id, middle.startedAt];
  const all = { serviceId, startedFrom, endedUntil };
  return [{ serviceId }, { startedFrom }, { endedUntil }, all, { serviceId: 'nobody' }];
}

async function assertSameOneByOne({ source, truth, carries }: HealthSourceCase): Promise<void> {
  for (const issue of (await truth.listIssues()).slice(0, 12)) {
    assert.deepEqual(issueView(carries, await source.getIssue(issue.id)), issueView(carries, issue));
  }
  for (const announcement of (await truth.listAnnouncements()).slice(0, 12)) {
    const got = await source.getAnnouncement(announcement.id);
    assert.deepEqual(announcementView(carries, got), announcementView(carries, announcement));
  }
}

async function assertSameAnnouncements({ source, truth, carries }: HealthSourceCase): Promise<void> {
  const view = (each: readonly Announcement[]) => byId(each.map((one) => announcementView(carries, one)));
  const all = await truth.listAnnouncements();
  assert.deepEqual(view(await source.listAnnouncements()), view(all));
  for (const kind of ['message', 'maintenance'] as const) {
    const expected = all.filter((announcement) => kindView(carries, announcement) === kind);
    assert.deepEqual(view(await source.listAnnouncements({ kind })), view(expected), kind);
  }
  // The documented shape has room for only one service, so the rest is not compared.
  const serviceId = all.find(({ services }) => services.length === 1)?.services[0]?.id;
  if (serviceId === undefined || carries === 'servicecomms-documented') return;
  const expected = all.filter(({ services }) => services.some(({ id }) => id === serviceId));
  assert.deepEqual(view(await source.listAnnouncements({ serviceId })), view(expected), serviceId);
}

async function assertSameReports({ source, truth, carries }: HealthSourceCase): Promise<void> {
  const issues = await truth.listIssues();
  const reported = await idsWithReport(truth, issues);
  // The documented records have no report address.
  const without = issues.find(({ id }) => carries === 'servicecomms-documented' || !reported.has(id));
  if (without) await assertFails(() => source.getReport(without.id), 'no-report');
  if (carries === 'servicecomms-documented') return;
  for (const id of reported) {
    const [got, expected] = [await source.getReport(id), await truth.getReport(id)];
    assert.deepEqual([got.issueId, got.contentType, [...got.bytes]], [id, expected.contentType, [...expected.bytes]]);
  }
}

async function idsWithReport(truth: HealthSource, issues: readonly Issue[]): Promise<Set<string>> {
  const published = issues.filter(({ status }) => status === 'postIncidentReviewPublished').map(({ id }) => id);
  const got = await Promise.allSettled(published.map((id) => truth.getReport(id)));
  return new Set(got.flatMap((each) => (each.status === 'fulfilled' ? [each.value.issueId] : [])));
}

async function assertUnknown({ source, truth }: HealthSourceCase): Promise<void> {
  const [issue] = await truth.listIssues();
  const message = (await truth.listAnnouncements()).find(({ tags, title }) => !isPlannedMaintenance(tags, title));
  await assertFails(() => source.getIssue('EX99999999'), 'unknown-issue');
  await assertFails(() => source.getIssue(message?.id ?? 'MC0'), 'unknown-issue');
  await assertFails(() => source.getAnnouncement('MC99999999'), 'unknown-announcement');
  await assertFails(() => source.getAnnouncement(issue?.id ?? 'EX0'), 'unknown-announcement');
  await assertFails(() => source.getReport('EX99999999'), 'unknown-issue');
}

async function assertFails(ask: () => Promise<unknown>, code: HealthErrorCode): Promise<void> {
  await assert.rejects(ask(), { name: 'HealthError', code });
}

function byId<T extends Readonly<Record<string, unknown>>>(values: readonly T[]): T[] {
  return values.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

function serviceKey(view: Readonly<Record<string, unknown>>): string {
  return (view['service'] as ServiceRef).id;
}
