import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import type { Post } from '../../../src/domain/health/issue.ts';
import { keyOfFeed } from '../../../src/served/feed/key.ts';
import { serveFeed } from '../../../src/served/feed/routes.ts';
import { anIssue, makeFakeSource, TEAMS } from '../../fakes/health-source.ts';
import { announcement } from '../../fixtures/health.ts';
import { NOW, startServedWorld, TENANT, type ServedWorld } from '../world.ts';
import { readAtom } from './atom.ts';

const AT = `/feed/${TENANT}.atom`;
const isTenant = (name: string, id: string) => Promise.resolve(name === id);
const SECRET = 'a secret of thirty-two letters or more';
const served = [serveFeed({ isTenant, pollIntervalMs: 120_000, tenantIds: [TENANT], secret: SECRET })];

function aPost(ago: number, content: string): Post {
  return { createdAt: shift(NOW, -ago), kind: 'regular', body: { type: 'html', content } };
}

const HOSTILE =
  '<p>Mail & more ]]> \u0007 <script>alert(1)</script><img src=x onerror=alert(2)> <a href="javascript:alert(3)">x</a> &lt;b&gt; https://example.com/a?b=1&c=2</p>';
const MAIL = anIssue({
  id: 'EX20119',
  title: 'Mail <b>late</b> & "slow"',
  modifiedAt: shift(NOW, -HOUR),
  posts: [aPost(3 * HOUR, 'First'), aPost(HOUR, HOSTILE)],
});
const MEETINGS = anIssue({
  id: 'TM20120',
  classification: 'advisory',
  service: TEAMS,
  modifiedAt: shift(NOW, -2 * HOUR),
  posts: [aPost(2 * HOUR, 'Meetings')],
});
const NEWS = announcement({ id: 'MC1', modifiedAt: shift(NOW, -4 * HOUR) });
const PRIVATE = announcement({ id: 'MC9', tags: ['Data Privacy'] });

