import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { makeSigningKeys } from '../../../bot/sdk/signing-keys.ts';
import { startHttpServer, type HttpServer, type Reply } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { until } from '../../fakes/until.ts';

const HOUR = 3_600_000;

/** Ways in which a publisher of keys can be ill, each as its answers to the request for the list. */
const ILLNESSES: Record<string, Reply> = {
  'resets connections': { reset: true },
  'answers 500': { status: 500, body: { error: 'down' } },
  'answers 429': { status: 429 },
  'answers a page of HTML': { body: '<html>Service Unavailable</html>', headers: { 'content-type': 'text/html' } },
  'answers an empty list': { body: { keys: [] } },
  'answers a list of what are no keys': { body: { keys: [null, 'key', { kid: 'a' }, { kid: 'a', kty: 'EC' }] } },
  'answers no list': { body: {} },
  'never answers': { hang: true },
};

describe('the keys that sign requests', () => {
  let jwk: JWK;
  let server: HttpServer;
  let list: () => Reply;
  let now: number;

  before(async () => {
    jwk = await exportJWK((await generateKeyPair('RS256', { extractable: true })).publicKey);
  });
  beforeEach(async () => {
    now = Date.parse('2031-05-01T12:00:00Z');
    list = () => published('old');
    server = await startHttpServer(({ path }) =>
      path === '/keys' ? list() : { body: { jwks_uri: `${server.url}/keys` } },
    );
  });
  afterEach(() => server.close());

  const published = (...ids: string[]): Reply => ({
    body: { keys: ids.map((kid) => ({ ...jwk, kid, endorsements: ['msteams'] })) },
  });
  const setUp = (timeoutMs = 5_000) => {
    const log = makeRecordingLog();
    const find = makeSigningKeys({ metadataUrl: server.url, now: () => now, log, timeoutMs });
    const found = async (id: string) => {
      const key = await find(id);
      return typeof key === 'string' ? key : key.endorsements.join();
    };
    return { log, found };
  };
  const downloads = () => server.requests.filter(({ path }) => path === '/keys').length;

  for (const [illness, reply] of Object.entries(ILLNESSES)) {
    it(`serve while their publisher ${illness}, those not known are unavailable, and all serve once it is well`, async () => {
      const { found, log } = setUp(illness === 'never answers' ? 50 : 5_000);
      assert.equal(await found('old'), 'msteams');
      list = () => reply;
      now += 30 * HOUR;
      for (let asked = 0; asked < 3; asked += 1) assert.equal(await found('old'), 'msteams');
      assert.equal(await found('new'), 'unavailable');
      assert.ok(log.events('signing-keys.not-read').length > 0);
      list = () => published('old', 'new');
      now += 1_000;
      assert.equal(await found('new'), 'msteams');
      assert.equal(await found('old'), 'msteams');
    });

    it(`are unavailable after a start while their publisher ${illness}, and serve at once when it is well`, async () => {
      list = () => reply;
      const { found } = setUp(illness === 'never answers' ? 50 : 5_000);
      assert.equal(await found('old'), 'unavailable');
      list = () => published('old');
      assert.equal(await found('old'), 'msteams');
    });
  }

  it('are read again for an id that is not known, so a new key serves with its first request', async () => {
    const { found } = setUp();
    assert.equal(await found('old'), 'msteams');
    list = () => published('old', 'new');
    assert.equal(await found('new'), 'msteams');
    assert.equal(downloads(), 2);
  });

  it('are read once for 21 invented ids, one after another and at once', async () => {
    const { found } = setUp();
    await found('old');
    const inTurn: string[] = [];
    for (let count = 0; count < 21; count += 1) inTurn.push(await found(`invented-${count}`));
    assert.deepEqual(new Set(inTurn), new Set(['unknown', 'unavailable']));
    assert.equal(downloads(), 2);
    now += 60_000;
    await Promise.all(Array.from({ length: 21 }, (_, count) => found(`other-${count}`)));
    assert.equal(downloads(), 3);
  });

  it('are not asked for without end by invented ids while their publisher fails', async () => {
    const { found } = setUp();
    await found('old');
    list = () => ({ status: 500 });
    for (let count = 0; count < 21; count += 1) assert.equal(await found(`invented-${count}`), 'unavailable');
    assert.ok(downloads() <= 4, `${downloads()} downloads`);
  });

  it('that are new are unavailable, never unknown, while their list was read a moment ago', async () => {
    const { found } = setUp();
    await found('old');
    assert.equal(await found('invented'), 'unknown');
    list = () => published('old', 'new');
    assert.equal(await found('new'), 'unavailable');
    now += 30_000;
    assert.equal(await found('new'), 'msteams');
  });

  it('end when their publisher withdraws them', async () => {
    const { found } = setUp();
    assert.equal(await found('old'), 'msteams');
    list = () => published('new');
    now += 30 * HOUR;
    await found('new');
    assert.equal(await found('old'), 'unknown');
  });

  it('are read again by themselves when their list is old, while the known ones serve', async () => {
    const { found } = setUp();
    await found('old');
    now += 11 * HOUR;
    await found('old');
    assert.equal(downloads(), 1);
    list = () => published('new');
    now += 2 * HOUR;
    assert.equal(await found('old'), 'msteams', 'nobody waits for the list');
    await until(() => downloads() === 2);
    await until(async () => (await found('old')) !== 'msteams');
    assert.equal(await found('new'), 'msteams');
  });

  it('serve at once when their publisher is well again, each time', async () => {
    list = () => ({ status: 500 });
    const { found } = setUp();
    for (let count = 0; count < 3; count += 1) assert.equal(await found('old'), 'unavailable');
    list = () => published('old');
    now += 1_000;
    assert.equal(await found('old'), 'msteams');
    list = () => ({ status: 500 });
    assert.equal(await found('new'), 'unavailable');
    list = () => published('old', 'new');
    assert.equal(await found('new'), 'msteams');
  });

  it('are kept although an entry beside them cannot be read', async () => {
    list = () => ({ body: { keys: [null, { kid: 'odd', kty: 'RSA', n: '!', e: 7 }, { ...jwk, kid: 'bare' }] } });
    const { found } = setUp();
    assert.equal(await found('bare'), '', 'a key without endorsements may sign for no channel');
  });

  it('hold up only so many requests while the list is slow: the others are told at once', async () => {
    list = () => ({ hang: true });
    const { found } = setUp(60_000);
    let told = 0;
    for (let count = 0; count < 200; count += 1) void found(`invented-${count}`).then(() => (told += 1));
    await until(() => downloads() === 1);
    assert.equal(told, 200 - 64);
    assert.equal(downloads(), 1);
  });

  it('are unavailable in time although what fetches them heeds no time limit', async () => {
    const never = () => new Promise<Response>(() => undefined);
    const find = makeSigningKeys({
      ...{ metadataUrl: server.url, now: () => now, log: makeRecordingLog() },
      ...{ timeoutMs: 20, fetch: never },
    });
    assert.equal(await find('old'), 'unavailable');
  });

  for (const address of ['http://keys.example/keys', 'file:///etc/passwd', 'keys']) {
    it(`are not taken from a less safe address than the one that names it: ${address}`, async () => {
      const asked: unknown[] = [];
      const answer = (url: unknown) => {
        asked.push(url);
        return Promise.resolve(Response.json({ jwks_uri: address, ...(published('old').body as object) }));
      };
      const find = makeSigningKeys({
        ...{ metadataUrl: 'https://login.example/keys', now: () => now, log: makeRecordingLog() },
        fetch: answer,
      });
      assert.equal(await find('old'), 'unavailable');
      assert.deepEqual(asked, ['https://login.example/keys']);
    });
  }
});
