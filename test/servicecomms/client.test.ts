import assert from 'node:assert/strict';
import { makeServiceCommsClient, type ServiceCommsClient } from '../../src/servicecomms/client.ts';
import type { HealthError } from '../../src/domain/health/health-error.ts';
import { testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type Handler, type HttpServer } from '../fakes/http-server.ts';

describe('the Service Communications client', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  const client = async (
    handler: Handler,
    options: { metadata?: 'none' | 'minimal' | 'full'; tenantId?: string } = {},
  ) => {
    server = await startHttpServer(handler);
    const tested = testHttp();
    const { http, log } = tested;
    const token = (permission: string) => Promise.resolve(`for-${permission}`);
    const made = makeServiceCommsClient({
      baseUrl: `${server.url}/api/v1.0/`,
      tenantId: 'contoso.example',
      token,
      http,
      log,
      ...options,
    });
    return { client: made, requests: server.requests, ...tested };
  };
  const asked = async (ask: (client: ServiceCommsClient) => Promise<unknown>) => {
    const { client: made, requests } = await client(() => ({ body: { value: [] } }));
    await ask(made);
    await server?.close();
    return requests.map(({ path }) => decodeURIComponent(path));
  };
  const ROOT = '/api/v1.0/contoso.example/ServiceComms';
  const AT = '2020-08-01T00:00:00.000Z';

  describe('asks for exactly', () => {
    const questions: readonly [string, (client: ServiceCommsClient) => Promise<unknown>][] = [
      ['/Services', (to) => to.services()],
      ['/Services?$select=Id,DisplayName', (to) => to.services({ select: ['Id', 'DisplayName'] })],
      ['/CurrentStatus', (to) => to.currentStatus()],
      ["/CurrentStatus?$filter=Workload eq 'Exchange'", (to) => to.currentStatus({ workload: 'Exchange' })],
      ['/CurrentStatus?$select=Status', (to) => to.currentStatus({ select: ['Status'] })],
      ['/HistoricalStatus', (to) => to.historicalStatus()],
      [`/HistoricalStatus?$filter=StatusTime ge ${AT}`, (to) => to.historicalStatus({ statusTime: AT })],
      [
        `/HistoricalStatus?$filter=Workload eq 'Lync' and StatusTime ge ${AT}&$select=Id,Status`,
        (to) => to.historicalStatus({ workload: 'Lync', statusTime: AT, select: ['Id', 'Status'] }),
      ],
      ['/Messages', (to) => to.messages()],
      ["/Messages?$filter=Id eq 'EX20119'", (to) => to.messages({ id: 'EX20119' })],
      ["/Messages?$filter=Workload eq 'O''Brien''s'", (to) => to.messages({ workload: "O'Brien's" })],
      ["/Messages?$filter=MessageType eq 'Incident'", (to) => to.messages({ messageType: 'Incident' })],
      [
        "/Messages?$filter=MessageType eq 'PlannedMaintenance'",
        (to) => to.messages({ messageType: 'PlannedMaintenance' }),
      ],
      ["/Messages?$filter=MessageType eq 'MessageCenter'", (to) => to.messages({ messageType: 'MessageCenter' })],
      [`/Messages?$filter=StartTime ge ${AT}`, (to) => to.messages({ startTime: AT })],
      [`/Messages?$filter=EndTime le ${AT}`, (to) => to.messages({ endTime: AT })],
      [
        `/Messages?$filter=Workload eq 'Exchange' and StartTime ge ${AT} and EndTime le ${AT} and MessageType eq 'Incident' and Id eq 'EX1'&$select=Id&$top=5&$skip=10`,
        (to) =>
          to.messages({
            workload: 'Exchange',
            startTime: AT,
            endTime: AT,
            messageType: 'Incident',
            id: 'EX1',
            select: ['Id'],
            top: 5,
            skip: 10,
          }),
      ],
      ['/Messages?$top=100', (to) => to.messages({ top: 5_000 })],
    ];
    for (const [expected, ask] of questions) {
      it(expected, async () => assert.deepEqual(await asked(ask), [ROOT + expected]));
    }
  });

  it('lets no value break out of the query', async () => {
    const { client: made, requests } = await client(() => ({ body: { value: [] } }));
    await made.messages({ id: "x' or Id ne '&$top=1#", select: ['a&b'] });
    assert.deepEqual([...(requests[0]?.query.keys() ?? [])], ['$filter', '$select']);
    assert.equal(requests[0]?.query.get('$filter'), "Id eq 'x'' or Id ne ''&$top=1#'");
  });

  it('escapes the tenant, and sends the token for the permission', async () => {
    const { client: made, requests } = await client(() => ({ body: { value: [] } }), { tenantId: '../other' });
    await made.services();
    assert.equal(requests[0]?.path, '/api/v1.0/..%2Fother/ServiceComms/Services');
    assert.equal(requests[0].headers.authorization, 'Bearer for-ServiceHealth.Read');
  });

  it('asks for the metadata level it was made for, none by default, and reads past annotations', async () => {
    const body = {
      '@odata.context': 'https://example.org/$metadata#Services',
      value: [
        { '@odata.type': '#Service', Id: 'A', 'FeatureNames@odata.type': '#Collection(String)', FeatureNames: ['f'] },
      ],
    };
    for (const metadata of [undefined, 'none', 'minimal', 'full'] as const) {
      const { client: made, requests } = await client(() => ({ body }), metadata && { metadata });
      assert.deepEqual((await made.services()).rows, [{ Id: 'A', FeatureNames: ['f'] }]);
      assert.equal(requests[0]?.headers.accept, `application/json;odata.metadata=${metadata ?? 'none'}`);
      await server?.close();
    }
  });

  describe('reads all pages:', () => {
    const row = (index: number, changes: object = {}) => ({
      Id: `EX${String(index)}`,
      StartTime: AT,
      LastUpdatedTime: AT,
      ...changes,
    });
    const rows = Array.from({ length: 250 }, (_, index) => row(index));
    const paged: Handler = ({ query }) => {
      const skip = Number(query.get('$skip'));
      return { body: { value: rows.slice(skip, skip + Number(query.get('$top'))) } };
    };

    it('by 100 to the end', async () => {
      const { client: made, requests } = await client(paged);
      assert.equal((await made.allMessages({ messageType: 'Incident' })).rows.length, 250);
      assert.deepEqual(
        requests.map(({ query }) => [query.get('$top'), query.get('$skip'), query.get('$filter')]),
        ['0', '100', '200', '250'].map((skip) => ['100', skip, "MessageType eq 'Incident'"]),
      );
    });

    it('to the end also where the server gives fewer rows at once than were asked for', async () => {
      const { client: made, requests } = await client(({ query }) => {
        const skip = Number(query.get('$skip'));
        return { body: { value: rows.slice(skip, skip + 40) } };
      });
      assert.equal((await made.allMessages()).rows.length, 250);
      assert.deepEqual(
        requests.map(({ query }) => query.get('$skip')),
        ['0', '40', '80', '120', '160', '200', '240', '250'],
      );
    });

    it('to the end also where the last page is full', async () => {
      const { client: made } = await client(({ query }) => ({
        body: { value: query.get('$skip') === '0' ? rows.slice(0, 100) : [] },
      }));
      assert.equal((await made.allMessages()).rows.length, 100);
    });

    it('each row once, its newest copy', async () => {
      const newer = row(7, { LastUpdatedTime: '2020-09-01T00:00:00Z', Title: 'newer' });
      const { client: made } = await client(({ query }) => ({
        body: { value: query.get('$skip') === '0' ? rows.slice(0, 100) : [newer, row(8, { LastUpdatedTime: null })] },
      }));
      const { rows: read } = await made.allMessages();
      assert.equal(read.length, 100);
      assert.equal(read.find(({ Id }) => Id === 'EX7')?.Title, 'newer');
      assert.equal(read.find(({ Id }) => Id === 'EX8')?.LastUpdatedTime, AT);
    });

    it('and stops where a server takes no notice of $skip or $top', async () => {
      const { client: made, requests } = await client(() => ({ body: { value: rows } }));
      assert.equal((await made.allMessages()).rows.length, 250);
      assert.equal(requests.length, 2);
    });

    it('and fails where they never end', async () => {
      const { client: made, requests } = await client((_, count) => ({
        body: { value: rows.slice(0, 100).map((each) => ({ ...each, Id: `${each.Id}-${String(count)}` })) },
      }));
      await assert.rejects(made.allMessages(), { code: 'source-bad-answer' });
      assert.equal(requests.length, 200);
    });

    it('by the links that the server gives, in every list, and by nothing else then', async () => {
      const linked: Handler = ({ query, path }) => {
        const page = Number(query.get('p') ?? 0);
        const link = page < 2 && { '@odata.nextLink': `${path.split('?')[0] ?? ''}?p=${String(page + 1)}` };
        return { body: { value: [row(page, { StatusTime: AT })], ...link } };
      };
      const { client: made, requests } = await client(linked);
      for (const read of ['services', 'currentStatus', 'historicalStatus', 'allMessages'] as const) {
        requests.length = 0;
        assert.deepEqual([(await made[read]()).rows.length, requests.length], [3, 3]);
      }
    });

    it('past pages of which nothing can be read', async () => {
      const odd = rows.map((each, index) => (index < 150 ? { Id: each.Id } : each));
      const { client: made } = await client(({ query }) => {
        const skip = Number(query.get('$skip'));
        return { body: { value: odd.slice(skip, skip + 100) } };
      });
      const { rows: read, unreadable } = await made.allMessages();
      assert.deepEqual([read.length, unreadable.length], [100, 150]);
    });

    it('and sends the token nowhere else', async () => {
      const { client: made, requests } = await client(() => ({
        body: { value: [], '@odata.nextLink': 'https://manage.example/api/v1.0/contoso.example/ServiceComms/Services' },
      }));
      await assert.rejects(made.services(), { code: 'source-bad-answer' });
      assert.equal(requests.length, 1);
    });

    it('and gives no part for the whole', async () => {
      const failing: Handler = (request, count) => (count === 2 ? { status: 400 } : paged(request, count));
      const { client: made } = await client(failing);
      await assert.rejects(made.allMessages(), { code: 'source-refused' });
    });
  });

  describe('tells', () => {
    const errorOf = async (status: number, code: string, message = '') => {
      const { client: made } = await client(() => ({
        status,
        headers: { 'x-activity-id': 'act-9' },
        body: { error: { code, message } },
      }));
      return made.services().then(
        () => assert.fail('it answered'),
        (error: unknown) => error as HealthError,
      );
    };

    it("the API's own error by the first word of its code, with the activity id", async () => {
      const error = await errorOf(500, 'AF5000.  An internal server error occurred.', 'Retry the request.');
      assert.equal(error.code, 'source-failed');
      assert.deepEqual([error.facts.apiCode, error.facts.activityId], ['AF5000', 'act-9']);
    });

    it('a missing permission by its name', async () => {
      for (const [status, code] of [
        [403, 'AF10001.  The permission set did not include it.'],
        [403, ''],
        [401, 'The claim is missing'],
      ] as const) {
        const error = await errorOf(status, code);
        assert.deepEqual([error.code, error.facts.permission], ['not-permitted', 'ServiceHealth.Read']);
        await server?.close();
      }
    });

    it('a token for another tenant by the tenant that was asked for', async () => {
      const error = await errorOf(
        403,
        'AF20010.  The tenant ID in the URL does not match the one in the access token.',
      );
      assert.deepEqual([error.code, error.facts.tenant], ['wrong-tenant', 'contoso.example']);
    });

    it('that the API has been retired, whatever its status', async () => {
      const address = 'https://docs.microsoft.com/en-us/graph/api/resources/service-communications-api-overview';
      for (const [status, code, message] of [
        [403, 'AF10001', `Please use MSGraph to access this resource ${address}`],
        [500, '', `Please use MSGraph to access this resource ${address}`],
        [404, 'NotFound', 'This API has been retired.'],
        [410, 'Gone', ''],
      ] as const) {
        const error = await errorOf(status, code, message);
        assert.equal(error.code, 'source-retired', message);
        await server?.close();
      }
    });

    it('that it was asked too often, whatever its status', async () => {
      assert.equal((await errorOf(403, 'AF429.  Too many requests.')).code, 'source-throttled');
    });

    it('a refusal that is not about a permission or another tenant', async () => {
      for (const message of ['The tenant is blocked.', 'Blocked by a Conditional Access policy.', 'No licence.']) {
        assert.equal((await errorOf(403, 'Forbidden', message)).code, 'access-blocked', message);
        await server?.close();
      }
    });

    it('a token that is not taken', async () => {
      assert.equal((await errorOf(401, 'AF10000.  Expired.')).code, 'not-signed-in');
    });

    it('an answer of another shape, with its activity id, by the place and not the content', async () => {
      for (const body of [[], {}, { value: {} }, { value: 'canary' }, { value: [], '@odata.nextLink': ['canary'] }]) {
        const { client: made } = await client(() => ({ headers: { 'x-activity-id': 'act-3' }, body }));
        await assert.rejects(made.services(), (error: HealthError) => {
          assert.deepEqual([error.code, error.facts.activityId], ['source-bad-answer', 'act-3']);
          assert.doesNotMatch(error.message, /canary/);
          return true;
        });
        await server?.close();
      }
    });

    it('the log which operation took place, with the activity id', async () => {
      const { client: made, log } = await client(() => ({
        headers: { 'x-activity-id': 'act-5' },
        body: { value: [] },
      }));
      await made.currentStatus();
      const { source, operation, status, activityId } = log.lines[0]?.facts ?? {};
      assert.deepEqual([source, operation, status, activityId], ['servicecomms', 'CurrentStatus', '200', 'act-5']);
    });
  });
});
