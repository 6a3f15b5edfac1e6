import assert from 'node:assert/strict';
import { overviewCard } from '../../cards/overview.ts';
import { exactMatch } from '../../src/domain/naming/match-service.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { aReader, makeAsking, NOON, TENANT } from '../fakes/asking.ts';
import { testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';

const healthy = (Id: string, WorkloadDisplayName: string) => ({
  Id,
  Workload: Id,
  WorkloadDisplayName,
  Status: 'ServiceOperational',
  IncidentIds: [],
  FeatureStatus: [],
});
const ANSWERS: Readonly<Record<string, readonly object[]>> = {
  Services: [
    { Id: 'Exchange', DisplayName: 'Exchange Online', FeatureNames: [] },
    { Id: 'SharePoint', DisplayName: 'SharePoint Online', FeatureNames: [] },
  ],
  CurrentStatus: [healthy('Exchange', 'Exchange Online'), healthy('SharePoint', 'SharePoint Online')],
  Messages: [
    {
      Id: 'MO20119',
      Title: 'Some people cannot open the portal',
      MessageType: 'Incident',
      Classification: 'Incident',
      Status: 'Service degradation',
      Workload: 'OSDPPlatform',
      WorkloadDisplayName: 'Microsoft 365 suite',
      StartTime: '2031-05-01T08:00:00Z',
      LastUpdatedTime: '2031-05-01T09:00:00Z',
      Messages: [{ PublishedTime: '2031-05-01T08:05:00Z', MessageText: 'Current status: We are looking into it.' }],
    },
  ],
};

describe('the Service Communications source where CurrentStatus lacks a service with an incident', () => {
  let server: HttpServer;
  before(async () => {
    server = await startHttpServer(({ path, query }) => {
      const operation = /ServiceComms\/(\w+)/.exec(path)?.[1] ?? '';
      return { body: { value: Number(query.get('$skip')) > 0 ? [] : (ANSWERS[operation] ?? []) } };
    });
  });
  after(() => server.close());

  function asking() {
    const { http, log } = testHttp();
    const token = () => Promise.resolve('canary');
    const source = makeServiceComms({ baseUrl: `${server.url}/api/v1.0`, tenantId: TENANT, token, http, log });
    return makeAsking(undefined, { sources: () => source }).app;
  }

  it('shows it in the overview, first, and never says that all is healthy', async () => {
    const overview = await asking().getOverview(TENANT);
    const [first] = overview.value;
    assert.deepEqual(
      [first?.health.service.name, first?.incidents.map(({ id }) => id)],
      ['Microsoft 365 suite', ['MO20119']],
    );
    assert.match(overviewCard(overview, aReader()).summary, /^1 service has an incident: Microsoft 365 suite\./);
  });

  it('lets it be asked for, subscribed to and followed', async () => {
    const app = asking();
    const match = exactMatch('microsoft 365 suite', (await app.listServices(TENANT)).value);
    assert.ok(match?.found === 'one');
    const status = (await app.getServiceStatus(TENANT, match.service)).value;
    assert.deepEqual(
      status.openIssues.map(({ id }) => id),
      ['MO20119'],
    );
    const target = { type: 'service', id: match.service.id } as const;
    const subscribed = await app.subscribe(aReader({ now: NOON }), {
      targets: [target],
      kinds: ['incidents'],
      moments: ['new'],
    });
    assert.deepEqual(
      subscribed.openNow?.value.map(({ id }) => id),
      ['MO20119'],
    );
    await app.follow(aReader(), 'MO20119');
    const { subscription } = await app.listSubscriptions(aReader());
    assert.deepEqual(
      subscription?.follows.map(({ issueId }) => issueId),
      ['MO20119'],
    );
  });
});
