import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { keyOfFeed } from '../../../src/served/feed/key.ts';
import { APP_ID, SIGNED_SETTINGS, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startHttpServer, type HttpServer } from '../../fakes/http-server.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

const FEED_SECRET = 'canary-feed-secret-of-32-letters-';
const OTHER_AUDIENCE = 'https://manage.office.de';

describe('a bot with the role api', () => {
  let redis: RedisServer;
  let entra: HttpServer;
  let bot: TestBot;
  let bearer: (audience: string) => Promise<string>;

  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig' };
    [redis, entra] = await Promise.all([startRedis(), startHttpServer(() => ({ body: { keys: [jwk] } }))]);
    bearer = async (audience) => {
      const claims = { iss: `${entra.url}/${TENANT}/v2.0`, aud: audience, tid: TENANT, roles: ['ServiceHealth.Read'] };
      const token = new SignJWT(claims).setNotBefore('-1m').setExpirationTime('1h');
      return `Bearer ${await token.setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey)}`;
    };
    bot = await startTestBot({
      redisUrl: redis.url,
      source: makeFakeSource({ issues: [anIssue()] }),
      settings: {
        ...SIGNED_SETTINGS,
        HEALTH_AUTHORITY: entra.url,
        ROLES: 'web,worker,api',
        API_PORT: '0',
        API_AUDIENCES: `${APP_ID},${OTHER_AUDIENCE}`,
        API_SHAPE: 'documented',
        API_FEED_SECRET: FEED_SECRET,
        API_MCP: 'on',
        API_REQUESTS_PER_MINUTE: '600000',
      },
    });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), entra.close()]);
  });

  const ask = async (audience: string) =>
    fetch(`${bot.apiUrl ?? ''}/api/v1.0/${TENANT}/ServiceComms/CurrentStatus`, {
      headers: { authorization: await bearer(audience) },
    });

  it('serves what the worker polled, to tokens for its audiences, in the shape that is set', async () => {
    await until(async () => (await ask(OTHER_AUDIENCE)).status === 200);
    const { value } = (await (await ask(APP_ID)).json()) as { value: Record<string, unknown>[] };
    const exchange = value.find(({ Id: id }) => id === 'Exchange');
    assert.ok('StatusDate' in (exchange ?? {}), 'the documented name of StatusTime');
    assert.deepEqual(exchange?.['IncidentIds'], ['EX20119']);
  });

  it('serves assistants too, as API_MCP says', async () => {
    const metadata = await fetch(`${bot.apiUrl ?? ''}/.well-known/oauth-protected-resource/mcp`);
    const { authorization_servers: from, scopes_supported: scopes } = (await metadata.json()) as Record<
      string,
      unknown
    >;
    assert.deepEqual([from, scopes], [[`${entra.url}/${TENANT}/v2.0`], [`${APP_ID}/ServiceHealth.Read`]]);
    assert.equal((await fetch(`${bot.apiUrl ?? ''}/mcp`, { method: 'POST', body: '{}' })).status, 401);
  });

  it('serves a feed to readers without a token, at an address that API_FEED_SECRET signs', async () => {
    const key = keyOfFeed(FEED_SECRET, TENANT, new URLSearchParams());
    assert.equal((await fetch(`${bot.apiUrl ?? ''}/feed/${TENANT}.atom?key=${key}`)).status, 200);
  });

  it('serves nothing to a token for another audience', async () => {
    assert.equal((await ask('https://graph.microsoft.com')).status, 401);
  });
});
