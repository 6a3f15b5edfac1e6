import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { HealthError } from '../../../src/domain/health/health-error.ts';
import type { Credential } from '../../../src/lib/token/application.ts';
import { makeTokenProvider, scopeOf, type TokenOptions } from '../../../src/lib/token/token.ts';
import { startAuthority, tokenReply, tokenWith, type FakeAuthority } from '../../fakes/authority.ts';
import { makeCertificate } from '../../fakes/certificate.ts';
import type { Reply } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const TENANT = '5d1cf8a2-0b7e-4f0f-9a57-3c1f0f5d2a11';
const OTHER_TENANT = '99999999-0b7e-4f0f-9a57-3c1f0f5d2a11';
const CLIENT = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';
const CANARY = 'canary-secret-9d1f';
const SECRET: Credential = { kind: 'secret', secret: CANARY };
const GOOD = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'] });

/** msal rounds the time that a token came at. */
const A_SECOND_OR_TWO = 2_000;

describe('a token', () => {
  let authority: FakeAuthority | undefined;
  afterEach(() => authority?.close());

  const provider = async (
    answer: (form: URLSearchParams, count: number) => Reply,
    changes: Partial<TokenOptions> = {},
  ) => {
    authority = await startAuthority(answer);
    const log = makeRecordingLog();
    const token = makeTokenProvider({
      tenantId: TENANT,
      clientId: CLIENT,
      authority: authority.url,
      scope: 'https://graph.microsoft.com/.default',
      credential: SECRET,
      log,
      fetch: authority.fetch,
      ...changes,
    });
    return { token, log, asked: authority.asked, paths: authority.paths };
  };
  const ready = (token: string, tenantId = TENANT) =>
    makeTokenProvider({
      tenantId,
      clientId: '',
      authority: 'https://127.0.0.1:1',
      scope: 'https://graph.microsoft.com/.default',
      credential: { kind: 'token', token },
      log: makeRecordingLog(),
    });

  it('is requested with a client secret, from the tenant’s authority, for the scope', async () => {
    const { token, asked, paths } = await provider(() => tokenReply(GOOD));
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    assert.deepEqual(
      ['grant_type', 'client_id', 'client_secret', 'scope'].map((name) => asked[0]?.get(name)),
      ['client_credentials', CLIENT, CANARY, 'https://graph.microsoft.com/.default'],
    );
    assert.ok(
      paths.every((path) => path.startsWith(`/${TENANT}/`)),
      paths.join(' '),
    );
  });

  it('is requested with a certificate, with an assertion signed by its key', async () => {
    const { cert, key } = makeCertificate();
    const credential: Credential = { kind: 'certificate', certificate: cert, privateKey: key };
    const { token, asked } = await provider(() => tokenReply(GOOD), { credential });
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    const assertion = asked[0]?.get('client_assertion') ?? '';
    const { payload } = await jwtVerify(assertion, new X509Certificate(cert).publicKey, {
      issuer: CLIENT,
      subject: CLIENT,
      // msal rounds the assertion's start to the nearest second, which may be the next one.
      clockTolerance: 1,
    });
    assert.equal(payload.aud, `${authority?.url ?? ''}/${TENANT}/oauth2/v2.0/token`);
    const thumbprint = createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url');
    assert.equal(decodeProtectedHeader(assertion)['x5t#S256'], thumbprint);
    assert.equal(asked[0]?.get('client_secret'), null);
  });

  it('is cached: many calls, even concurrent ones, are one request', async () => {
    const { token, asked } = await provider(() => tokenReply(GOOD));
    await Promise.all([token('ServiceHealth.Read.All'), token('ServiceMessage.Read.All')]);
    await token('ServiceHealth.Read.All');
    assert.equal(asked.length, 1);
  });

  it('is renewed before it expires', async () => {
    const next = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read.All'], n: 2 });
    let time = 0;
    const elapsed = () => time;
    const { token, asked } = await provider((_, count) => tokenReply(count === 1 ? GOOD : next, 900), { elapsed });
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    time = 599_000 - A_SECOND_OR_TWO;
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    time = 601_000;
    assert.equal(await token('ServiceHealth.Read.All'), next);
    assert.equal(asked.length, 2);
  });

  it('is used until it expires if renewal fails, which is logged', async () => {
    let time = 0;
    const answer = (_: URLSearchParams, count: number) => (count === 1 ? tokenReply(GOOD, 240) : { status: 503 });
    const { token, log } = await provider(answer, { elapsed: () => time });
    await token('ServiceHealth.Read.All');
    time = 150_000;
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    assert.deepEqual(
      log.lines.map(({ event }) => event),
      ['token.renewal-failed'],
    );
  });

  it('is not used after it expires', async () => {
    let late = 0;
    const answer = (_: URLSearchParams, count: number) => (count === 1 ? tokenReply(GOOD, 240) : { status: 503 });
    const { token } = await provider(answer, { elapsed: () => late });
    await token('ServiceHealth.Read.All');
    late = 215_000;
    await assert.rejects(token('ServiceHealth.Read.All'), { code: 'source-failed' });
  });

  it('lives as long as the authority says, whatever this machine’s clock says', async () => {
    const past = tokenWith({
      tid: TENANT,
      roles: ['ServiceHealth.Read.All'],
      exp: Math.floor(Date.now() / 1_000) - 60,
    });
    const { token, asked } = await provider(() => tokenReply(past, 3_599));
    assert.equal(await token('ServiceHealth.Read.All'), past);
    await token('ServiceHealth.Read.All');
    assert.equal(asked.length, 1);
  });

  describe('that the API refuses', () => {
    const NEXT = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read.All'], n: 2 });

    it('is replaced by a new one, one for all who were refused', async () => {
      const { token, asked } = await provider((_, count) => tokenReply(count === 1 ? GOOD : NEXT));
      await token('ServiceHealth.Read.All');
      const replaced = await Promise.all([1, 2, 3].map(() => token('ServiceHealth.Read.All', GOOD)));
      assert.deepEqual(replaced, [NEXT, NEXT, NEXT]);
      assert.equal(await token('ServiceHealth.Read.All'), NEXT);
      assert.equal(await token('ServiceHealth.Read.All', GOOD), NEXT);
      assert.equal(asked.length, 2);
    });

    it('is replaced once a minute at most where every token is refused', async () => {
      let time = 0;
      const answer = (_: URLSearchParams, n: number) =>
        tokenReply(tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read.All'], n }));
      const { token, asked } = await provider(answer, { elapsed: () => time });
      let current = await token('ServiceHealth.Read.All');
      for (time = 0; time < 120_000; time += 1_000) current = await token('ServiceHealth.Read.All', current);
      assert.equal(asked.length, 1 + 2);
    });

    it('and cannot be replaced fails with the authority’s word', async () => {
      const body = { error: 'invalid_client', error_description: 'AADSTS7000222: expired.' };
      const { token, asked } = await provider((_, n) => (n === 1 ? tokenReply(GOOD) : { status: 401, body }));
      await token('ServiceHealth.Read.All');
      const authorityWord = ({ code, facts }: HealthError) => {
        assert.deepEqual([code, facts.apiCode], ['not-signed-in', 'AADSTS7000222']);
        return true;
      };
      await assert.rejects(token('ServiceHealth.Read.All', GOOD), authorityWord);
      await assert.rejects(token('ServiceHealth.Read.All', GOOD), authorityWord);
      assert.equal(asked.length, 2);
    });
  });

  it('is not asked for while the authority’s Retry-After runs', async () => {
    let time = 0;
    const busy = { status: 429, headers: { 'retry-after': '40' } };
    const { token, asked } = await provider((_, n) => (n === 1 ? busy : tokenReply(GOOD)), { elapsed: () => time });
    for (time of [0, 39_999]) await assert.rejects(token('ServiceHealth.Read.All'), { code: 'source-throttled' });
    assert.equal(asked.length, 1);
    time = 40_000;
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
  });

  it('that is refused gives the AADSTS code, never the secret', async () => {
    const refusal = {
      error: 'invalid_client',
      error_description: `AADSTS7000215: Invalid client secret provided: ${CANARY}.\r\nTrace ID: 1`,
      correlation_id: 'c',
    };
    const { token, log } = await provider(() => ({ status: 401, body: refusal }));
    await assert.rejects(token('ServiceHealth.Read.All'), (error: HealthError) => {
      assert.deepEqual([error.code, error.facts.apiCode], ['not-signed-in', 'AADSTS7000215']);
      assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }) + inspect(log.lines), new RegExp(CANARY));
      return true;
    });
  });

  describe('that is refused', () => {
    const refusedWith = async (aadsts: string, status = 400) => {
      const error_description = `${aadsts}: Contoso's app 'canary-name' … Trace ID: canary-trace`;
      const { token } = await provider(() => ({ status, body: { error: 'invalid_request', error_description } }));
      return token('ServiceHealth.Read.All').then(
        () => assert.fail('a token came'),
        (error: unknown) => error as HealthError,
      );
    };

    for (const [aadsts, advice] of [
      ['AADSTS7000222', /secret has expired/],
      ['AADSTS7000215', /secret is wrong/],
      ['AADSTS700016', /not in this tenant/],
      ['AADSTS90002', /no such tenant/],
      ['AADSTS500011', /API is not known/],
      ['AADSTS700027', /certificate/],
      ['AADSTS53003', /Conditional Access/],
    ] as const) {
      it(`with ${aadsts} says what to do`, async () => {
        const { message, facts } = await refusedWith(aadsts);
        assert.match(message, new RegExp(`${aadsts}, .*${advice.source}`));
        assert.equal(facts.apiCode, aadsts);
        assert.doesNotMatch(message, /canary|Contoso|Trace/);
      });
    }

    it('is not asked for again for a moment, however many ask', async () => {
      let time = 0;
      const body = { error: 'invalid_client', error_description: 'AADSTS7000222: expired.' };
      const answer = (_: URLSearchParams, n: number) => (n === 1 ? { status: 401, body } : tokenReply(GOOD));
      const { token, asked } = await provider(answer, { elapsed: () => time });
      for (time of [0, 1, 4_999]) await assert.rejects(token('ServiceHealth.Read.All'), { code: 'not-signed-in' });
      assert.equal(asked.length, 1);
      time = 5_000;
      assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    });

    it('with a code that we do not know shows the code', async () => {
      assert.equal((await refusedWith('AADSTS123456')).message, 'no token was issued: AADSTS123456');
    });

    it('by an authority that is down keeps its code too', async () => {
      const { code, facts } = await refusedWith('AADSTS90033', 503);
      assert.deepEqual([code, facts.apiCode], ['source-failed', 'AADSTS90033']);
    });

    it('before the token, at the tenant’s own address, gives the code that msal drops', async () => {
      const body = { error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found.' };
      const refusing: typeof fetch = () => Promise.resolve(new Response(JSON.stringify(body), { status: 400 }));
      const { token } = await provider(() => tokenReply(GOOD), { fetch: refusing });
      await assert.rejects(token('ServiceHealth.Read.All'), (error: HealthError) => {
        assert.deepEqual([error.code, error.facts.apiCode], ['not-signed-in', 'AADSTS90002']);
        return true;
      });
    });
  });

  it('that gets no answer is an outage, not a refusal', async () => {
    const { token } = await provider(() => ({ reset: true }));
    await assert.rejects(token('ServiceHealth.Read.All'), { code: 'source-unreachable' });
  });

  it('from an authority that is down is an outage too, whatever its answer says', async () => {
    const body = {
      error: 'temporarily_unavailable',
      error_description: 'AADSTS90033: A transient error has occurred.',
    };
    for (const [status, code] of [
      [503, 'source-failed'],
      [429, 'source-throttled'],
    ] as const) {
      const { token } = await provider(() => ({ status, body }));
      await assert.rejects(token('ServiceHealth.Read.All'), { code });
      await authority?.close();
    }
  });

  it('without the permission is not cached: an administrator may grant it any minute', async () => {
    let late = 0;
    const before = tokenWith({ tid: TENANT, roles: ['ServiceMessage.Read.All'] });
    const { token, asked } = await provider((_, count) => tokenReply(count === 1 ? before : GOOD), {
      elapsed: () => late,
    });
    await assert.rejects(token('ServiceHealth.Read.All'), { code: 'not-permitted' });
    assert.equal(await token('ServiceMessage.Read.All'), before);
    await assert.rejects(token('ServiceHealth.Read.All'), { code: 'not-permitted' });
    assert.equal(asked.length, 1, 'not at every question: the authority limits its callers');
    late = 61_000;
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
    assert.equal(asked.length, 2);
  });

  it('that is empty or missing counts as none', async () => {
    for (const body of [{}, { token_type: 'Bearer', expires_in: 3_600 }, [], 'html']) {
      const { token } = await provider(() => ({ body }));
      await assert.rejects(token('ServiceHealth.Read.All'), { name: 'HealthError' });
      await authority?.close();
    }
  });

  it('can be requested again after a failure', async () => {
    const { token } = await provider((_, count) => (count === 1 ? { status: 500 } : tokenReply(GOOD)));
    await assert.rejects(token('ServiceHealth.Read.All'));
    assert.equal(await token('ServiceHealth.Read.All'), GOOD);
  });

  it('is not issued for an unreadable certificate or key', async () => {
    const { cert } = makeCertificate();
    for (const certificate of [cert, 'nonsense']) {
      const credential: Credential = { kind: 'certificate', certificate, privateKey: CANARY };
      const { token } = await provider(() => tokenReply(GOOD), { credential });
      await assert.rejects(token('ServiceHealth.Read.All'), (error: HealthError) => {
        assert.equal(error.code, 'not-signed-in');
        assert.doesNotMatch(inspect(error, { depth: 9 }), new RegExp(CANARY));
        return true;
      });
      await authority?.close();
    }
  });

  it('without the permission names the permission', async () => {
    for (const claims of [
      {},
      { roles: ['Mail.Read'] },
      { scp: 'User.Read ServiceHealth.Read' },
      { roles: 'ServiceHealth.Read.All' },
    ]) {
      const { token } = await provider(() => tokenReply(tokenWith({ tid: TENANT, ...claims })));
      await assert.rejects(token('ServiceHealth.Read.All'), (error: HealthError) => {
        assert.deepEqual([error.code, error.facts.permission], ['not-permitted', 'ServiceHealth.Read.All']);
        return true;
      });
      await authority?.close();
    }
  });

  it('of another tenant names the requested tenant', async () => {
    const { token } = await provider(() =>
      tokenReply(tokenWith({ tid: OTHER_TENANT, roles: ['ServiceHealth.Read.All'] })),
    );
    await assert.rejects(token('ServiceHealth.Read.All'), (error: HealthError) => {
      assert.deepEqual([error.code, error.facts.tenant], ['wrong-tenant', TENANT]);
      return true;
    });
  });

  describe('given ready', () => {
    it('needs no authority, whether application or delegated', async () => {
      for (const claims of [{ roles: ['ServiceHealth.Read'] }, { scp: 'openid ServiceHealth.Read' }]) {
        const token = tokenWith({ tid: TENANT.toUpperCase(), ...claims });
        assert.equal(await ready(token)('ServiceHealth.Read'), token);
      }
    });

    it('is passed on though it seems to have expired, and is all there is once it is refused', async () => {
      const exp = Math.floor(Date.now() / 1_000) - 3_600;
      const token = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read'], exp });
      assert.equal(await ready(token)('ServiceHealth.Read'), token);
      assert.equal(await ready(token)('ServiceHealth.Read', token), token);
    });

    it('passes unchanged if it is no JWT, or if its tenant cannot be compared', async () => {
      assert.equal(await ready('opaque')('ServiceHealth.Read'), 'opaque');
      const token = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read'] });
      assert.equal(await ready(token, 'contoso.example')('ServiceHealth.Read'), token);
    });

    it('is checked like any other', async () => {
      const checks: readonly [string, string][] = [
        [tokenWith({ tid: TENANT, roles: [] }), 'not-permitted'],
        [tokenWith({ tid: OTHER_TENANT, roles: ['ServiceHealth.Read'] }), 'wrong-tenant'],
      ];
      for (const [token, code] of checks) await assert.rejects(ready(token)('ServiceHealth.Read'), { code });
    });
  });

  it("'s scope follows the API's host, so national clouds need no extra setting", () => {
    assert.equal(scopeOf('https://graph.microsoft.com/v1.0'), 'https://graph.microsoft.com/.default');
    assert.equal(scopeOf('https://manage.office.com/api/v1.0'), 'https://manage.office.com/.default');
    assert.equal(
      scopeOf('https://microsoftgraph.chinacloudapi.cn/v1.0'),
      'https://microsoftgraph.chinacloudapi.cn/.default',
    );
  });
});
