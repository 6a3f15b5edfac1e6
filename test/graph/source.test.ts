import assert from 'node:assert/strict';
import type { HealthError } from '../../src/domain/health/health-error.ts';
import { makeGraph } from '../../src/graph/source.ts';
import { NOW, testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type HttpServer, type Received, type Reply } from '../fakes/http-server.ts';

const ROOT = '/v1.0/admin/serviceAnnouncement';
const OVERVIEWS = [
  { id: 'Exchange', service: 'Exchange Online', status: 'serviceDegradation' },
  { id: 'OrgLiveID', service: 'Microsoft Entra', status: 'ServiceOperational' },
  { id: 'Clip', service: 'Clip Maker ', status: 'somethingNew' },
];
const AT = '2031-04-01T10:00:00Z';
const issueRow = (id: string, changes: object = {}) => ({
  id,
  service: 'Exchange Online',
  status: 'serviceDegradation',
  classification: 'advisory',
  isResolved: false,
  startDateTime: AT,
  lastModifiedDateTime: AT,
  posts: [],
  ...changes,
});
const messageRow = (id: string, changes: object = {}) => ({
  id,
  title: 'News',
  startDateTime: AT,
  lastModifiedDateTime: AT,
  ...changes,
});

/** The answer for an id that the tenant does not have: JSON in JSON in JSON. */
function missing(): object {
  const sentence = JSON.stringify({ error: "Resource doesn't exist for the tenant. ActivityId: 1." });
  // The API escapes the apostrophe on every level, so the sentence can be read on the innermost only.
  const innermost = sentence.replaceAll("'", String.raw`\u0027`);
  return {
    error: {
      code: 'UnknownError',
      message: JSON.stringify({ code: 'forbidden', message: innermost }),
      innerError: { 'request-id': 'r-7' },
    },
  };
}

