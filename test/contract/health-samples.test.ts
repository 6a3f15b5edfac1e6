import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { HealthError } from '../../src/domain/health/health-error.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { statusLabel } from '../../cards/kit/severity.ts';
import { readStatus } from '../../src/domain/health/status.ts';
import { wordsFor } from '../../words/index.ts';
import { makeGraph } from '../../src/graph/source.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { NOW, testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';

/** Real and documented records, stored beside the checkout: the text is other people's, so we must not ship it. */
const SAMPLES = new URL('../../../shared/data/health-samples.json', import.meta.url);

type WireRecord = Readonly<Record<string, unknown>>;

interface Sample {
  readonly id: string;
  readonly api: string;
  readonly kind: string;
  readonly record: WireRecord;
}

function samples(): readonly Sample[] {
  if (!existsSync(SAMPLES)) {
    process.stderr.write(`    no ${SAMPLES.pathname}: the records of both APIs are not tried\n`);
    return [];
  }
  return (JSON.parse(readFileSync(SAMPLES, 'utf8')) as { samples: Sample[] }).samples;
}

const SAMPLE_LIST = samples();
const named = ({ id, api, kind }: Sample, index: number) => `${String(index)}: ${api} ${kind} ${id}`;
const of = (...kinds: readonly string[]) => SAMPLE_LIST.filter(({ kind }) => kinds.includes(kind));

