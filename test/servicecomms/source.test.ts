import assert from 'node:assert/strict';
import type { HealthError } from '../../src/domain/health/health-error.ts';
import { makeServiceComms, type ServiceCommsOptions } from '../../src/servicecomms/source.ts';
import { testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type HttpServer, type Received, type Reply } from '../fakes/http-server.ts';

const AT = '2020-08-01T00:00:00Z';

/** What an API of rows answers: the rows of the operation, whatever the filter, as some servers do. */
type Rows = Readonly<Record<string, readonly object[]>>;

describe('the Service Communications source', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  const source = async (rows: Rows, options: Partial<ServiceCommsOptions> = {}) => {
    const answer = ({ path, query }: Received): Reply => {
      const operation = /ServiceComms\/(\w+)/.exec(path)?.[1] ?? '';
      const value = Number(query.get('$skip')) > 0 ? [] : (rows[operation] ?? []);
      return { headers: { 'x-activity-id': `act-${operation}` }, body: { value } };
    };
    server = await startHttpServer(answer);
    const { http, log } = testHttp();
    const baseUrl = `${server.url}/api/v1.0`;
    const token = () => Promise.resolve('canary');
    const made = makeServiceComms({ baseUrl, tenantId: 't', token, http, log, ...options });
    return { source: made, requests: server.requests, log };
  };
  /** Each once: all pages of a question have the same. */
  const filters = (requests: readonly Received[]) => [...new Set(requests.map(({ query }) => query.get('$filter')))];
  const oneIssue = async (row: object, rest: Rows = {}) => {
    const { source: made } = await source({ Messages: [{ Id: 'EX1', StartTime: AT, ...row }], ...rest });
    const [issue] = await made.listIssues();
    await server?.close();
    return issue;
  };

  describe('understands a service', () => {
    it('in the documented shape', async () => {
      const { source: made } = await source({
        Services: [{ Id: 'Exchange', DisplayName: 'Exchange Online', FeatureNames: ['Sign-in'] }],
      });
      assert.deepEqual(await made.listServices(), [
        { id: 'Exchange', name: 'Exchange Online', features: [{ id: 'Sign-in', name: 'Sign-in' }] },
      ]);
    });

    it('in the shape seen', async () => {
      const row = {
        Id: 'Forms',
        DisplayName: 'Microsoft Forms ',
        Features: [{ Name: 'service', DisplayName: 'Service' }, { Name: 'x' }],
      };
      const { source: made } = await source({ Services: [row] });
      assert.deepEqual(await made.listServices(), [
        {
          id: 'Forms',
          name: 'Microsoft Forms',
          features: [
            { id: 'service', name: 'Service' },
            { id: 'x', name: 'x' },
          ],
        },
      ]);
    });
  });

  describe('understands a status', () => {
    const expected = {
      service: { id: 'Exchange', name: 'Exchange Online' },
      status: 'serviceDegradation',
      statusText: 'ServiceDegradation',
      features: [{ id: 'Signin', name: 'Sign-in', status: 'investigating', statusText: 'Investigating' }],
      issueIds: ['EX1', 'EX2'],
    };
    const common = {
      Id: 'Exchange',
      Workload: 'Exchange',
      WorkloadDisplayName: 'Exchange Online',
      Status: 'ServiceDegradation',
      IncidentIds: ['ex2', 'EX1'],
    };
    const documented = {
      ...common,
      StatusDate: '2015-04-11T00:00:00Z',
      FeatureGroupStatusCollection: [
        { Feature: 'Signin', FeatureGroupDisplayName: 'Sign-in', FeatureStatus: 'Investigating' },
      ],
    };
    const seen = {
      ...common,
      StatusTime: '2020-09-18T13:15:36.6847769Z',
      StatusDisplayName: 'Service degradation',
      FeatureStatus: [{ FeatureName: 'Signin', FeatureDisplayName: 'Sign-in', FeatureServiceStatus: 'Investigating' }],
    };

    it('in either shape, with its time left alone', async () => {
      for (const row of [documented, seen]) {
        const { source: made } = await source({ CurrentStatus: [row] });
        assert.deepEqual(await made.currentStatus(), [expected]);
        await server?.close();
      }
    });

    it('by its display text where the value is new', async () => {
      const { source: made } = await source({
        CurrentStatus: [
          { ...seen, Status: 'Brandnew' },
          { ...seen, Id: 'Lync', WorkloadDisplayName: 'Skype', Status: 'Brandnew', StatusDisplayName: null },
        ],
      });
      assert.deepEqual(
        (await made.currentStatus()).map(({ status, statusText }) => [status, statusText]),
        [
          ['serviceDegradation', 'Service degradation'],
          ['unknown', 'Brandnew'],
        ],
      );
    });

    it('of a day, oldest first, each day once with its worst', async () => {
      const row = (day: string, Status: string, ids: string[]) => ({
        ...seen,
        StatusTime: `${day}T00:00:00Z`,
        Status,
        StatusDisplayName: null,
        IncidentIds: ids,
      });
      const { source: made, requests } = await source({
        HistoricalStatus: [
          row('2020-08-03', 'ServiceAstonished', ['EX3']),
          row('2020-08-03', 'ServiceOperational', []),
          row('2020-08-02', 'ServiceRestored', ['EX1']),
          row('2020-08-02', 'ServiceInterruption', ['EX2']),
          row('2020-07-31', 'ServiceOperational', []),
          { ...row('2020-08-02', 'ServiceOperational', []), Id: 'Lync', Workload: 'Lync' },
        ],
      });
      const days = await made.history({ since: '2020-08-01T00:00:00.000Z', serviceId: 'exchange' });
      assert.deepEqual(
        days.map(({ day, status, issueIds }) => [day, status, issueIds]),
        [
          ['2020-08-02', 'serviceInterruption', ['EX1', 'EX2']],
          ['2020-08-03', 'unknown', ['EX3']],
        ],
      );
      assert.deepEqual(filters(requests), ["Workload eq 'exchange' and StatusTime ge 2020-08-01T00:00:00.000Z"]);
    });
  });

  describe('understands an issue', () => {
    it('in the documented shape: service fields swapped, no title, no type, no classification', async () => {
      const row = {
        Id: 'ex20119',
        Name: 'EX20119',
        Title: null,
        EndTime: '2015-04-07T21:48:00Z',
        StartTime: '2015-04-01T22:25:00Z',
        Status: 'Service restored',
        LastUpdatedTime: '2015-04-08T21:54:49.55Z',
        Workload: 'Exchange Online',
        WorkloadDisplayName: 'Exchange',
        Feature: 'Access',
        FeatureDisplayName: 'E-mail access',
        Messages: [{ PublishedTime: '2015-04-01T22:34:28.76Z', MessageText: 'Current Status: we look into it.' }],
      };
      assert.deepEqual(await oneIssue(row), {
        id: 'EX20119',
        title: '',
        classification: 'incident',
        service: { id: 'Exchange', name: 'Exchange Online' },
        status: 'serviceRestored',
        statusText: 'Service restored',
        feature: 'E-mail access',
        featureGroup: 'E-mail access',
        resolved: true,
        startedAt: '2015-04-01T22:25:00.000Z',
        endedAt: '2015-04-07T21:48:00.000Z',
        modifiedAt: '2015-04-08T21:54:49.550Z',
        impact: '',
        details: [],
        posts: [
          {
            createdAt: '2015-04-01T22:34:28.760Z',
            kind: 'regular',
            body: { type: 'text', content: 'Current Status: we look into it.' },
          },
        ],
      });
    });

    it('in the shape seen', async () => {
      const issue = await oneIssue({
        Title: 'Sync is late ',
        Classification: 'Advisory',
        MessageType: 'Incident',
        Workload: 'SharePoint',
        WorkloadDisplayName: 'SharePoint Online',
        Status: 'Extended recovery',
        ImpactDescription: 'Files arrive late.',
        AdditionalDetails: [
          { Name: 'NotifyInApp', Value: 'True' },
          { Name: null, Value: 'x' },
          { Name: 'Empty', Value: null },
        ],
        PostIncidentDocumentUrl: 'https://reports.example/1',
      });
      assert.deepEqual(
        [
          issue?.title,
          issue?.classification,
          issue?.service,
          issue?.status,
          issue?.resolved,
          issue?.impact,
          issue?.details,
          issue?.reportUrl,
        ],
        [
          'Sync is late',
          'advisory',
          { id: 'SharePoint', name: 'SharePoint Online' },
          'extendedRecovery',
          false,
          'Files arrive late.',
          [
            { name: 'NotifyInApp', value: 'True' },
            { name: 'Empty', value: '' },
          ],
          'https://reports.example/1',
        ],
      );
    });

    it('with posts in the order they were published, and HTML known from text', async () => {
      const posts = [
        ['2020-08-03T00:00:00.1234567Z', '<p>third</p>'],
        ['2020-08-01T00:00:00', 'first: 1 < 2 & 3 > 2'],
        ['2020-08-02T02:00:00+02:00', 'see <a href="https://a.example">this</a>'],
      ];
      const issue = await oneIssue({
        Messages: posts.map(([PublishedTime, MessageText]) => ({ PublishedTime, MessageText })),
      });
      assert.deepEqual(
        issue?.posts.map(({ createdAt, body }) => [createdAt, body.type]),
        [
          ['2020-08-01T00:00:00.000Z', 'text'],
          ['2020-08-02T00:00:00.000Z', 'html'],
          ['2020-08-03T00:00:00.123Z', 'html'],
        ],
      );
    });

    it('that lacks times, each from the nearest it has', async () => {
      const Messages = [
        { PublishedTime: '2020-08-05T00:00:00Z' },
        { PublishedTime: '2020-08-04T00:00:00Z', MessageText: null },
      ];
      const issue = await oneIssue({ StartTime: '0001-01-01T00:00:00Z', LastUpdatedTime: null, Messages });
      assert.deepEqual(
        [issue?.startedAt, issue?.modifiedAt, issue?.endedAt],
        ['2020-08-04T00:00:00.000Z', '2020-08-05T00:00:00.000Z', undefined],
      );
    });

    it('as over by its status, and by its end only where the status says nothing', async () => {
      const over = async (Status: string | null, EndTime: string | null) =>
        (await oneIssue({ Status, EndTime }))?.resolved;
      assert.equal(await over('Service restored', null), true);
      assert.equal(await over('False positive', null), true);
      assert.equal(await over('Post-incident report published', AT), true);
      assert.equal(await over('Service degradation', AT), false);
      assert.equal(await over('Information available', AT), true);
      assert.equal(await over('Information available', null), false);
      assert.equal(await over('Something new', AT), true);
      assert.equal(await over(null, null), false);
    });

    it("by the tenant's services where neither service field is a known id", async () => {
      const services = { Services: [{ Id: 'Newthing', DisplayName: 'Wonder' }] };
      const swapped = await oneIssue({ Workload: 'Wonder', WorkloadDisplayName: 'Newthing' }, services);
      assert.deepEqual(swapped?.service, { id: 'Newthing', name: 'Wonder' });
      const straight = await oneIssue({ Workload: 'Newthing', WorkloadDisplayName: 'Wonder' }, services);
      assert.deepEqual(straight?.service, { id: 'Newthing', name: 'Wonder' });
    });

    it('by what is more likely an id where both fields are known: a name stands for some ids', async () => {
      const expected = { id: 'RMS', name: 'Microsoft Purview' };
      const fields = { Workload: 'Microsoft Purview', WorkloadDisplayName: 'RMS' };
      assert.deepEqual((await oneIssue(fields))?.service, expected);
      assert.deepEqual(
        (await oneIssue({ Workload: 'RMS', WorkloadDisplayName: 'Microsoft Purview' }))?.service,
        expected,
      );
    });

    it('without service fields by its prefix, or as unknown', async () => {
      assert.equal((await oneIssue({}))?.service.id, 'Exchange');
      assert.equal((await oneIssue({ Id: 'QQ1' }))?.service.id, 'unknown');
      assert.deepEqual((await oneIssue({ WorkloadDisplayName: 'SharePoint Online' }))?.service, {
        id: 'SharePoint',
        name: 'SharePoint Online',
      });
    });
  });

  describe('shows names, not codes', () => {
    it('of a feature', async () => {
      const feature = async (row: object) => (await oneIssue(row))?.feature;
      assert.equal(await feature({ Feature: 'MailFlow', FeatureDisplayName: 'Mail flow' }), 'Mail flow');
      assert.equal(await feature({ Feature: null, FeatureDisplayName: 'Mail flow' }), 'Mail flow');
      assert.equal(await feature({ Feature: 'MailFlow', FeatureDisplayName: ' ' }), 'MailFlow');
    });

    it('of a service that the row gives as a code alone', async () => {
      const service = async (row: object, more?: Parameters<typeof oneIssue>[1]) =>
        (await oneIssue(row, more))?.service;
      const listed = { Services: [{ Id: 'Newthing', DisplayName: 'Wonder' }] };
      assert.deepEqual(await service({ Workload: 'Exchange' }), { id: 'Exchange', name: 'Exchange Online' });
      assert.deepEqual(await service({ Workload: 'Newthing' }, listed), { id: 'Newthing', name: 'Wonder' });
      assert.deepEqual(await service({ Workload: 'Newthing' }, { Services: [] }), { id: 'Newthing', name: 'Newthing' });
      const { source: made } = await source({
        CurrentStatus: [{ Id: 'OSDPPlatform', Workload: 'OSDPPlatform', Status: 'ServiceOperational' }],
        Services: [{ Id: 'OSDPPlatform', DisplayName: null }],
      });
      assert.equal((await made.currentStatus())[0]?.service.name, 'Microsoft 365 suite');
      assert.equal((await made.listServices())[0]?.name, 'Microsoft 365 suite');
    });
  });

  it('takes the services of an issue without a workload from those it affects, before it guesses', async () => {
    const issue = await oneIssue({
      Id: 'EX1',
      Workload: null,
      WorkloadDisplayName: null,
      AffectedWorkloadNames: ['OSDPPlatform', 'SharePoint'],
      AffectedWorkloadDisplayNames: ['Microsoft 365 suite'],
    });
    assert.deepEqual(issue?.service, { id: 'OSDPPlatform', name: 'Microsoft 365 suite' });
    assert.deepEqual(issue.otherServices, [{ id: 'SharePoint', name: 'SharePoint Online' }]);
    assert.equal(
      (await oneIssue({ Id: 'EX1', AffectedWorkloadDisplayNames: ['Fabrikam  Garden'] }))?.service.id,
      'Fabrikam Garden',
    );
    assert.equal((await oneIssue({ Id: 'EXA12345' }))?.service.id, 'unknown');
  });

  it('has a service once that two rows name, with the worse health', async () => {
    const row = { WorkloadDisplayName: 'Exchange Online', Status: 'ServiceOperational', IncidentIds: [] };
    const { source: made } = await source({
      CurrentStatus: [
        { ...row, Id: 'Exchange' },
        { ...row, Id: 'exchange', Status: 'ServiceDegradation', IncidentIds: ['EX1'] },
      ],
      Services: [
        { Id: 'Exchange', DisplayName: 'Exchange Online', FeatureNames: ['a'] },
        { Id: 'EXCHANGE', DisplayName: 'Exchange  Online', FeatureNames: ['b', 'a'] },
      ],
    });
    const [health, ...others] = await made.currentStatus();
    assert.deepEqual(
      [health?.service.id, health?.status, health?.issueIds, others],
      ['Exchange', 'serviceDegradation', ['EX1'], []],
    );
    const services = await made.listServices();
    assert.deepEqual(
      services.map(({ id, features }) => [id, features.map(({ name }) => name)]),
      [['Exchange', ['a', 'b']]],
    );
  });

  it('asks for all issues that the API keeps, and filters again itself', async () => {
    const Messages = [
      {
        Id: 'EX1',
        MessageType: 'Incident',
        Workload: 'Exchange',
        StartTime: '2020-08-02T00:00:00Z',
        EndTime: '2020-08-03T00:00:00Z',
      },
      {
        Id: 'EX2',
        MessageType: 'Incident',
        Workload: 'Exchange',
        StartTime: '2020-07-01T00:00:00Z',
        EndTime: '2020-08-03T00:00:00Z',
      },
      { Id: 'EX3', MessageType: 'Incident', Workload: 'Exchange', StartTime: '2020-08-02T00:00:00Z', EndTime: null },
      {
        Id: 'LY4',
        MessageType: 'Incident',
        Workload: 'Lync',
        StartTime: '2020-08-02T00:00:00Z',
        EndTime: '2020-08-03T00:00:00Z',
      },
      { Id: 'MC5', MessageType: 'MessageCenter', Workload: 'Exchange', StartTime: '2020-08-02T00:00:00Z' },
    ];
    const { source: made, requests } = await source({ Messages });
    assert.equal((await made.listIssues()).length, 4);
    const query = {
      serviceId: 'Exchange',
      startedFrom: '2020-08-01T00:00:00.000Z',
      endedUntil: '2020-09-01T00:00:00.000Z',
    };
    assert.deepEqual(
      (await made.listIssues(query)).map(({ id }) => id),
      ['EX1'],
    );
    assert.deepEqual(filters(requests), [
      "StartTime ge 2010-01-01T00:00:00.000Z and MessageType eq 'Incident'",
      "Workload eq 'Exchange' and StartTime ge 2020-08-01T00:00:00.000Z and EndTime le 2020-09-01T00:00:00.000Z and MessageType eq 'Incident'",
    ]);
  });

  it('reads issues with the services of before, where only their list fails', async () => {
    const row = { Id: 'EX1', StartTime: AT, Workload: 'Fabrikam Garden', WorkloadDisplayName: 'GardenId' };
    const rows: Record<string, object[] | undefined> = { Messages: [row], Services: [{ Id: 'GardenId' }] };
    const { source: made } = await source(rows as Rows);
    const before = await made.listIssues();
    assert.deepEqual(before[0]?.service, { id: 'GardenId', name: 'Fabrikam Garden' });
    rows['Services'] = { no: 'list' } as unknown as object[];
    assert.deepEqual(await made.listIssues(), before);
    await assert.rejects(made.listServices(), { code: 'source-bad-answer' });
  });

  it('finds one issue whenever it was, and not another where the filter was not applied', async () => {
    const Messages = [
      { Id: 'EX9', StartTime: AT },
      { Id: 'EX10', StartTime: AT },
      { Id: 'MC11', StartTime: AT },
    ];
    const { source: made, requests } = await source({ Messages });
    assert.equal((await made.getIssue('ex10')).id, 'EX10');
    assert.deepEqual(filters(requests), ["StartTime ge 2010-01-01T00:00:00.000Z and Id eq 'EX10'"]);
    for (const id of ['EX1', 'MC11']) {
      await assert.rejects(made.getIssue(id), (error: HealthError) => {
        const { subject, activityId } = error.facts;
        assert.deepEqual([error.code, subject, activityId], ['unknown-issue', id, 'act-Messages']);
        return true;
      });
    }
    await assert.rejects(made.getAnnouncement('EX9'), { code: 'unknown-announcement' });
    assert.equal((await made.getAnnouncement('mc11')).id, 'MC11');
  });

  describe('understands an announcement', () => {
    const message = {
      Id: 'MC7',
      MessageType: 'MessageCenter',
      Classification: 'Advisory',
      Title: 'A new look',
      Workload: null,
      AffectedWorkloadNames: ['Exchange', 'Newthing'],
      AffectedWorkloadDisplayNames: ['Exchange Online', 'Wonder'],
      Status: '',
      Category: 'Plan For Change',
      Severity: 'High',
      IsMajorChange: true,
      ActionRequiredByDate: '2020-12-01T00:00:00Z',
      MessageTagNames: ['New feature'],
      AdditionalDetails: [{ Name: 'NotifyInApp', Value: 'True' }],
      BlogLink: 'https://blog.example/a',
      ExternalLink: '',
      StartTime: AT,
      EndTime: '2021-08-01T00:00:00Z',
      LastUpdatedTime: '2020-08-02T00:00:00.5Z',
      Messages: [{ PublishedTime: AT, MessageText: '<p>Hello</p>' }],
    };
    const maintenance = {
      Id: 'EX70',
      MessageType: 'Planned Maintenance',
      Status: 'Scheduled',
      StartTime: AT,
      Workload: 'Exchange',
      WorkloadDisplayName: 'Exchange Online',
    };

    it('of the Message Center, whose services stand apart', async () => {
      const { source: made } = await source({ Messages: [message] });
      assert.deepEqual(await made.listAnnouncements(), [
        {
          id: 'MC7',
          kind: 'message',
          title: 'A new look',
          services: [
            { id: 'Exchange', name: 'Exchange Online' },
            { id: 'Newthing', name: 'Wonder' },
          ],
          category: 'planForChange',
          severity: 'high',
          majorChange: true,
          actionRequiredBy: '2020-12-01T00:00:00.000Z',
          startsAt: '2020-08-01T00:00:00.000Z',
          endsAt: '2021-08-01T00:00:00.000Z',
          modifiedAt: '2020-08-02T00:00:00.500Z',
          tags: ['New feature'],
          details: [
            { name: 'NotifyInApp', value: 'True' },
            { name: 'BlogLink', value: 'https://blog.example/a' },
          ],
          body: { type: 'html', content: '<p>Hello</p>' },
        },
      ]);
    });

    it('of planned maintenance, with how far it is', async () => {
      const { source: made } = await source({ Messages: [maintenance] });
      const [announcement] = await made.listAnnouncements({ kind: 'maintenance' });
      assert.deepEqual(
        [announcement?.kind, announcement?.progress, announcement?.services],
        [
          'maintenance',
          { status: 'scheduled', statusText: 'Scheduled' },
          [{ id: 'Exchange', name: 'Exchange Online' }],
        ],
      );
    });

    it('by its id and status where the type is away', async () => {
      const { source: made } = await source({
        Messages: [
          { Id: 'MC1', StartTime: AT },
          { ...maintenance, MessageType: null, Status: 'In progress' },
          { Id: 'EX2', StartTime: AT },
        ],
      });
      assert.deepEqual(
        (await made.listAnnouncements()).map(({ id, kind }) => [id, kind]),
        [
          ['MC1', 'message'],
          ['EX70', 'maintenance'],
        ],
      );
      assert.deepEqual(
        (await made.listIssues()).map(({ id }) => id),
        ['EX2'],
      );
    });

    it('of a service or kind, asked for by type only and each once', async () => {
      const tagged = {
        ...message,
        Id: 'MC8',
        MessageTagNames: ['Planned maintenance'],
        AffectedWorkloadNames: ['Lync'],
      };
      const { source: made, requests } = await source({ Messages: [message, maintenance, tagged] });
      const ids = async (query?: Parameters<typeof made.listAnnouncements>[0]) =>
        (await made.listAnnouncements(query)).map(({ id }) => id);
      assert.deepEqual(await ids({ kind: 'message' }), ['MC7']);
      assert.deepEqual(await ids({ kind: 'maintenance' }), ['EX70', 'MC8']);
      assert.deepEqual(await ids({ serviceId: 'newthing' }), ['MC7']);
      assert.deepEqual(await ids(), ['MC7', 'EX70', 'MC8']);
      assert.equal(filters(requests)[0], "StartTime ge 2010-01-01T00:00:00.000Z and MessageType eq 'MessageCenter'");
    });
  });

  describe('gets a report', () => {
    const withReport = async (address: (url: string) => string | null, options: Partial<ServiceCommsOptions> = {}) => {
      const documents: string[] = [];
      server = await startHttpServer(({ path, headers }): Reply => {
        if (!path.startsWith('/reports/')) {
          return {
            headers: { 'x-activity-id': 'act-Messages' },
            body: { value: [{ Id: 'EX1', StartTime: AT, PostIncidentDocumentUrl: address(server?.url ?? '') }] },
          };
        }
        documents.push(headers.authorization ?? '');
        if (path.endsWith('/gone')) return { status: 404 };
        return { headers: { 'content-type': 'application/msword' }, body: Buffer.from('PK') };
      });
      const { http, log } = testHttp();
      const token = () => Promise.resolve('canary');
      return {
        made: makeServiceComms({ baseUrl: `${server.url}/api/v1.0`, tenantId: 't', token, http, log, ...options }),
        documents,
        log,
      };
    };

    it('from where the issue says, as it is', async () => {
      const { made, documents } = await withReport((url) => `${url}/reports/1`);
      const { issueId, contentType, bytes } = await made.getReport('EX1');
      assert.deepEqual([issueId, contentType, Buffer.from(bytes).toString()], ['EX1', 'application/msword', 'PK']);
      assert.deepEqual(documents, ['Bearer canary']);
    });

    it('from another origin only where that is configured', async () => {
      const elsewhere = await startHttpServer(() => ({ body: Buffer.from('PK') }));
      const { made } = await withReport(() => `${elsewhere.url}/reports/1`);
      await assert.rejects(made.getReport('EX1'), { code: 'no-report' });
      assert.equal(elsewhere.requests.length, 0);
      await server?.close();
      const trusting = await withReport(() => `${elsewhere.url}/reports/1`, { reportOrigins: [elsewhere.url] });
      assert.equal(Buffer.from((await trusting.made.getReport('EX1')).bytes).toString(), 'PK');
      await elsewhere.close();
    });

    it('never from an address that only looks like the own', async () => {
      for (const address of [
        (url: string) => `${url}@127.0.0.1:1/reports/1`,
        (url: string) => url.replace('//', '//user:x@') + '/reports/1',
        (url: string) => url.replace('127.0.0.1', 'localhost') + '/reports/1',
        (url: string) => url.replace('http:', 'https:') + '/reports/1',
        () => 'file:///etc/passwd',
        () => 'reports/1',
      ]) {
        const { made, documents, log } = await withReport(address);
        await assert.rejects(made.getReport('EX1'), { code: 'no-report' });
        assert.deepEqual(documents, []);
        const { event, facts } = log.lines.at(-1) ?? {};
        assert.deepEqual([event, facts?.['activityId']], ['source.report-elsewhere', 'act-Messages']);
        await server?.close();
      }
    });

    it('only where there is one', async () => {
      const gone = await withReport((url) => `${url}/reports/gone`);
      await assert.rejects(gone.made.getReport('EX1'), { code: 'no-report' });
      await server?.close();
      const { made } = await withReport(() => null);
      await assert.rejects(made.getReport('EX1'), { code: 'no-report' });
      await assert.rejects(made.getReport('EX2'), { code: 'unknown-issue' });
    });
  });
});