describe('the Graph source', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  type Answers = Readonly<Record<string, (request: Received, url: string) => Reply>>;
  const source = async (answers: Answers, clock = () => NOW) => {
    server = await startHttpServer((request) => {
      const path = request.path.split('?')[0]?.slice(ROOT.length + 1) ?? '';
      const answer = answers[path] ?? (path === 'healthOverviews' ? () => ({ body: { value: OVERVIEWS } }) : undefined);
      return answer?.(request, server?.url ?? '') ?? { body: { value: [] } };
    });
    const tested = testHttp();
    const token = (permission: string) => Promise.resolve(`for-${permission}`);
    const made = makeGraph({ baseUrl: `${server.url}/v1.0/`, token, http: tested.http, log: tested.log, clock });
    const { requests } = server;
    return { source: made, requests, paths: () => requests.map(({ path }) => path.slice(ROOT.length)), ...tested };
  };
  const listing = (rows: readonly object[]) => () => ({ body: { value: rows } });
  const refusal = async (
    answers: Answers,
    ask: (made: Awaited<ReturnType<typeof source>>['source']) => Promise<unknown>,
  ) => {
    const { source: made } = await source(answers);
    const error = await ask(made).then(
      () => assert.fail('it answered'),
      (thrown: unknown) => thrown as HealthError,
    );
    await server?.close();
    return error;
  };

  describe('understands', () => {
    it('an issue, in camelCase and PascalCase', async () => {
      const posts = [
        {
          createdDateTime: '2031-04-01T11:00:00Z',
          postType: 'quick',
          description: { contentType: 'html', content: 'two' },
        },
        {
          createdDateTime: '2031-04-01T10:30:00Z',
          postType: 'regular',
          description: { contentType: 'text', content: 'one' },
        },
        { createdDateTime: '2031-04-01T11:30:00Z', postType: 'somethingNew', description: null },
      ];
      const camel = issueRow('ex123', {
        title: 'Mail is slow',
        feature: 'Delivery - delayed',
        featureGroup: 'E-mail delivery',
        impactDescription: 'Mail may be late.',
        origin: 'microsoft',
        endDateTime: '2031-04-01T12:00:00.1234567Z',
        details: [
          { name: 'NotifyInApp', value: 'True' },
          { name: 'None', value: null },
        ],
        posts,
      });
      const pascal = {
        ...camel,
        id: 'EX124',
        status: 'ServiceDegradation',
        classification: 'Advisory',
        origin: 'ThirdParty',
        posts: posts.map((post) => ({
          ...post,
          postType: 'Quick',
          description: { contentType: 'Html', content: '' },
        })),
      };
      const { source: made } = await source({ issues: listing([camel, pascal]) });
      const [first, second] = await made.listIssues();
      assert.deepEqual(first, {
        id: 'EX123',
        title: 'Mail is slow',
        classification: 'advisory',
        service: { id: 'Exchange', name: 'Exchange Online' },
        status: 'serviceDegradation',
        statusText: 'serviceDegradation',
        feature: 'Delivery - delayed',
        featureGroup: 'E-mail delivery',
        resolved: false,
        startedAt: '2031-04-01T10:00:00.000Z',
        endedAt: '2031-04-01T12:00:00.123Z',
        modifiedAt: '2031-04-01T10:00:00.000Z',
        impact: 'Mail may be late.',
        origin: 'microsoft',
        details: [
          { name: 'NotifyInApp', value: 'True' },
          { name: 'None', value: '' },
        ],
        posts: [
          { createdAt: '2031-04-01T10:30:00.000Z', kind: 'regular', body: { type: 'text', content: 'one' } },
          { createdAt: '2031-04-01T11:00:00.000Z', kind: 'quick', body: { type: 'html', content: 'two' } },
          { createdAt: '2031-04-01T11:30:00.000Z', kind: 'regular', body: { type: 'html', content: '' } },
        ],
      });
      assert.deepEqual(
        [second?.classification, second?.status, second?.posts[0]?.kind, second?.origin],
        ['advisory', 'serviceDegradation', 'quick', 'thirdParty'],
      );
    });

    it('values added later: the status as text, the classification as the louder', async () => {
      const { source: made } = await source({
        issues: listing([issueRow('EX1', { status: 'brandNew', classification: 'unknownFutureValue' })]),
      });
      const [issue] = await made.listIssues();
      assert.deepEqual([issue?.status, issue?.statusText, issue?.classification], ['unknown', 'brandNew', 'incident']);
    });

    it('the resolved flag, whatever status and end say, and the status where it is away', async () => {
      const rows = [
        issueRow('EX1', { isResolved: false, endDateTime: AT, status: 'serviceRestored' }),
        issueRow('EX2', { isResolved: true }),
        issueRow('EX3', { isResolved: null, status: 'serviceRestored' }),
        issueRow('EX4', { isResolved: null }),
      ];
      const { source: made } = await source({ issues: listing(rows) });
      assert.deepEqual(
        (await made.listIssues()).map(({ resolved }) => resolved),
        [false, true, true, false],
      );
    });

    it("a service by the overview's name, by a name of other years, by the catalogue, or as it stands", async () => {
      const names = ['exchange online ', 'Identity Service', 'Clip Maker', 'SharePoint Online', 'Wonder'];
      const { source: made } = await source({
        issues: listing(names.map((service, index) => issueRow(`EX${String(index)}`, { service }))),
      });
      assert.deepEqual(
        (await made.listIssues()).map(({ service }) => service),
        [
          { id: 'Exchange', name: 'Exchange Online' },
          { id: 'OrgLiveID', name: 'Microsoft Entra' },
          { id: 'Clip', name: 'Clip Maker' },
          { id: 'SharePoint', name: 'SharePoint Online' },
          { id: 'Wonder', name: 'Wonder' },
        ],
      );
    });

    it('an announcement, and a planned maintenance by tag or title', async () => {
      const rows = [
        messageRow('mc1', {
          services: ['Exchange Online', 'Wonder'],
          category: 'PlanForChange',
          severity: 'critical',
          isMajorChange: true,
          actionRequiredByDateTime: '2031-06-01T00:00:00Z',
          endDateTime: '2031-12-01T00:00:00Z',
          tags: ['New feature'],
          details: [{ name: 'RoadmapIds', value: '1' }],
          body: { contentType: 'html', content: '<p>Hi</p>' },
        }),
        messageRow('MC2', { tags: ['Planned maintenance'], category: 'new', severity: null }),
        messageRow('MC3', { title: 'PLANNED MAINTENANCE on Sunday', services: null }),
      ];
      const { source: made } = await source({ messages: listing(rows) });
      const [first, second] = await made.listAnnouncements();
      assert.deepEqual(first, {
        id: 'MC1',
        kind: 'message',
        title: 'News',
        services: [
          { id: 'Exchange', name: 'Exchange Online' },
          { id: 'Wonder', name: 'Wonder' },
        ],
        category: 'planForChange',
        severity: 'critical',
        majorChange: true,
        actionRequiredBy: '2031-06-01T00:00:00.000Z',
        startsAt: '2031-04-01T10:00:00.000Z',
        endsAt: '2031-12-01T00:00:00.000Z',
        modifiedAt: '2031-04-01T10:00:00.000Z',
        tags: ['New feature'],
        details: [{ name: 'RoadmapIds', value: '1' }],
        body: { type: 'html', content: '<p>Hi</p>' },
      });
      assert.deepEqual([second?.category, second?.severity], ['unknown', 'unknown']);
      const ids = async (query: Parameters<typeof made.listAnnouncements>[0]) =>
        (await made.listAnnouncements(query)).map(({ id }) => id);
      assert.deepEqual(await ids({ kind: 'maintenance' }), ['MC2', 'MC3']);
      assert.deepEqual(await ids({ kind: 'message', serviceId: 'exchange' }), ['MC1']);
    });
  });

  describe('derives what Graph lacks:', () => {
    const rows = [
      issueRow('EX1', { featureGroup: 'Delivery', status: 'serviceInterruption' }),
      issueRow('EX2', {
        featureGroup: 'Sign-in',
        status: 'serviceRestored',
        isResolved: true,
        endDateTime: '2031-04-02T10:00:00Z',
      }),
      issueRow('WO1', { service: 'Wonder' }),
    ];

    it('features and issue ids of a status, which itself is as Graph says', async () => {
      const { source: made } = await source({ issues: listing(rows) });
      const [exchange, entra, clip] = await made.currentStatus();
      assert.deepEqual([exchange?.status, exchange?.issueIds], ['serviceDegradation', ['EX1']]);
      assert.deepEqual(
        exchange?.features.map(({ name, status }) => [name, status]),
        [
          ['Delivery', 'serviceInterruption'],
          ['Sign-in', 'serviceOperational'],
        ],
      );
      assert.deepEqual(
        [entra?.status, clip?.status, clip?.statusText],
        ['serviceOperational', 'unknown', 'somethingNew'],
      );
    });

    it('features of a service', async () => {
      const { source: made } = await source({ issues: listing(rows) });
      const [exchange] = await made.listServices();
      assert.deepEqual(
        exchange?.features.map(({ name }) => name),
        ['Delivery', 'Sign-in'],
      );
    });

    it('days, of all services or one', async () => {
      const { source: made } = await source({ issues: listing(rows) });
      const since = '2031-04-01T00:00:00.000Z';
      const days = await made.history({ since, serviceId: 'exchange' });
      assert.deepEqual([days.length, days[0]?.day, days.at(-1)?.day], [6, '2031-04-01', '2031-04-06']);
      assert.deepEqual(
        days.map(({ issueIds }) => issueIds.length),
        [2, 2, 1, 1, 1, 1],
      );
      const services = (await made.history({ since: NOW })).map(({ service }) => service.id);
      assert.deepEqual(services.toSorted(), ['Clip', 'Exchange', 'OrgLiveID', 'Wonder']);
    });
  });

  describe('holds for one service', () => {
    const since = '2031-04-01T00:00:00.000Z';

    it('rows whose ids differ only in case, with the worse status', async () => {
      const row = (id: string, status: string, service = 'Exchange Online') => ({ id, service, status });
      const healthOverviews = listing([
        row('Exchange', 'serviceOperational'),
        row('Clip', 'serviceOperational', 'Microsoft Clipchamp '),
        row('exchange', 'serviceDegradation'),
        row('EXCHANGE', 'serviceOperational', 'Exchange  Online'),
      ]);
      const { source: made } = await source({ healthOverviews, issues: listing([issueRow('EX1')]) });
      assert.deepEqual(
        (await made.currentStatus()).map(({ service, status, issueIds }) => [service.id, status, issueIds.length]),
        [
          ['Exchange', 'serviceDegradation', 1],
          ['Clip', 'serviceOperational', 0],
        ],
      );
      assert.deepEqual(
        (await made.listServices()).map(({ name }) => name),
        ['Exchange Online', 'Microsoft Clipchamp'],
      );
    });

    for (const name of ['Microsoft  Loop', 'Microsoft\u00a0Loop', ' microsoft LOOP', 'Loop', 'Microsoft\u200b Loop']) {
      it(`the overview's "Microsoft Loop" and an issue's "${name}": no day of the issue is healthy`, async () => {
        const healthOverviews = listing([{ id: 'LoopId', service: 'Microsoft Loop', status: 'serviceOperational' }]);
        const { source: made } = await source({
          healthOverviews,
          issues: listing([issueRow('LO1', { service: name })]),
        });
        const days = await made.history({ since, serviceId: 'LoopId' });
        assert.deepEqual(new Set(days.map(({ status }) => status)), new Set(['serviceDegradation']));
        assert.deepEqual(
          new Set((await made.history({ since })).map(({ service }) => service.id)),
          new Set(['LoopId']),
        );
        assert.deepEqual((await made.currentStatus())[0]?.issueIds, ['LO1']);
      });
    }

    it('several spellings of a service that only issues name', async () => {
      const names = ['Microsoft Wonder', 'microsoft  wonder', 'Wonder'];
      const { source: made } = await source({
        issues: listing(names.map((service, at) => issueRow(`WO${at}`, { service }))),
      });
      assert.deepEqual(
        new Set((await made.listIssues()).map(({ service }) => service.name)),
        new Set(['Microsoft Wonder']),
      );
    });

    it('an overview row without a name, by the catalogue', async () => {
      const healthOverviews = listing([{ id: 'OSDPPlatform', service: null, status: 'serviceOperational' }]);
      const { source: made } = await source({
        healthOverviews,
        issues: listing([issueRow('MO1', { service: 'Office 365 Portal' })]),
      });
      const [suite] = await made.currentStatus();
      assert.deepEqual([suite?.service.name, suite?.issueIds], ['Microsoft 365 suite', ['MO1']]);
    });
  });

  it('filters issues itself', async () => {
    const rows = [
      issueRow('EX1', { endDateTime: '2031-04-03T00:00:00Z', isResolved: true }),
      issueRow('EX2', { startDateTime: '2031-03-01T00:00:00Z', endDateTime: '2031-04-03T00:00:00Z' }),
      issueRow('EX3'),
      issueRow('EN1', { service: 'Microsoft Entra', endDateTime: '2031-04-03T00:00:00Z' }),
    ];
    const { source: made } = await source({ issues: listing(rows) });
    const ids = async (query: Parameters<typeof made.listIssues>[0]) =>
      (await made.listIssues(query)).map(({ id }) => id);
    assert.deepEqual(
      await ids({
        serviceId: 'EXCHANGE',
        startedFrom: '2031-04-01T00:00:00.000Z',
        endedUntil: '2031-04-04T00:00:00.000Z',
      }),
      ['EX1'],
    );
    assert.deepEqual(await ids({ endedUntil: '2031-04-02T00:00:00.000Z' }), []);
    assert.deepEqual(await ids({ startedFrom: '2031-04-01T10:00:00.000Z' }), ['EX1', 'EX3', 'EN1']);
  });

  describe('reads all pages:', () => {
    const paged =
      (
        pages: readonly (readonly object[])[],
        link = (url: string, page: number) => `${url}${ROOT}/issues?$skip=${String(page)}`,
      ) =>
      ({ query }: Received, url: string) => {
        const page = Number(query.get('$skip') ?? 0);
        const next = page + 1 < pages.length ? { '@odata.nextLink': link(url, page + 1) } : {};
        return { body: { value: pages[page] ?? [], ...next } };
      };

    it('each row once, its newest copy, 1000 rows a page', async () => {
      const newer = issueRow('EX1', { lastModifiedDateTime: '2031-04-02T00:00:00Z', title: 'newer' });
      const pages = [
        [issueRow('EX1'), issueRow('EX2', { lastModifiedDateTime: '2031-04-02T00:00:00Z', title: 'kept' })],
        [newer, issueRow('EX2')],
        [issueRow('EX3')],
      ];
      const { source: made, requests } = await source({ issues: paged(pages) });
      assert.deepEqual(
        (await made.listIssues()).map(({ id, title }) => [id, title]),
        [
          ['EX1', 'newer'],
          ['EX2', 'kept'],
          ['EX3', ''],
        ],
      );
      const asked = requests.filter(({ path }) => path.startsWith(`${ROOT}/issues`));
      assert.deepEqual(
        asked.map(({ headers }) => headers['prefer']),
        Array(3).fill('odata.maxpagesize=1000'),
      );
      assert.equal(asked[0]?.path, `${ROOT}/issues`);
    });

    it('and gives no part for the whole', async () => {
      const answer = paged([[issueRow('EX1')], [issueRow('EX2')]]);
      const failing = (request: Received, url: string) =>
        request.query.has('$skip') ? { status: 400 } : answer(request, url);
      assert.equal((await refusal({ issues: failing }, (made) => made.listIssues())).code, 'source-refused');
    });

    const evil: readonly [string, (url: string) => string][] = [
      ['to another host', (url) => url.replace('127.0.0.1', 'localhost') + `${ROOT}/issues?$skip=1`],
      ['to another port', () => `http://127.0.0.1:9${ROOT}/issues?$skip=1`],
      ['to another scheme', (url) => url.replace('http:', 'https:') + `${ROOT}/issues?$skip=1`],
      ['to another path', (url) => `${url}${ROOT}/messages?$skip=1`],
      ['up the path', (url) => `${url}${ROOT}/issues/../../../users?$skip=1`],
      ['with user info', (url) => url.replace('//', '//a:b@') + `${ROOT}/issues?$skip=1`],
      ['to a host in user info', (url) => url.replace('127.0.0.1', '127.0.0.1@example.org') + `${ROOT}/issues`],
      [
        'to a name that only looks the same',
        (url) => url.replace('127.0.0.1', '127.0.0.1.example.org') + `${ROOT}/issues`,
      ],
      ['to a look-alike name', () => `https://graph.microsoft.c\u043em${ROOT}/issues`],
      ['to another host without a scheme', () => `//graph.example${ROOT}/issues?$skip=1`],
      ['to another host behind backslashes', () => `\\\\graph.example${ROOT}/issues?$skip=1`],
      ['to another collection, relative to the host', () => `${ROOT}/messages?$skip=1`],
      ['to another collection, relative to the page', () => 'messages?$skip=1'],
      ['back to the first page, relative', () => 'issues'],
      ['back to the first page', (url) => `${url}${ROOT}/issues`],
      ['round in a circle', (url) => `${url}${ROOT}/issues?$skip=1`],
    ];
    for (const [where, link] of evil) {
      it(`but refuses a next page that leads ${where}`, async () => {
        const pages = [[issueRow('EX1')], [issueRow('EX2')], [issueRow('EX3')]];
        const { source: made, requests } = await source({ issues: paged(pages, link) });
        await assert.rejects(made.listIssues(), { code: 'source-bad-answer' });
        assert.ok(requests.filter(({ path }) => path !== `${ROOT}/healthOverviews`).length <= 2);
      });
    }

    const relative: readonly [string, string][] = [
      ['the host', `${ROOT}/issues?$skip=`],
      ['the page', '?$skip='],
      ['the folder of the page', 'issues?$skip='],
      ['the root of the API', 'admin/serviceAnnouncement/issues?$skip='],
    ];
    for (const [whole, link] of relative) {
      it(`and follows a link that is relative to ${whole}`, async () => {
        const pages = [[issueRow('EX1')], [issueRow('EX2')], [issueRow('EX3')]];
        const { source: made } = await source({ issues: paged(pages, (_, page) => `${link}${String(page)}`) });
        assert.deepEqual(
          (await made.listIssues()).map(({ id }) => id),
          ['EX1', 'EX2', 'EX3'],
        );
      });
    }

    it('but not without end', async () => {
      const endless = ({ query }: Received, url: string) => {
        const next = `${url}${ROOT}/issues?$skip=${String(Number(query.get('$skip') ?? 0) + 1)}`;
        return { body: { value: [], '@odata.nextLink': next } };
      };
      const { source: made, requests } = await source({ issues: endless });
      await assert.rejects(made.listIssues(), { code: 'source-bad-answer', message: /200 pages/ });
      assert.equal(requests.filter(({ path }) => path.startsWith(`${ROOT}/issues`)).length, 200);
    });
  });

  describe('finds one', () => {
    it('issue or announcement by its id', async () => {
      const { source: made, paths } = await source({
        'issues/ex1': () => ({ body: issueRow('EX1') }),
        'messages/MC1': () => ({ body: messageRow('MC1') }),
      });
      assert.equal((await made.getIssue('ex1')).id, 'EX1');
      assert.equal((await made.getAnnouncement('MC1')).id, 'MC1');
      assert.deepEqual(
        paths().filter((path) => path !== '/healthOverviews'),
        ['/issues/ex1', '/messages/MC1'],
      );
    });

    for (const status of [200, 400, 403, 404, 500]) {
      it(`and knows that the tenant has it not, though the answer is ${String(status)}`, async () => {
        const answer = () => ({ status, body: missing() });
        const issue = await refusal({ 'issues/EX1': answer }, (made) => made.getIssue('EX1'));
        assert.deepEqual([issue.code, issue.facts.subject, issue.facts.activityId], ['unknown-issue', 'EX1', 'r-7']);
        const message = await refusal({ 'messages/MC1': answer }, (made) => made.getAnnouncement('MC1'));
        assert.equal(message.code, 'unknown-announcement');
      });
    }

    it('and does not ask for what is no id', async () => {
      const { source: made, requests } = await source({});
      for (const id of ['..', '../../users', '', 'EX1?x=1', 'EX1#', 'a'.repeat(65), 'EX 1']) {
        await assert.rejects(made.getIssue(id), { code: 'unknown-issue' });
      }
      assert.ok(requests.every(({ path }) => path === `${ROOT}/healthOverviews`));
    });

    it('and not another', async () => {
      const error = await refusal({ 'issues/EX1': () => ({ body: issueRow('EX2') }) }, (made) => made.getIssue('EX1'));
      assert.equal(error.code, 'source-bad-answer');
    });
  });

  describe('names the permission that is missing', () => {
    const denied = () => ({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } },
    });

    it('for health and for messages', async () => {
      const health = await refusal({ issues: denied }, (made) => made.listIssues());
      assert.deepEqual(
        [health.code, health.facts.permission, health.facts.apiCode],
        ['not-permitted', 'ServiceHealth.Read.All', 'Authorization_RequestDenied'],
      );
      const messages = await refusal({ messages: denied }, (made) => made.listAnnouncements());
      assert.deepEqual([messages.code, messages.facts.permission], ['not-permitted', 'ServiceMessage.Read.All']);
      const one = await refusal({ 'issues/EX1': denied }, (made) => made.getIssue('EX1'));
      assert.equal(one.code, 'not-permitted');
    });

    it('and not where the refusal has another reason', async () => {
      for (const [code, message] of [
        ['insufficient_claims', 'Continuous access evaluation resulted in challenge.'],
        ['Forbidden', 'Access has been blocked by Conditional Access policies.'],
        ['Forbidden', 'The tenant has no licence for this.'],
        ['Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'Neither tenant is B2C or has premium license'],
        ['TenantBlocked', 'The tenant was suspended.'],
      ]) {
        const blocked = () => ({ status: 403, body: { error: { code, message } } });
        const error = await refusal({ issues: blocked }, (made) => made.listIssues());
        assert.deepEqual([error.code, error.facts.apiCode], ['access-blocked', code], message);
      }
    });

    it('and not where a page answers in place of the API', async () => {
      for (const status of [403, 404]) {
        const page = () => ({ status, headers: { 'content-type': 'text/html' }, body: '<html>Blocked</html>' });
        const error = await refusal({ 'issues/EX1': page }, (made) => made.getIssue('EX1'));
        assert.equal(error.code, 'source-bad-answer');
      }
    });

    it('and asks for tokens with it', async () => {
      const { source: made, requests } = await source({});
      await made.listAnnouncements();
      const asked = requests
        .map(({ path, headers }) => [path.slice(ROOT.length + 1), headers.authorization])
        .toSorted();
      assert.deepEqual(asked, [
        ['healthOverviews', 'Bearer for-ServiceHealth.Read.All'],
        ['messages', 'Bearer for-ServiceMessage.Read.All'],
      ]);
    });

    it('yet reads messages where only health is not permitted', async () => {
      const { source: made } = await source({
        healthOverviews: denied,
        messages: listing([messageRow('MC1', { services: ['Exchange Online'] })]),
      });
      assert.deepEqual((await made.listAnnouncements())[0]?.services, [{ id: 'Exchange', name: 'Exchange Online' }]);
    });
  });

  it('reads issues and messages with the names of before, where only the overview fails', async () => {
    let now = Date.parse(NOW);
    let isIll = false;
    const answers = {
      healthOverviews: () => (isIll ? { status: 400 } : { body: { value: OVERVIEWS } }),
      issues: listing([issueRow('EX1'), issueRow('XX1', { service: 'Microsoft Loop' })]),
      messages: listing([messageRow('MC1', { services: ['Clip Maker'] })]),
    };
    const { source: made } = await source(answers, () => new Date(now).toISOString());
    const before = await made.listIssues();
    isIll = true;
    now += 2 * 3_600_000;
    assert.deepEqual(await made.listIssues(), before);
    assert.deepEqual((await made.listAnnouncements())[0]?.services, [{ id: 'Clip', name: 'Clip Maker' }]);
    await assert.rejects(made.currentStatus(), { code: 'source-refused' });
  });

  it('fails rather than give messages whose services are guessed, where the overview fails in another way', async () => {
    for (const [status, code] of [
      [400, 'source-refused'],
      [401, 'not-signed-in'],
    ] as const) {
      const answers = { healthOverviews: () => ({ status }), messages: listing([messageRow('MC1')]) };
      assert.equal((await refusal(answers, (made) => made.listAnnouncements())).code, code);
    }
  });

  describe('gets a report', () => {
    const published = () => ({ body: issueRow('EX1', { status: 'postIncidentReviewPublished', isResolved: true }) });

    it('as it is', async () => {
      const document = () => ({ headers: { 'content-type': 'application/msword' }, body: Buffer.from([80, 75, 0]) });
      const { source: made } = await source({ 'issues/EX1': published, 'issues/EX1/incidentReport': document });
      const { issueId, contentType, bytes } = await made.getReport('EX1');
      assert.deepEqual([issueId, contentType, [...bytes]], ['EX1', 'application/msword', [80, 75, 0]]);
    });

    it('only where there is one', async () => {
      const none = { 'issues/EX1': () => ({ body: issueRow('EX1') }) };
      assert.equal((await refusal(none, (made) => made.getReport('EX1'))).code, 'no-report');
      assert.equal(
        (await refusal({ 'issues/EX1': () => ({ status: 403, body: missing() }) }, (made) => made.getReport('EX1')))
          .code,
        'unknown-issue',
      );
      const gone = { 'issues/EX1': published, 'issues/EX1/incidentReport': () => ({ status: 404 }) };
      assert.equal((await refusal(gone, (made) => made.getReport('EX1'))).code, 'no-report');
    });
  });

  it('shares requests between calls that overlap, and reads names once an hour', async () => {
    let now = Date.parse(NOW);
    const { source: made, paths } = await source({ issues: listing([]) }, () => new Date(now).toISOString());
    await Promise.all([made.listIssues(), made.currentStatus(), made.listServices()]);
    assert.deepEqual(paths().toSorted(), ['/healthOverviews', '/issues']);
    await made.listIssues();
    assert.equal(paths().length, 3);
    now += 3_600_000;
    await made.listIssues();
    assert.equal(paths().length, 5);
  });

  it('fails on an answer that is no list, and names the place and the request', async () => {
    for (const body of [{}, { value: null }, { value: {} }, { value: [], '@odata.nextLink': 7 }, []]) {
      const error = await refusal({ issues: () => ({ headers: { 'request-id': 'r-1' }, body }) }, (made) =>
        made.listIssues(),
      );
      assert.deepEqual([error.code, error.facts.activityId], ['source-bad-answer', 'r-1'], JSON.stringify(body));
    }
  });

  describe('leaves out a row that cannot be read, and names it:', () => {
    const odd: readonly [string, unknown, string | undefined][] = [
      ['an empty one', {}, undefined],
      ['one with a title that is no text', { ...issueRow('SP9000099'), title: 365 }, 'SP9000099'],
      ['one without a time', { id: 'SP9000099' }, 'SP9000099'],
      ['one whose id is empty', issueRow(''), undefined],
      ['one whose id is a number', { ...issueRow('EX1'), id: 7 }, undefined],
      ['a number', 1, undefined],
      ['null', null, undefined],
      ['a list', [issueRow('EX9')], undefined],
    ];
    for (const [what, row, id] of odd) {
      it(`${what}, among issues and messages`, async () => {
        const { source: made, log } = await source({
          issues: listing([issueRow('EX1'), row as object, issueRow('EX2')]),
          messages: listing([messageRow('MC1'), row as object]),
        });
        const issues = await made.listIssues();
        assert.deepEqual([issues.map((issue) => issue.id), issues.unreadable], [['EX1', 'EX2'], [lost('issue', id)]]);
        const messages = await made.listAnnouncements();
        assert.deepEqual([messages.map((each) => each.id), messages.unreadable], [['MC1'], [lost('message', id)]]);
        await made.listIssues();
        const logged = log.events('source.unreadable').map(({ kind, id: named }) => ({ kind, id: named }));
        assert.deepEqual(logged, [
          { kind: 'issue', id },
          { kind: 'message', id },
        ]);
      });
    }

    it('a service', async () => {
      const rows = [OVERVIEWS[0], { id: 5, service: 'Microsoft Loop' }, {}];
      const { source: made } = await source({ healthOverviews: () => ({ body: { value: rows } }) });
      for (const list of [await made.listServices(), await made.currentStatus()]) {
        assert.deepEqual([list.length, list.unreadable], [1, [lost('service', 'Microsoft Loop'), lost('service')]]);
      }
    });

    it('a post, and shows the issue with the rest of its posts', async () => {
      const good = { createdDateTime: AT, description: { content: 'one', contentType: 'text' } };
      const row = issueRow('EX1', { posts: [good, { createdDateTime: 5 }, null] });
      const { source: made } = await source({ issues: listing([row]), 'issues/EX1': () => ({ body: row }) });
      const listed = await made.listIssues();
      assert.equal(listed.unreadable, undefined);
      for (const issue of [listed[0], await made.getIssue('EX1')]) {
        assert.deepEqual([issue?.posts.map(({ body }) => body.content), issue?.unreadableParts], [['one'], 2]);
      }
      await server?.close();
      const whole = await source({ issues: listing([issueRow('EX1', { posts: 'x' })]) });
      assert.equal((await whole.source.listIssues())[0]?.unreadableParts, 1);
    });

    it('a detail or a tag of a message, and keeps the others', async () => {
      const row = messageRow('MC1', { tags: ['Privacy', 7], details: [{ name: 'BlogLink', value: 'x' }, { name: 3 }] });
      const { source: made } = await source({ messages: listing([row]), 'messages/MC1': () => ({ body: row }) });
      for (const message of [(await made.listAnnouncements())[0], await made.getAnnouncement('MC1')]) {
        assert.deepEqual([message?.tags, message?.details.length, message?.unreadableParts], [['Privacy'], 1, 2]);
      }
    });

    it('once, though it comes on two pages, and not if another page has it readable', async () => {
      const pages = [
        [issueRow('EX1'), { id: 'EX2' }, { id: 'EX3' }, {}, {}],
        [issueRow('EX2'), { id: 'EX3' }],
      ];
      const answer = ({ query }: Received) => {
        const page = Number(query.get('$skip') ?? 0);
        return { body: { value: pages[page], ...(page === 0 && { '@odata.nextLink': '?$skip=1' }) } };
      };
      const { source: made } = await source({ issues: answer });
      const { length, unreadable } = await made.listIssues();
      assert.deepEqual([length, unreadable], [2, [lost('issue', 'EX3'), lost('issue'), lost('issue')]]);
    });

    it('but says that it cannot be read where it is asked for by its id', async () => {
      const bad = () => ({ body: { id: 'EX1', title: 365 } });
      const error = await refusal({ 'issues/EX1': bad }, (made) => made.getIssue('EX1'));
      assert.equal(error.code, 'source-bad-answer');
    });
  });
});

function lost(kind: string, id?: string) {
  return { kind, ...(id !== undefined && { id }) };
}