describe('the records of health-samples.json', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  /** Both adapters over a server that has only this record. */
  const sources = async ({ kind, id, record }: Sample): Promise<Record<'graph' | 'servicecomms', HealthSource>> => {
    server = await startHttpServer(({ path }) => {
      const [, , rest = ''] = /\/(ServiceComms|serviceAnnouncement)\/(.*)$/.exec(path.split('?')[0] ?? '') ?? [];
      if (kind === 'error') return { status: 403, body: record };
      if (rest.endsWith(`/${id}`)) return { body: record };
      return { body: { value: OPERATIONS[kind]?.includes(rest) ? [record] : [] } };
    });
    const { http, log } = testHttp();
    const token = () => Promise.resolve('token');
    return {
      graph: makeGraph({ baseUrl: `${server.url}/v1.0`, token, http, log, clock: () => NOW }),
      servicecomms: makeServiceComms({
        baseUrl: `${server.url}/api/v1.0`,
        tenantId: 'contoso.example',
        token,
        http,
        log,
      }),
    };
  };

  it('are all of kinds tested here', () => {
    const kinds = new Set(SAMPLE_LIST.map(({ kind }) => kind));
    for (const kind of kinds) assert.ok(kind === 'error' || kind in OPERATIONS, kind);
  });

  for (const [index, sample] of of('legacyService').entries()) {
    it(named(sample, index), async () => {
      const [service] = await (await sources(sample)).servicecomms.listServices();
      assert.deepEqual([service?.id, service?.name], [sample.record['Id'], sample.record['DisplayName']]);
      const rows = list(sample.record['Features'] ?? sample.record['FeatureNames']);
      const names = rows.map((row) => (typeof row === 'string' ? row : row['DisplayName']));
      assert.deepEqual(
        service?.features.map(({ name }) => name),
        names,
      );
    });
  }

  for (const [index, sample] of of('legacyWorkloadStatus').entries()) {
    it(named(sample, index), async () => {
      const { record } = sample;
      const { servicecomms } = await sources(sample);
      const [health] = await servicecomms.currentStatus();
      const [day] = await servicecomms.history({ since: '2010-01-01T00:00:00.000Z' });
      const rows = list(record['FeatureStatus'] ?? record['FeatureGroupStatusCollection']);
      for (const read of [health, day]) {
        assert.deepEqual(read?.service, { id: record['Workload'], name: record['WorkloadDisplayName'] });
        assert.deepEqual(read.issueIds, record['IncidentIds']);
        assert.notEqual(read.status, 'unknown');
        assert.equal(read.features.length, rows.length);
        assert.ok(rows.length > 0 && read.features.every(({ id, name, status }) => id && name && status !== 'unknown'));
      }
      assert.equal(day?.day, text(record['StatusTime'] ?? record['StatusDate']).slice(0, 10));
    });
  }

  for (const [index, sample] of of('legacyMessage')
    .filter(({ id }) => !id.startsWith('MC'))
    .entries()) {
    it(named(sample, index), async () => {
      const { id, record } = sample;
      const { servicecomms } = await sources(sample);
      const [issue] = await servicecomms.listIssues();
      assert.ok(issue);
      assert.deepEqual(await servicecomms.getIssue(id), issue);
      assert.deepEqual([issue.id, issue.title], [id, record['Title'] ?? '']);
      assert.deepEqual(
        [issue.feature, issue.featureGroup],
        [record['FeatureDisplayName'], record['FeatureDisplayName']],
      );
      assert.equal(issue.classification, text(record['Classification'] ?? 'Incident').toLowerCase());
      const services = [record['Workload'], record['WorkloadDisplayName']];
      assert.deepEqual([issue.service.id, issue.service.name].toSorted(), services.toSorted());
      assert.ok(!issue.service.id.includes(' '), 'the id, not the name');
      assert.deepEqual(
        [ms(issue.startedAt), ms(issue.modifiedAt)],
        [ms(record['StartTime']), ms(record['LastUpdatedTime'])],
      );
      assert.equal(issue.endedAt && ms(issue.endedAt), record['EndTime'] === null ? undefined : ms(record['EndTime']));
      assert.deepEqual([issue.statusText, statusLabel(issue, wordsFor('en')) === ''], [record['Status'], false]);
      assert.equal(issue.resolved, record['EndTime'] !== null, 'these records end when they are over');
      assertPosts(issue, list(record['Messages']), 'PublishedTime', (row) => row['MessageText']);
      assert.deepEqual(await servicecomms.listAnnouncements(), []);
    });
  }

  for (const [index, sample] of of('legacyMessage')
    .filter(({ id }) => id.startsWith('MC'))
    .entries()) {
    it(named(sample, index), async () => {
      const { id, record } = sample;
      const { servicecomms } = await sources(sample);
      const [announcement] = await servicecomms.listAnnouncements();
      assert.ok(announcement);
      assert.deepEqual(await servicecomms.getAnnouncement(id), announcement);
      assert.deepEqual([announcement.id, announcement.kind, announcement.title], [id, 'message', record['Title']]);
      const names = announcement.services.map((service) => service.name);
      assert.deepEqual(names, record['AffectedWorkloadDisplayNames']);
      assert.deepEqual([announcement.category, announcement.severity], ['stayInformed', 'normal']);
      const [post] = list(record['Messages']);
      assert.deepEqual(announcement.body, { type: 'html', content: (post as WireRecord)['MessageText'] });
      assert.deepEqual(
        [await servicecomms.listIssues(), announcement.endsAt && ms(announcement.endsAt)],
        [[], ms(record['EndTime'])],
      );
    });
  }

  for (const [index, sample] of of('serviceHealth').entries()) {
    it(named(sample, index), async () => {
      const { graph } = await sources(sample);
      const [health] = await graph.currentStatus();
      assert.deepEqual(health?.service, { id: sample.record['id'], name: sample.record['service'] });
      assert.equal(health.status, sample.record['status']);
      assert.deepEqual(await graph.listServices(), [{ ...health.service, features: [] }]);
    });
  }

  for (const [index, sample] of of('serviceHealthIssue').entries()) {
    it(named(sample, index), async () => {
      const { id, record } = sample;
      const { graph } = await sources(sample);
      const [issue] = await graph.listIssues();
      assert.ok(issue);
      assert.deepEqual(await graph.getIssue(id), issue);
      const { title, impact, classification, status, statusText, resolved, feature, featureGroup, origin } = issue;
      assert.deepEqual([issue.id, title, impact], [id, record['title'], record['impactDescription']]);
      assert.deepEqual(
        [classification, resolved, origin],
        [record['classification'], record['isResolved'], record['origin']],
      );
      assert.deepEqual([status, statusText], [readStatus(text(record['status'])).status, record['status']]);
      assert.notEqual(status, 'unknown');
      assert.deepEqual([feature, featureGroup], [record['feature'], record['featureGroup']]);
      assert.notEqual(issue.service.id, issue.service.name, 'the catalogue knows the service');
      const times = ['startDateTime', 'endDateTime', 'lastModifiedDateTime'].map((name) => ms(record[name]));
      assert.deepEqual([ms(issue.startedAt), ms(issue.endedAt), ms(issue.modifiedAt)], times);
      const content = (row: WireRecord) => (row['description'] as WireRecord)['content'];
      assertPosts(issue, list(record['posts']), 'createdDateTime', content);
    });
  }

  for (const [index, sample] of of('serviceUpdateMessage').entries()) {
    it(named(sample, index), async () => {
      const { id, record } = sample;
      const { graph } = await sources(sample);
      const [announcement] = await graph.listAnnouncements();
      assert.ok(announcement);
      assert.deepEqual(await graph.getAnnouncement(id), announcement);
      const { title, category, severity, majorChange, tags, details, kind } = announcement;
      assert.deepEqual([announcement.id, kind, title], [id, 'message', record['title']]);
      assert.deepEqual([category, severity], [record['category'], record['severity']]);
      assert.deepEqual(
        [majorChange, tags, details],
        [record['isMajorChange'] ?? false, record['tags'], record['details']],
      );
      assert.deepEqual(
        announcement.services.map(({ name }) => name),
        record['services'],
      );
      assert.deepEqual(announcement.body, { type: 'html', content: (record['body'] as WireRecord)['content'] });
    });
  }

  for (const [index, sample] of of('error').entries()) {
    it(named(sample, index), async () => {
      const { graph } = await sources(sample);
      await assert.rejects(graph.getIssue('EX1'), (error: HealthError) => {
        assert.deepEqual([error.code, error.facts.subject], ['unknown-issue', 'EX1']);
        assert.match(error.facts.activityId ?? '', /^[\da-f-]{36}$/);
        return true;
      });
      await assert.rejects(graph.getAnnouncement('MC1'), { code: 'unknown-announcement' });
      await assert.rejects(graph.getReport('EX1'), { code: 'unknown-issue' });
    });
  }
});

const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  legacyService: ['Services'],
  legacyWorkloadStatus: ['CurrentStatus', 'HistoricalStatus'],
  legacyMessage: ['Messages'],
  serviceHealth: ['healthOverviews'],
  serviceHealthIssue: ['issues'],
  serviceUpdateMessage: ['messages'],
};

/** All posts with their texts, oldest first, whatever their order in the record. */
function assertPosts(
  issue: Issue,
  rows: readonly (string | WireRecord)[],
  time: string,
  content: (row: WireRecord) => unknown,
): void {
  const expected = (rows as readonly WireRecord[])
    .toSorted((a, b) => ms(a[time]) - ms(b[time]))
    .map((row) => [ms(row[time]), content(row)]);
  assert.ok(expected.length > 0);
  assert.deepEqual(
    issue.posts.map(({ createdAt, body }) => [ms(createdAt), body.content]),
    expected,
  );
}

function list(value: unknown): readonly (string | WireRecord)[] {
  return Array.isArray(value) ? (value as (string | WireRecord)[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function ms(value: unknown): number {
  return Date.parse(text(value));
}