describe('the Atom feed', () => {
  let world: ServedWorld;
  const source = makeFakeSource({ issues: [MAIL, MEETINGS], announcements: [NEWS, PRIVATE] });
  beforeEach(async () => {
    source.tenant.issues = [MAIL, MEETINGS];
    world = await startServedWorld({ served });
    await world.polled(source);
  });
  afterEach(() => world.close());

  const read = async (query = '') => readAtom(await (await world.get(`${AT}${query}`)).text());
  const keyed = (query: string, tenant = TENANT, secret = SECRET) => {
    const said = new URLSearchParams(query);
    said.append('key', keyOfFeed(secret, tenant, new URLSearchParams(query)));
    return `${world.url}/feed/${TENANT}.atom?${said.toString()}`;
  };
  const idsIn = async (query: string) => (await read(query)).entries.map(({ title }) => title.split(':')[0]);

  it('is one that RFC 4287 allows, with an entry for each post and message, newest first', async () => {
    const { self, entries } = await read();
    assert.equal(self, `${world.url.replace('localhost', new URL(world.url).hostname)}${AT}`);
    assert.deepEqual(
      entries.map(({ title }) => title.split(':')[0]),
      ['EX20119', 'TM20120', 'EX20119', 'MC1'],
    );
    assert.equal(entries[0]?.link, 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119');
    assert.deepEqual(entries[0].categories, ['incident', 'Exchange']);
  });

  it('has nothing of Microsoft’s as markup', async () => {
    const [entry] = (await read()).entries;
    const tags: string[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => void tags.push([name, ...Object.values(attributes)].join(' ')),
    });
    parser.end(entry?.content ?? '');
    assert.deepEqual(tags, ['p', 'a https://example.com/a?b=1&c=2']);
    assert.match(entry?.title ?? '', /Mail &lt;b&gt;late&lt;\/b&gt; &amp; &quot;slow&quot;/);
  });

  it('keeps an entry’s id when its post is edited, and says when', async () => {
    const before = (await read()).entries;
    source.tenant.issues = [{ ...MAIL, modifiedAt: NOW, posts: [aPost(3 * HOUR, 'First'), aPost(HOUR, 'Edited')] }];
    const other = await startServedWorld({ served });
    await other.polled(source);
    const after = readAtom(await (await other.get(AT)).text()).entries;
    assert.equal(after[0]?.id, before[0]?.id);
    assert.deepEqual([before[0]?.updated, after[0]?.updated], [shift(NOW, -HOUR), NOW]);
    assert.match(after[0]?.content ?? '', /Edited/);
    assert.equal(new Set(before.map(({ id }) => id)).size, before.length);
    await other.close();
  });

  it('has the newest hundred', async () => {
    const posts = Array.from({ length: 130 }, (_, at) => aPost((131 - at) * 1_000, `Post ${at}`));
    source.tenant.issues = [{ ...MAIL, posts }];
    const other = await startServedWorld({ served });
    await other.polled(source);
    const { entries } = readAtom(await (await other.get(AT)).text());
    assert.equal(entries.length, 100);
    assert.match(entries[0]?.content ?? '', /Post 129/);
    await other.close();
  });

  it('is narrowed to services and kinds, by the names that people use', async () => {
    assert.deepEqual(await idsIn('?service=exchange%20online'), ['EX20119', 'EX20119']);
    assert.deepEqual(await idsIn('?service=EXO,teams&kind=advisories'), ['TM20120']);
    assert.deepEqual(await idsIn('?kind=advisory,message'), ['TM20120', 'MC1']);
    assert.deepEqual(await idsIn('?service=SharePoint'), []);
  });

  for (const [query, status] of [
    ['?kind=nonsense', 400],
    ['?service=nonsense', 404],
    ['?nonsense=1', 400],
  ] as const) {
    it(`says what to do about ${query}`, async () => {
      const response = await world.get(`${AT}${query}`);
      assert.equal(response.status, status);
      assert.match(((await response.json()) as { title: string }).title, /There are|can be|lists those/);
    });
  }

  it('is sent once for as long as it says the same, and compressed to who can read that', async () => {
    const first = await world.get(AT);
    const etag = first.headers.get('etag') ?? assert.fail();
    assert.equal(first.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    assert.equal(first.headers.get('last-modified'), new Date(shift(NOW, -HOUR)).toUTCString());
    assert.equal(first.headers.get('content-encoding'), 'gzip');
    assert.equal((await world.get(AT, { 'if-none-match': etag })).status, 304);
  });

  it('is for the token’s tenant alone', async () => {
    assert.equal((await world.get('/feed/22222222-2222-4333-8444-555555555555.atom')).status, 401);
    assert.equal((await world.get(AT, { authorization: '' })).status, 401);
    assert.equal((await world.get(`/feed/${TENANT}`)).status, 404);
  });

  it('is read without a token at an address with its key, which it does not repeat', async () => {
    const response = await fetch(keyed('service=exchange'));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    const text = await response.text();
    assert.doesNotMatch(text, /key=/);
    assert.ok(readAtom(text).entries.every(({ title }) => title.startsWith('EX20119')));
    assert.doesNotMatch(JSON.stringify(world.log.lines), /key=|SECRET|thirty-two/);
  });

  const WRONG: readonly (readonly [string, () => string])[] = [
    ['of another filter', () => keyed('service=exchange').replace('exchange', 'teams')],
    ['of the same feed with its filter left out', () => keyed('service=exchange').replace('service=exchange&', '')],
    ['of another tenant', () => keyed('', '22222222-2222-4333-8444-555555555555')],
    ['that another secret signed', () => keyed('', TENANT, 'another secret of thirty-two letters')],
    ['with a letter more', () => `${keyed('')}A`],
    ['without a letter', () => keyed('').slice(0, -1)],
    ['that is empty', () => keyed('').replace(/key=.*/, 'key=')],
  ];
  for (const [what, address] of WRONG) {
    it(`is not read with a key ${what}`, async () => {
      const response = await fetch(address());
      assert.equal(response.status, 401);
      assert.match(await response.text(), /The key in this address is not right/);
    });
  }

  it('has no keys where there is no secret', async () => {
    const plain = await startServedWorld({
      served: [serveFeed({ isTenant, pollIntervalMs: 120_000, tenantIds: [TENANT] })],
    });
    await plain.polled(source);
    assert.equal((await fetch(keyed('').replace(world.url, plain.url))).status, 401);
    await plain.close();
  });

  it('counts each key’s requests', async () => {
    const slow = await startServedWorld({ served, requestsPerMinute: 1 });
    await slow.polled(source);
    const ask = async (query: string) => (await fetch(keyed(query).replace(world.url, slow.url))).status;
    assert.deepEqual([await ask(''), await ask(''), await ask('kind=incident')], [200, 429, 200]);
    await slow.close();
  });

  it('names itself as its reader calls it, also through a proxy', async () => {
    const through = async (scheme: string) =>
      readAtom(await (await world.get(AT, { 'x-forwarded-proto': scheme })).text()).self;
    assert.match((await through('https')) ?? '', /^https:/);
    assert.match((await through('http')) ?? '', /^http:/);
  });
});
