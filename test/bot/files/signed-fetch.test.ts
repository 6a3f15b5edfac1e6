import assert from 'node:assert/strict';
import type { FetchFile, FileRequest } from '../../../bot/files/fetch.ts';
import { makePasses } from '../../../bot/files/passes.ts';
import { makeSignedFetch, SIGNED_IN } from '../../../bot/files/signed-fetch.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { FileOffer } from '../../../src/domain/files/file.ts';
import { makeSignIn } from '../../../src/lib/token/sign-in.ts';
import type { FileStore } from '../../../src/ports/index.ts';
import { makeTakeFile } from '../../../src/usecases/files/take-file.ts';
import { APP_ID, TENANT } from '../../fakes/bot.ts';
import { makeCertificate } from '../../fakes/certificate.ts';
import { makeFakeEntra, type FakeEntra, type Person } from '../../fakes/servers/entra.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { NOON } from '../../fixtures/alerting.ts';

const OTHER = '22222222-2222-4333-8444-555555555555';
const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';
const BYTES = Buffer.from('the evidence');
const SECRET = 'the bot’s secret';

const offer: FileOffer = {
  ...{ tenantId: TENANT, person: { id: '29:ada', name: 'Ada', objectId: ADA, tenantId: TENANT } },
  ...{ where: { id: '19:channel', scope: 'channel' }, name: 'evidence.pdf', contentType: 'application/pdf' },
  ...{ size: BYTES.length, sha256: 'f00d', madeAt: NOON },
};

