import assert from 'node:assert/strict';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DAY, shift } from '../../../src/domain/instant.ts';
import { openApi } from '../../../src/served/v2/openapi.ts';
import { OPERATIONS } from '../../../src/served/v2/operations.ts';
import { serveV2 } from '../../../src/served/v2/routes.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { announcement, RETIREMENT } from '../../fixtures/health.ts';
import { NOW, startServedWorld, type ServedWorld } from '../world.ts';

const TEAMS = { id: 'microsoftteams', name: 'Microsoft Teams' };
const ISSUES = [
  anIssue({ id: 'EX20119', modifiedAt: shift(NOW, -DAY) }),
  anIssue({ id: 'TM20120', service: TEAMS, classification: 'advisory', modifiedAt: shift(NOW, -2 * DAY) }),
  anIssue({ id: 'EX20121', resolved: true, endedAt: shift(NOW, -2 * DAY), modifiedAt: shift(NOW, -2 * DAY) }),
];
const PRIVATE = announcement({ id: 'MC9', tags: ['Data Privacy'] });
const SOURCE = makeFakeSource({ issues: ISSUES, announcements: [RETIREMENT, PRIVATE] });

type Answer = Record<string, unknown> & { value: { id: string }[]; next?: string; title?: string; readAt: string };

/** Says what is wrong with an answer by the document. */
function makeCheck() {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const document = openApi();
  ajv.addSchema(document, 'api');
  return (path: string, status: number, body: unknown) => {
    const at = new URL(path, 'http://x').pathname;
    const operation = OPERATIONS.find((each) => new RegExp(`^${each.path.replace('{id}', '[^/]+')}$`).test(at));
    const name = status === 200 ? operation?.shape : 'Problem';
    const isRight = ajv.validate(`api#/components/schemas/${name}`, body);
    assert.ok(isRight, `${path}: ${ajv.errorsText()}`);
  };
}

