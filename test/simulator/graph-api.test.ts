import assert from 'node:assert/strict';
import { textOfDocument } from './document-text.ts';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { running, TENANT, type Running, withRunning } from './at.ts';

const BASE = '/v1.0/admin/serviceAnnouncement';
type Row = Record<string, unknown>;

interface GraphError {
  readonly code: string;
  readonly message: string;
  readonly innerError: Record<string, string>;
}

async function errorOf(response: Response): Promise<GraphError> {
  return ((await response.json()) as { error: GraphError }).error;
}

describe('the Graph API of the simulator', () => {
  let here: Running;
  let pascal: Running;
  before(async () => {
    here = await running();
    pascal = await running({ enumCase: 'pascal' });
  });
  after(() => Promise.all([here.close(), pascal.close()]));

  const ids = async (query: string, collection = 'issues') =>
    (await here.rows(`${BASE}/${collection}${query}`)).map((row) => String(row['id']));

  describe('healthOverviews', () => {
    it('lists services by id, display name and status', async () => {
      const rows = await here.rows(`${BASE}/healthOverviews`);
      assert.ok(rows.length >= 20);
      assert.deepEqual(
        rows.find((row) => row['id'] === 'microsoftteams'),
        { service: 'Microsoft Teams', status: 'serviceInterruption', id: 'microsoftteams' },
      );
    });

    it('expands all issues of each service', async () => {
      const rows = await here.rows(`${BASE}/healthOverviews?$expand=issues`);
      const count = rows.flatMap((row) => row['issues'] as Row[]).length;
      assert.equal(count, (await here.timeline.listIssues()).length);
      assert.equal((await here.get(`${BASE}/healthOverviews?$expand=posts`)).status, 400);
      assert.equal((await here.get(`${BASE}/issues?$expand=issues`)).status, 400);
    });

    it('gives one by its display name, spaces encoded', async () => {
      const one = await here.json(`${BASE}/healthOverviews/Microsoft%20365%20suite?$expand=issues`);
      assert.equal(one['id'], 'OSDPPlatform');
      assert.ok(Array.isArray(one['issues']));
      assert.equal((await here.get(`${BASE}/healthOverviews/Nothing`)).status, 403);
      assert.equal((await here.get(`${BASE}/healthOverviews/Microsoft%20365%20suite/issues`)).status, 404);
    });
  });

  describe('issues', () => {
    it('carries a record as Graph does', async () => {
      const { posts, ...issue } = await here.json(`${BASE}/issues/EN1410455`);
      assert.deepEqual(issue, {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement/issues/$entity',
        startDateTime: '2031-05-05T22:08:00Z',
        endDateTime: null,
        lastModifiedDateTime: issue['lastModifiedDateTime'],
        title: 'Some users may not receive phone calls for multi-factor authentication',
        id: 'EN1410455',
        impactDescription: 'Users may wait in vain for the call that confirms their sign-in.',
        classification: 'incident',
        origin: 'thirdParty',
        status: 'serviceDegradation',
        service: 'Microsoft Entra',
        feature: 'Phone calls',
        featureGroup: 'Multi-factor authentication',
        isResolved: false,
        highImpact: null,
        details: [],
      });
      assert.deepEqual(Object.keys((posts as Row[])[0] ?? {}), ['createdDateTime', 'postType', 'description']);
      assert.equal(((posts as Row[])[0]?.['description'] as Row)['contentType'], 'html');
    });

    it('writes enum values in PascalCase where asked to', async () => {
      const issue = await pascal.json(`${BASE}/issues/EX1406190`);
      assert.deepEqual(
        [issue['status'], issue['classification'], issue['origin']],
        ['PostIncidentReviewPublished', 'Incident', 'Microsoft'],
      );
      assert.equal(((issue['posts'] as Row[])[0]?.['description'] as Row)['contentType'], 'Html');
    });

    it('is paged by 100, and by the Prefer header to 1000, through next links to the end', async () => {
      await withRunning({}, async (many) => {
        for (let index = 0; index < 80; index += 1) many.timeline.open({ service: 'Forms', title: `Number ${index}` });
        const total = (await many.timeline.listIssues()).length;
        const read = async (
          headers: Record<string, string>,
          first: string,
        ): Promise<{ ids: string[]; pages: number }> => {
          const seen: string[] = [];
          let pages = 0;
          for (let next: string | undefined = first; next !== undefined; pages += 1) {
            const page = await many.json(next, headers);
            seen.push(...(page['value'] as Row[]).map((row) => String(row['id'])));
            const link = page['@odata.nextLink'] as string | undefined;
            assert.ok(link === undefined || link.startsWith(`${many.simulator.url}${BASE}/issues?`), link);
            next = link?.slice(many.simulator.url.length);
          }
          return { ids: seen, pages };
        };
        const inHundreds = await read({}, `${BASE}/issues`);
        assert.equal(inHundreds.pages, 2);
        const inTens = await read(
          { prefer: 'odata.maxpagesize=10' },
          `${BASE}/issues?$orderby=id&$filter=isResolved eq false`,
        );
        assert.ok(inTens.pages >= 9);
        const atOnce = await read({ prefer: 'odata.maxpagesize=5000' }, `${BASE}/issues`);
        assert.equal(atOnce.pages, 1);
        assert.deepEqual(atOnce.ids, inHundreds.ids);
        assert.equal(new Set(atOnce.ids).size, total);
        assert.deepEqual(inTens.ids, inTens.ids.toSorted());
      });
    });

    it('counts, skips, tops, sorts and selects', async () => {
      const page = await here.json(
        `${BASE}/issues?$count=true&$top=2&$skip=1&$orderby=startDateTime desc,id&$select=id,startDateTime`,
      );
      const issues = (await here.timeline.listIssues()).toSorted((a, b) => {
        if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? 1 : -1;
        return a.id < b.id ? -1 : 1;
      });
      assert.equal(page['@odata.count'], issues.length);
      assert.deepEqual(
        (page['value'] as Row[]).map((row) => row['id']),
        issues.slice(1, 3).map(({ id }) => id),
      );
      assert.deepEqual(Object.keys((page['value'] as Row[])[0] ?? {}), ['id', 'startDateTime']);
      const none = await here.json(`${BASE}/issues?$top=0&$count=true`);
      assert.deepEqual([none['value'], none['@odata.nextLink'], none['@odata.count']], [[], undefined, issues.length]);
    });

    it('is newest change first by itself', async () => {
      const rows = await here.rows(`${BASE}/issues`);
      const times = rows.map((row) => Date.parse(String(row['lastModifiedDateTime'])));
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      );
    });

    it('is filtered as clients do', async () => {
      const open = (await here.timeline.listIssues()).filter(({ resolved }) => !resolved);
      assert.deepEqual((await ids('?$filter=isResolved eq false')).toSorted(), open.map(({ id }) => id).toSorted());
      assert.deepEqual(await ids('?filter=isResolved ne true'), await ids('?$filter=isResolved eq false'));
      assert.deepEqual(await ids("?$filter=id eq 'EX20119'"), ['EX20119']);
      const both = await ids(
        `?$filter=isResolved ne true and lastModifiedDateTime ge 2022-01-13T00:00:00Z and (service eq 'Exchange Online' or service eq 'Microsoft Teams')`,
      );
      assert.deepEqual(both.toSorted(), ['EX1399815', 'EX1412077', 'TM1413901']);
      const advisories = await ids("?$filter=classification eq 'Advisory' and status eq 'serviceDegradation'");
      assert.ok(advisories.includes('OD1409214') && !advisories.includes('TM1413901'));
      assert.ok((await ids('?$filter=endDateTime eq null')).length < open.length, 'one open issue has an end');
    });

    for (const query of [
      "$filter=details eq 'x'",
      '$filter=isResolved eq',
      '$orderby=nothing',
      '$orderby=id sideways',
      '$top=x',
      '$select=nothing',
    ]) {
      it(`refuses ${query}`, async () => {
        const response = await here.get(`${BASE}/issues?${query}`);
        assert.equal(response.status, 400);
        assert.equal((await errorOf(response)).code, 'BadRequest');
      });
    }

    it('says of an unknown id that it does not exist for the tenant, in JSON in JSON in JSON', async () => {
      const response = await here.get(`${BASE}/issues/EX1`, { 'client-request-id': 'my-own-id' });
      assert.notEqual(response.status, 404);
      const { code, message, innerError } = await errorOf(response);
      assert.equal(code, 'UnknownError');
      const outer = JSON.parse(message) as { code: string; message: string };
      assert.equal(outer.code, 'forbidden');
      const inner = JSON.parse(outer.message) as { error: string };
      assert.match(inner.error, /^Resource doesn't exist for the tenant\. ActivityId: [\w-]{36}\./);
      assert.ok(inner.error.includes(innerError['request-id'] ?? '?'));
      assert.equal(innerError['client-request-id'], 'my-own-id');
      assert.equal(innerError['date'], '2031-05-06T07:08:09');
    });

    it('gives a report only once it is published', async () => {
      const response = await here.get(`${BASE}/issues/EX1406190/incidentReport`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /wordprocessingml/);
      assert.match(await textOfDocument(response), /EX1406190/);
      assert.equal((await here.get(`${BASE}/issues/TM1413901/incidentReport`)).ok, false);
    });
  });

  describe('messages', () => {
    it('carries a record as Graph does', async () => {
      const { body, ...message } = await here.json(`${BASE}/messages/MC1181077`);
      assert.deepEqual(message['services'], ['Exchange Online']);
      assert.deepEqual(
        [message['category'], message['severity'], message['isMajorChange']],
        ['planForChange', 'high', true],
      );
      assert.deepEqual([message['viewPoint'], message['hasAttachments']], [null, false]);
      assert.match(String((body as Row)['content']), /<p>.*\[When this will happen:\]/s);
    });

    it('is filtered by services, tags and title', async () => {
      assert.ok((await ids("?$filter=services/any(c:c+eq+'Microsoft+Teams')", 'messages')).includes('MC1181200'));
      assert.deepEqual(await ids("?$filter=services/any(s: contains(s,'Copilot'))", 'messages'), ['MC1179711']);
      assert.ok((await ids("?$filter=tags/any(t: t eq 'Retirement')", 'messages')).includes('MC1170001'));
      assert.deepEqual(await ids("?$filter=contains(tolower(title),tolower('DATA PRIVACY'))", 'messages'), [
        'MC1180999',
      ]);
      assert.ok((await ids('?$filter=isMajorChange eq true', 'messages')).length >= 3);
    });
  });

  describe('the bearer check', () => {
    const ask = (path: string, token?: string) =>
      fetch(
        `${here.simulator.url}${BASE}${path}`,
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      );

    it('wants a token of this tenant', async () => {
      for (const token of [
        undefined,
        'x',
        simulatorToken({ tenantId: TENANT, expiresAt: '2001-01-01T00:00:00.000Z' }),
      ]) {
        const response = await ask('/issues', token);
        assert.equal(response.status, 401);
        assert.equal((await errorOf(response)).code, 'InvalidAuthenticationToken');
      }
      assert.equal((await ask('/issues', simulatorToken({ tenantId: 'another' }))).status, 403);
    });

    it('wants the permission of the collection', async () => {
      const health = simulatorToken({ tenantId: TENANT, roles: ['ServiceHealth.Read.All'] });
      const messages = simulatorToken({ tenantId: TENANT, roles: [], scopes: ['ServiceMessage.Read.All'] });
      for (const [path, token, status] of [
        ['/issues', health, 200],
        ['/healthOverviews', health, 200],
        ['/messages', health, 403],
        ['/messages', messages, 200],
        ['/issues', messages, 403],
        ['/healthOverviews', messages, 403],
      ] as const) {
        const response = await ask(path, token);
        assert.equal(response.status, status, path);
        if (status === 403) assert.equal((await errorOf(response)).code, 'Authorization_RequestDenied');
      }
    });
  });

  it('answers an unknown path with 404 and no message', async () => {
    for (const path of [
      '/v1.0/me',
      `${BASE}/nothing`,
      `${BASE}/issues/EX20119/posts`,
      `${BASE}/issues/EX20119/incidentReport/x`,
    ]) {
      const response = await here.get(path);
      assert.equal(response.status, 404, path);
      const { code, message } = await errorOf(response);
      assert.deepEqual([code, message], ['UnknownError', '']);
    }
  });
});