describe('a file’s link in Teams', () => {
  let entra: FakeEntra;
  before(async () => {
    entra = await makeFakeEntra();
  });

  /** A file that waits for Ada, its link, and a browser that keeps one cookie. */
  async function setUp(waits: FileOffer = offer, credential: object = { kind: 'secret', secret: 'client secret' }) {
    const waiting = new Set(['the key']);
    let now = NOON;
    const files: Pick<FileStore, 'look' | 'take'> = {
      look: (key) => Promise.resolve(waiting.has(key) ? waits : undefined),
      take: (key) => Promise.resolve(waiting.delete(key) ? { offer: waits, bytes: BYTES } : undefined),
    };
    const [log, clock, passes] = [makeRecordingLog(), () => now, makePasses(SECRET)];
    const signIn = makeSignIn({
      ...entra,
      clientId: APP_ID,
      credential: credential as { kind: 'secret'; secret: string },
    });
    const redirectUri = 'https://bot.example.com/files/signed-in';
    const takeFile = makeTakeFile({ files, log, clock, audit: makeFakeAuditTrail() });
    const fetchFile = makeSignedFetch({
      ...{ signIn, passes, redirectUri, files, takeFile, clock, log },
      secret: SECRET,
    });
    const pass = await passes.write('the key', NOON);
    const later = (minutes: number) => {
      now = shift(NOON, minutes * MINUTE);
    };
    return { ...browsing(fetchFile), pass, waiting, log, later };
  }

  function browsing(fetchFile: FetchFile) {
    let jar = '';
    const get = async (pass: string, changes: Partial<FileRequest> = {}) => {
      const asked = { method: 'GET', pass, query: new URLSearchParams(), cookie: jar, locale: 'en', ...changes };
      const reply = await fetchFile(asked);
      const cookie = reply.headers['Set-Cookie'];
      if (cookie !== undefined) jar = cookie.split(';', 1)[0] ?? '';
      return { ...reply, text: Buffer.from(reply.body).toString(), location: reply.headers['Location'] ?? '' };
    };
    const comeBack = (page: string, person: Person, change: (url: URL) => void = () => undefined) => {
      const back = entra.signIn(page, person);
      change(back);
      return get(SIGNED_IN, { query: back.searchParams });
    };
    return { get, comeBack, cookie: () => jar, forgetCookie: () => (jar = '') };
  }

  it('leads to the sign-in page of the person’s tenant, and from there to the file, byte for byte', async () => {
    const { get, comeBack, pass, log } = await setUp();
    const { status, location, headers } = await get(pass);
    const page = new URL(location);
    assert.deepEqual([status, page.pathname], [302, `/${TENANT}/oauth2/v2.0/authorize`]);
    const asked = (name: string) => page.searchParams.get(name);
    assert.deepEqual(['client_id', 'response_type', 'redirect_uri', 'code_challenge_method'].map(asked), [
      APP_ID,
      'code',
      'https://bot.example.com/files/signed-in',
      'S256',
    ]);
    assert.match(headers['Set-Cookie'] ?? '', /^__Host-file=[\w.-]+; Path=\/; .*Secure; HttpOnly; SameSite=Lax$/);
    const file = await comeBack(location, { oid: ADA });
    assert.deepEqual([file.status, file.text], [200, BYTES.toString()]);
    assert.equal(file.headers['Content-Disposition'], 'attachment; filename="evidence.pdf"');
    assert.match(file.headers['Set-Cookie'] ?? '', /^__Host-file=; .*Max-Age=0/);
    assert.doesNotMatch(JSON.stringify(log.lines), /evidence|the key|code0/);
  });

  it('is not used up by who only opens it, however often, and works once', async () => {
    const { get, comeBack, pass } = await setUp();
    for (const method of ['HEAD', 'GET', 'GET']) assert.equal((await get(pass, { method })).status, 302);
    const { location } = await get(pass);
    assert.equal((await comeBack(location, { oid: ADA.toUpperCase() })).status, 200);
    assert.equal((await comeBack(location, { oid: ADA })).status, 404);
    assert.equal((await get(pass)).status, 404);
  });

  const strangers: Readonly<Record<string, Person>> = {
    'another person of the tenant': { oid: 'bbbbbbbb-0000-4000-8000-00000000000b' },
    'somebody of another tenant with the same id': { oid: ADA, tid: OTHER },
    'a token that another tenant issued': { oid: ADA, claims: { iss: `https://login.entra.example/${OTHER}/v2.0` } },
    'a token that names another tenant': { oid: ADA, claims: { tid: OTHER } },
    'a token for another application': { oid: ADA, claims: { aud: OTHER } },
    'a token of another attempt': { oid: ADA, claims: { nonce: 'another' } },
    'a token that has ended': { oid: ADA, claims: { exp: 1 } },
    'a token that nobody’s known key signed': { oid: ADA, isForged: true },
    'a token without an id': { oid: '' },
  };
  for (const [what, person] of Object.entries(strangers)) {
    it(`gives nothing for ${what}, and keeps the file for Ada`, async () => {
      const { get, comeBack, pass, waiting } = await setUp();
      const { location } = await get(pass);
      const { status, text } = await comeBack(location, person);
      assert.deepEqual([status, /evidence/.test(text), waiting.size], [404, false, 1]);
      assert.equal((await comeBack((await get(pass)).location, { oid: ADA })).status, 200);
    });
  }

  it('gives nothing to who comes back with another state, without a cookie, or with somebody else’s', async () => {
    const { get, comeBack, pass, waiting, forgetCookie } = await setUp();
    const state = await comeBack((await get(pass)).location, { oid: ADA }, (url) => url.searchParams.set('state', 'x'));
    const { location } = await get(pass);
    forgetCookie();
    const without = await comeBack(location, { oid: ADA });
    const first = (await get(pass)).location;
    await get(pass);
    const mixed = await comeBack(first, { oid: ADA });
    const made = await get(SIGNED_IN, { cookie: '__Host-file=a.b.c.d.e', query: new URLSearchParams('code=1&state=') });
    assert.deepEqual(
      [state, without, mixed, made].map(({ status }) => status),
      [404, 404, 404, 404],
    );
    const refused = new URLSearchParams('error=access_denied');
    assert.equal((await get(SIGNED_IN, { query: refused })).status, 404);
    assert.equal(waiting.size, 1);
  });

  it('says the same of what is used, too old, changed or made up, and asks nobody to sign in for it', async () => {
    const { get, pass, later, waiting } = await setUp();
    const never = await get('made-up');
    const changed = await get(`${pass.slice(0, -3)}AAA`);
    waiting.clear();
    const used = await get(pass);
    waiting.add('the key');
    later(16);
    const old = await get(pass);
    for (const each of [changed, used, old]) assert.deepEqual([each.status, each.text], [404, never.text]);
  });

  it('is for nobody where Teams did not say who asked', async () => {
    const { get, pass } = await setUp({ ...offer, person: { id: '29:ada', name: 'Ada' } });
    assert.equal((await get(pass)).status, 404);
  });

  it('works for a bot with a certificate', async () => {
    const { cert, key } = makeCertificate();
    const { get, comeBack, pass } = await setUp(offer, { kind: 'certificate', certificate: cert, privateKey: key });
    assert.equal((await comeBack((await get(pass)).location, { oid: ADA })).status, 200);
    assert.match(entra.asked.at(-1)?.get('client_assertion') ?? '', /^ey/);
  });
});
