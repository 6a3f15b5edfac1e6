import assert from 'node:assert/strict';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { instantOf, MINUTE, SECOND, timeOf } from '../../../src/domain/instant.ts';
import { serveServiceComms } from '../../../src/served/servicecomms/routes.ts';
import { anAnnouncement, anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { NOW, startServedWorld, TENANT, type ServedWorld } from '../world.ts';

const AT = `/api/v1.0/${TENANT}/ServiceComms`;
const isTenant = (name: string, id: string) => Promise.resolve(name === id);
const PUBLISHED = { status: 'postIncidentReviewPublished', statusText: 'postIncidentReviewPublished' } as const;

describe('an answer of the retired API, from memory', () => {
  const state = { now: NOW };
  const reports: string[] = [];
  let world: ServedWorld;
  const wait = (ms: number) => void (state.now = instantOf(timeOf(state.now) + ms));

  before(async () => {
    world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: MINUTE })],
      clock: () => state.now,
      getReport: (_tenant, issueId) => {
        reports.push(issueId);
        return Promise.resolve({ issueId, contentType: 'text/plain', bytes: Buffer.from(issueId) });
      },
    });
  });
  beforeEach(async () => {
    wait(10 * MINUTE);
    await world.polled(makeFakeSource({ issues: [anIssue()] }));
  });
  after(() => world.close());

  const taggedGet = async (path = `${AT}/CurrentStatus`, headers: Readonly<Record<string, string>> = {}) => {
    const response = await world.get(path, headers);
    return { response, etag: response.headers.get('etag') ?? '', text: await response.text() };
  };
  /** As it comes over the wire: `fetch` would decompress it. */
  const raw = async (path: string, headers: Readonly<Record<string, string>>) => {
    const all = { authorization: await world.bearer(), ...headers };
    return new Promise<{ headers: http.IncomingHttpHeaders; status: number; bytes: Buffer }>((resolve, reject) => {
      const asking = http.get(`${world.url}${path}`, { headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: response.headers, status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) }),
        );
      });
      asking.on('error', reject);
    });
  };

  it('is not sent again to a client that has it', async () => {
    const { etag } = await taggedGet();
    assert.match(etag, /^W\/"[\w-]+"$/);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await raw(`${AT}/CurrentStatus`, { 'if-none-match': known });
      assert.deepEqual([again.status, again.bytes.length, again.headers.etag], [304, 0, etag], known);
      assert.equal(again.headers['content-length'], undefined);
      assert.equal(again.headers.vary, 'Authorization, Accept, Accept-Encoding');
    }
    assert.equal((await taggedGet(undefined, { 'if-none-match': '"other"' })).response.status, 200);
  });

  it('keeps its tag while only the time of reading is new, and gets another when an issue comes', async () => {
    const first = await taggedGet();
    wait(MINUTE);
    await world.polled(makeFakeSource({ issues: [anIssue()] }));
    const later = await taggedGet();
    assert.notEqual(later.text, first.text, 'its StatusTime');
    assert.equal(later.etag, first.etag);
    wait(MINUTE);
    await world.polled(makeFakeSource({ issues: [anIssue(), anIssue({ id: 'EX2' })] }));
    assert.notEqual((await taggedGet()).etag, first.etag);
  });

  it('is dated 24 hours before the reading, whenever it is asked for', async () => {
    const read = state.now;
    wait(30 * SECOND);
    const { response, text } = await taggedGet();
    const [row] = (JSON.parse(text) as { value: { StatusTime: string }[] }).value;
    assert.equal(Date.parse(row?.StatusTime ?? ''), timeOf(read) - 24 * 60 * MINUTE);
    assert.equal(Date.parse(response.headers.get('last-modified') ?? ''), timeOf(read));
  });

  it('may be kept by its reader until the next poll is over, and a second at least', async () => {
    wait(15 * SECOND);
    const first = (await taggedGet()).response.headers;
    assert.equal(first.get('cache-control'), 'private, max-age=45');
    assert.equal(Date.parse(first.get('expires') ?? ''), timeOf(state.now) + 45 * SECOND);
    wait(5 * MINUTE);
    assert.equal((await taggedGet()).response.headers.get('cache-control'), 'private, max-age=1');
  });

  it('is compressed for who can read that, and no other', async () => {
    const plain = await raw(`${AT}/CurrentStatus`, {});
    for (const coding of ['gzip', 'br, GZIP;q=0.5', '*', 'x-gzip']) {
      const small = await raw(`${AT}/CurrentStatus`, { 'accept-encoding': coding });
      assert.equal(small.headers['content-encoding'], 'gzip', coding);
      assert.equal(small.headers['content-length'], String(small.bytes.length));
      assert.ok(small.bytes.length < plain.bytes.length / 3);
      assert.deepEqual(gunzipSync(small.bytes), plain.bytes);
      assert.equal(small.headers.etag, plain.headers.etag);
    }
    for (const coding of ['', 'br', 'gzip;q=0', 'gzip; q=0.0, *', 'gzip2', '*;q=0']) {
      const whole = await raw(`${AT}/CurrentStatus`, { 'accept-encoding': coding });
      assert.equal(whole.headers['content-encoding'], undefined, coding);
    }
  });

  it('differs by operation, query, metadata, shape and tenant’s name, and by nothing that counts for nothing', async () => {
    const all = `${AT}/Messages?$filter=StartTime ge 2010-01-01T00:00:00Z`;
    const asks: readonly (readonly [string, Readonly<Record<string, string>>?])[] = [
      [`${AT}/Services`],
      [`${AT}/CurrentStatus`],
      [`${AT}/CurrentStatus?$select=Id`],
      [`${AT}/CurrentStatus?$filter=Workload eq 'Exchange'`],
      [`${AT}/CurrentStatus`, { accept: 'application/json;odata.metadata=full' }],
      [`${AT}/CurrentStatus`, { accept: 'application/json;shape=documented' }],
      [all],
      [`${all}&$top=0`],
    ];
    const tags = [];
    for (const [path, headers] of asks) tags.push((await taggedGet(path, headers)).etag);
    assert.equal(new Set(tags).size, asks.length);
    const bare = await taggedGet(`${AT}/CurrentStatus?Workload=Exchange&x=1`);
    assert.equal(bare.etag, tags[1]);
  });

  it('moves with the time where its window does', async () => {
    const started = instantOf(timeOf(state.now) - 7 * 24 * 60 * MINUTE + 30 * SECOND);
    await world.polled(makeFakeSource({ issues: [anIssue({ startedAt: started })] }));
    wait(2 * SECOND);
    const count = async () =>
      (JSON.parse((await taggedGet(`${AT}/Messages`)).text) as { value: unknown[] }).value.length;
    assert.equal(await count(), 1);
    wait(2 * MINUTE);
    assert.equal(await count(), 0);
  });

  it('costs no call to the source, however it is asked for; a report costs one', async () => {
    const source = makeFakeSource({ issues: [anIssue(PUBLISHED)], announcements: [anAnnouncement()] });
    await world.polled(source);
    wait(2 * SECOND);
    source.calls.length = 0;
    for (const operation of ['Services', 'CurrentStatus', 'HistoricalStatus', 'Messages']) {
      for (const query of ['', '?$select=Id', '?$top=1']) await taggedGet(`${AT}/${operation}${query}`);
    }
    assert.deepEqual(source.calls, []);
    const { text } = await taggedGet(`${AT}/Messages?$filter=Id eq 'EX20119'`);
    const [row] = (JSON.parse(text) as { value: { PostIncidentDocumentUrl: string }[] }).value;
    const path = row?.PostIncidentDocumentUrl.slice(world.url.length) ?? '';
    const got = await Promise.all([taggedGet(path), taggedGet(path), taggedGet(path)]);
    assert.deepEqual(
      got.map(({ text: document }) => document),
      ['EX20119', 'EX20119', 'EX20119'],
    );
    assert.deepEqual(reports, ['EX20119']);
  });

  it('names a report’s address as the client calls it, also through a proxy', async () => {
    await world.polled(makeFakeSource({ issues: [anIssue(PUBLISHED)] }));
    const schemeOf = async (headers: Record<string, string>) => {
      const response = await world.get(`${AT}/Messages?$filter=Id eq 'EX20119'`, headers);
      const { value } = (await response.json()) as { value: { PostIncidentDocumentUrl: string }[] };
      return new URL(value[0]?.PostIncidentDocumentUrl ?? '').protocol;
    };
    assert.deepEqual([await schemeOf({}), await schemeOf({ 'x-forwarded-proto': 'https' })], ['http:', 'https:']);
  });

  it('goes on coming while the store is away', async () => {
    const { text } = await taggedGet();
    world.readings.away = true;
    wait(MINUTE);
    const later = await taggedGet();
    world.readings.away = false;
    assert.deepEqual([later.response.status, later.text], [200, text]);
  });

  it('never has a privacy message', async () => {
    const secret = anAnnouncement({ id: 'MC7', tags: ['Data privacy'], startsAt: state.now });
    await world.polled(makeFakeSource({ announcements: [secret, { ...secret, id: 'MC8', tags: [] }] }));
    wait(2 * SECOND);
    assert.doesNotMatch((await taggedGet(`${AT}/Messages`)).text, /MC7/);
    assert.match((await taggedGet(`${AT}/Messages`)).text, /MC8/);
    assert.equal((await taggedGet(`${AT}/Messages?$filter=Id eq 'MC7'`)).text, '{"value":[]}');
  });
});

describe('the history of the retired API', () => {
  it('has no day of which nothing is known', async () => {
    const world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: MINUTE })],
    });
    await world.polled(makeFakeSource());
    const seen = { service: { id: 'Exchange', name: 'Exchange Online' }, features: [], issueIds: [] };
    const day = { ...seen, day: '2031-02-01', status: 'serviceOperational', statusText: '' } as const;
    await world.days.record(TENANT, [day]);
    const filter = "$filter=Workload eq 'Exchange' and StatusTime ge 1970-01-01T00:00:00Z";
    const response = await world.get(`${AT}/HistoricalStatus?${filter}`);
    const { value } = (await response.json()) as { value: { StatusTime: string; Status: string }[] };
    assert.equal(value.length, 32, 'the day we saw, and the 30 days and today that a source remembers');
    assert.equal(value.at(-1)?.StatusTime, '2031-02-01T00:00:00Z');
    assert.ok(value.every(({ Status: status }) => status === 'ServiceOperational'));
    await world.close();
  });
});
