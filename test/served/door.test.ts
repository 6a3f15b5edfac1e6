import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { instantOf, timeOf, type Instant } from '../../src/domain/instant.ts';
import { problemOf } from '../../src/served/http/problem.ts';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { makeCheckToken } from '../../src/served/tokens/check-token.ts';
import { makeIsTenant } from '../../src/served/tokens/tenant-names.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { startHttpServer } from '../fakes/http-server.ts';
import { APP, NOW, startServedWorld, TENANT } from './world.ts';

const OTHER = '22222222-2222-4333-8444-555555555555';
const served = [
  serveServiceComms({
    wireShape: 'seen',
    pollIntervalMs: 60_000,
    isTenant: (name, id) => Promise.resolve(name === id),
  }),
];
const AT = `/api/v1.0/${TENANT}/ServiceComms/Services`;

/** Entra with keys that can be exchanged, and be away. */
async function startEntra() {
  const state = { keys: [] as object[], away: false };
  const server = await startHttpServer(() => (state.away ? { status: 503 } : { body: { keys: state.keys } }));
  const publish = async (kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    state.keys = [{ ...(await exportJWK(publicKey)), kid, use: 'sig' }];
    return (at: Instant) => {
      const seconds = Math.floor(timeOf(at) / 1_000);
      const claims = { iss: `${server.url}/${TENANT}/v2.0`, aud: APP, tid: TENANT, roles: [kid] };
      const token = new SignJWT(claims).setNotBefore(seconds).setExpirationTime(seconds + 3_600);
      return token
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(privateKey)
        .then((text) => `Bearer ${text}`);
    };
  };
  return { ...server, state, publish };
}

describe('the door of what is served', () => {
  it('takes a token of a new key as soon as Entra publishes it, and says to come back while Entra is away', async () => {
    const entra = await startEntra();
    const checkToken = makeCheckToken({
      tenantIds: [TENANT],
      audiences: [APP],
      authority: entra.url,
      clock: () => NOW,
      unknownKeyEveryMs: 0,
    });
    entra.state.away = true;
    const first = await entra.publish('first');
    assert.equal(await checkToken(await first(NOW)), 'keys');
    entra.state.away = false;
    assert.notEqual(typeof (await checkToken(await first(NOW))), 'string');
    const second = await entra.publish('second');
    assert.notEqual(typeof (await checkToken(await second(NOW))), 'string', 'the new key');
    await entra.close();
  });

  it('asks for the keys once, however many tokens come', async () => {
    const entra = await startEntra();
    const sign = await entra.publish('one');
    const options = { tenantIds: [TENANT], audiences: [APP], authority: entra.url, clock: () => NOW };
    const checkToken = makeCheckToken(options);
    const bearers = await Promise.all(Array.from({ length: 20 }, (_, at) => sign(instantOf(timeOf(NOW) - at * 1_000))));
    await Promise.all(bearers.map(checkToken));
    assert.equal(entra.requests.length, 1);
    await entra.close();
  });

  it('believes a token that it has checked for no longer than it lives', async () => {
    const entra = await startEntra();
    const sign = await entra.publish('one');
    let now = NOW;
    const checkToken = makeCheckToken({
      ...{ tenantIds: [TENANT], audiences: [APP], authority: entra.url, clock: () => now },
    });
    const bearer = await sign(instantOf(timeOf(NOW) - 3_600_000 - 299_000));
    assert.notEqual(typeof (await checkToken(bearer)), 'string');
    now = instantOf(timeOf(NOW) + 2_000);
    assert.equal(await checkToken(bearer), 'lifetime');
    await entra.close();
  });

  it('has an application that asks too often wait, and no other', async () => {
    const world = await startServedWorld({ served, requestsPerMinute: 2 });
    await world.polled(makeFakeSource());
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await world.get(AT)).status);
    assert.deepEqual(statuses, [200, 200, 429]);
    const waiting = await world.get(AT);
    assert.match(waiting.headers.get('retry-after') ?? '', /^([1-9]|[1-5]\d|60)$/);
    assert.match(await waiting.text(), /AF429/);
    assert.equal((await world.get(AT, { authorization: await world.bearer({ azp: 'another' }) })).status, 200);
    await world.close();
  });

  it('names each request in its answer, in the log and in the metrics', async () => {
    const world = await startServedWorld({ served });
    const response = await world.get(AT, { 'client-request-id': 'monitor-7' });
    const line = world.log.events('api.answered')[0] ?? assert.fail();
    assert.equal(line['requestId'], response.headers.get('x-activity-id'));
    assert.deepEqual([line['operation'], line['status'], line['clientRequestId']], ['Services', 503, 'monitor-7']);
    assert.deepEqual(world.requests, ['Services 503']);
    await world.close();
  });

  it('gives each reason to turn somebody away a status, and words that say what to do', () => {
    const reasons = ['none', 'audience', 'permission', 'rate', 'keys', 'nothing-known'] as const;
    const answers = reasons.map((because) => problemOf({ because, retryAfterSeconds: 5 }));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [401, 401, 403, 429, 503, 503],
    );
    const { headers, body } = answers[1] ?? assert.fail();
    assert.equal(headers['WWW-Authenticate'], 'Bearer error="invalid_token"');
    assert.match(String(body), /Ask for one for this API/);
  });
});

describe('the name of a tenant in a path', () => {
  const whose = (domains: Readonly<Record<string, string>>) =>
    startHttpServer(({ path }) => {
      const tenant = domains[path.split('/')[1] ?? ''];
      return tenant === undefined ? { status: 400 } : { body: { issuer: `https://login.example/${tenant}/v2.0` } };
    });

  it('is its id, or a domain of which Entra says that it is its own; that is asked once', async () => {
    const entra = await whose({ 'contoso.com': TENANT, 'fabrikam.com': OTHER });
    const isTenant = makeIsTenant({ authority: entra.url });
    assert.equal(await isTenant(TENANT.toUpperCase(), TENANT), true);
    assert.equal(await isTenant('Contoso.com', TENANT), true);
    assert.equal(await isTenant('contoso.com', TENANT), true);
    assert.equal(await isTenant('fabrikam.com', TENANT), false);
    assert.equal(await isTenant('nobody.example', TENANT), false);
    assert.equal(entra.requests.length, 3);
    await entra.close();
  });

  it('leads nowhere but to Entra’s page of a domain', async () => {
    const entra = await whose({});
    const isTenant = makeIsTenant({ authority: entra.url });
    for (const name of ['..', '../admin.x', 'a.b/c', 'a.b?x=1', 'a.b#c', '%2e%2e', 'localhost', OTHER, 'a..b', '']) {
      assert.equal(await isTenant(name, TENANT), false);
    }
    assert.deepEqual(entra.requests, []);
    await entra.close();
  });
});