describe('/api/v2', () => {
  let world: ServedWorld;
  const check = makeCheck();
  before(async () => {
    world = await startServedWorld({ served: [serveV2] });
    await world.polled(SOURCE);
  });
  after(() => world.close());

  /** Every answer is held against the document. */
  const get = async (path: string, status = 200): Promise<Answer> => {
    const response = await world.get(path);
    const body = (await response.json()) as Answer;
    assert.equal(response.status, status, JSON.stringify(body));
    check(path, status, body);
    return body;
  };
  const idsIn = async (path: string) => (await get(path)).value.map(({ id }) => id);

  it('is described by a valid OpenAPI 3.1 document, which needs no token', async () => {
    const response = await fetch(`${world.url}/api/v2/openapi.json`);
    const { valid, errors } = await new Validator().validate((await response.json()) as Record<string, unknown>);
    assert.ok(valid, JSON.stringify(errors ?? []).slice(0, 500));
  });

  it('gives the status of all services, and of one by the name that people use', async () => {
    assert.deepEqual((await idsIn('/api/v2/status')).slice(0, 3), ['Exchange', 'microsoftteams', 'SharePoint']);
    const one = await get('/api/v2/services/exchange%20online');
    assert.deepEqual([one['id'], one['issueIds'], one.readAt], ['Exchange', ['EX20119'], NOW]);
  });

  it('lists issues by service, state, kind and time of change', async () => {
    assert.deepEqual(await idsIn('/api/v2/issues'), ['EX20119', 'EX20121', 'TM20120']);
    assert.deepEqual(await idsIn('/api/v2/issues?service=exo'), ['EX20119', 'EX20121']);
    assert.deepEqual(await idsIn('/api/v2/issues?open=true'), ['EX20119', 'TM20120']);
    assert.deepEqual(await idsIn('/api/v2/issues?open=false'), ['EX20121']);
    assert.deepEqual(await idsIn('/api/v2/issues?classification=advisory'), ['TM20120']);
    assert.deepEqual(await idsIn(`/api/v2/issues?since=${shift(NOW, -DAY)}`), ['EX20119']);
  });

  it('leads from page to page, keeps the filters, and neither skips nor repeats', async () => {
    const [seen, links]: [string[], string[]] = [[], []];
    for (let at: string | undefined = '/api/v2/issues?limit=1&service=exchange'; at !== undefined;) {
      const page: Answer = await get(at);
      seen.push(...page.value.map(({ id }) => id));
      at = page.next;
      if (at !== undefined) links.push(at);
    }
    assert.deepEqual(seen, ['EX20119', 'EX20121']);
    assert.equal(links.length, 1);
    assert.match(links[0] ?? '', /^\/api\/v2\/issues\?limit=1&service=exchange&cursor=[\w-]+$/);
  });

  it('gives one issue with its posts in Graph’s names', async () => {
    const issue = await get('/api/v2/issues/ex20119');
    assert.equal(issue['webUrl'], 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119');
    const posts = issue['posts'] as { createdDateTime: string; description: object }[];
    const own = ISSUES[0]?.posts ?? [];
    assert.ok(own.length > 0);
    assert.deepEqual(
      posts.map(({ createdDateTime }) => createdDateTime),
      own.map(({ createdAt }) => createdAt),
    );
    assert.deepEqual(posts[0]?.description, { contentType: own[0]?.body.type, content: own[0]?.body.content });
  });

  it('gives messages and one with its text, but never one about privacy', async () => {
    assert.deepEqual(await idsIn('/api/v2/messages'), [RETIREMENT.id]);
    const one = await get(`/api/v2/messages/${RETIREMENT.id}`);
    assert.deepEqual([one['isMajorChange'], one['actionRequiredByDateTime']], [true, RETIREMENT.actionRequiredBy]);
    await get('/api/v2/messages/MC9', 404);
  });

  it('gives the days of a service, from one day to another', async () => {
    const { value } = await get('/api/v2/history?service=exchange&from=2031-05-02&to=2031-05-03');
    const days = value as unknown as { serviceId: string; date: string }[];
    assert.deepEqual(
      days.map(({ serviceId, date }) => `${serviceId} ${date}`),
      ['Exchange 2031-05-02', 'Exchange 2031-05-03'],
    );
    assert.equal((await get('/api/v2/history?service=teams')).value.length, 30);
  });

  for (const [path, status, says] of [
    ['/api/v2/issues?limit=0', 400, /limit/],
    ['/api/v2/issues?limit=many', 400, /limit/],
    ['/api/v2/issues?open=maybe', 400, /open/],
    ['/api/v2/issues?since=yesterday', 400, /since.*ISO 8601/],
    ['/api/v2/issues?cursor=abc', 400, /leave it out/],
    ['/api/v2/issues?status=open', 400, /no parameter "status".*classification/],
    ['/api/v2/issues?service=nonsense', 404, /GET \/api\/v2\/status/],
    ['/api/v2/issues/EX1', 404, /list/],
    ['/api/v2/services/nonsense', 404, /GET \/api\/v2\/status/],
    ['/api/v2/history?from=2031-05-05&to=2031-05-04', 400, /earlier/],
    ['/api/v2/history?from=2020-01-01', 400, /366/],
    ['/api/v2/history?from=2031-02-30', 400, /from/],
    ['/api/v2/nothing', 404, /\/api\/v2\//],
  ] as const) {
    it(`says what to do about ${path}`, async () => {
      assert.match((await get(path, status)).title ?? '', says);
    });
  }

  it('turns those away who have no good token, and says so', async () => {
    for (const [path, authorization] of [
      ['/api/v2/status', ''],
      ['/api/v2/issues/EX20119', await world.bearer({}, 'somebody else')],
    ] as const) {
      const response = await world.get(path, { authorization });
      assert.equal(response.status, 401);
      check(path, 401, await response.json());
    }
  });

  it('says to come back while nothing is known', async () => {
    const empty = await startServedWorld({ served: [serveV2] });
    const response = await empty.get('/api/v2/status');
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '30']);
    check('/api/v2/status', 503, await response.json());
    await empty.close();
  });
});
