import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { APP_ID, aMessage, SERVICE_URL, SIGNED_SETTINGS, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startOpenId, type OpenId, type SigningKey } from '../../fakes/openid.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { BOT_SDKS } from '../../../bot/sdk/gateway.ts';
import { captureConsole } from '../../../bot/sdk/console.ts';

const ISSUER = 'https://api.botframework.com';
const EVIL = 'https://evil.example/';
const FOREIGN = '99999999-2222-4333-8444-555555555555';
/** An issuer that the SDK accepts as the Emulator. */
const ENTRA = 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';

interface Row {
  readonly name: string;
  readonly status: number;
  /** A function for claims with times: in a long run, a row may be tested minutes after it was defined. */
  readonly claims?: JWTPayload | (() => JWTPayload);
  readonly key?: SigningKey;
  /** Fields of the activity that differ. */
  readonly activity?: Readonly<Record<string, unknown>>;
  /** Replaces the signed token. */
  readonly header?: () => string | undefined;
}

const minutesAgo = (minutes: number): JWTPayload => {
  const time = Math.floor(Date.now() / 1_000) - minutes * 60;
  return { iat: time - 3_600, nbf: time - 3_600, exp: time };
};
const made = (claims: JWTPayload | (() => JWTPayload)): JWTPayload =>
  typeof claims === 'function' ? claims() : claims;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const emulator: JWTPayload = { iss: ENTRA, azp: APP_ID, ver: '2.0' };

for (const sdk of BOT_SDKS) {
  describe(`with an app id, the bot (${sdk})`, () => {
    let redis: RedisServer;
    let openId: OpenId;
    let bot: TestBot;
    let release: () => void;

    before(async () => {
      [redis, openId] = await Promise.all([startRedis(), startOpenId()]);
      // By itself, the bot asks the source only once, when it starts. After that, only an answer would.
      const settings = { ...SIGNED_SETTINGS, BOT_SDK: sdk, ROLES: 'web', POLL_INTERVAL_SECONDS: '3600' };
      bot = await startTestBot({ redisUrl: redis.url, settings, tokenKeys: openId.urls });
      await until(async () => (await bot.get('/readyz')).status === 200);
      release = captureConsole(bot.log);
    });

    after(async () => {
      release();
      await bot.stop();
      await Promise.all([redis.stop(), openId.close()]);
    });

    /** The whole answer goes in the HTTP response, so no answer can be missed. */
    const ask = async ({ claims = {}, key = 'teams', activity = {}, header }: Partial<Row>) => {
      const token = header
        ? header()
        : await openId.bearer({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, ...made(claims) }, key);
      const body = aMessage('help', { deliveryMode: 'expectReplies', ...activity });
      return bot.post(body, token === undefined ? {} : { authorization: token });
    };

    it('answers a request that Teams signed for an allowed tenant', async () => {
      const { status, text } = await ask({});
      assert.equal(status, 200);
      const { activities } = JSON.parse(text) as { activities: { attachments: unknown[]; summary: string }[] };
      assert.equal(activities.length, 1);
      assert.equal(activities[0]!.attachments.length, 1);
    });

    it('accepts a token that expired 4 minutes ago, since clocks differ', async () => {
      assert.equal((await ask({ claims: minutesAgo(4) })).status, 200);
    });

    const unsignedAlgorithm = () =>
      `Bearer ${part({ alg: 'none', kid: 'teams' })}.${part({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL })}.`;
    const hmacWithPublicKey = () => {
      const signed = `${part({ alg: 'HS256', kid: 'teams' })}.${part({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL })}`;
      return `Bearer ${signed}.${createHmac('sha256', openId.publicKey).update(signed).digest('base64url')}`;
    };

    const rows: Row[] = [
      { name: 'no token', status: 401, header: () => undefined },
      { name: 'an empty token', status: 401, header: () => 'Bearer ' },
      { name: 'a token of nonsense', status: 401, header: () => 'Bearer a.b.c' },
      { name: 'another scheme', status: 401, header: () => 'Basic dXNlcjpwYXNz' },
      {
        name: 'row 2: a service URL other than the signed one',
        status: 401,
        claims: { serviceurl: `${SERVICE_URL}x/` },
      },
      { name: 'row 3: no service URL', status: 400, activity: { serviceUrl: undefined } },
      { name: 'row 3: an empty service URL', status: 400, activity: { serviceUrl: '' } },
      {
        name: 'row 3c: an evil service URL, signed as such',
        status: 401,
        claims: { serviceurl: EVIL },
        activity: { serviceUrl: EVIL },
      },
      { name: 'an evil service URL in the token alone', status: 401, claims: { serviceurl: EVIL } },
      { name: 'no service URL in the token', status: 401, claims: { serviceurl: undefined } },
      { name: 'row 4: a key endorsed for another channel', status: 401, key: 'directline' },
      { name: 'a key that is endorsed for nothing', status: 401, key: 'unendorsed' },
      { name: 'a token without an end', status: 401, claims: { exp: undefined } },
      { name: 'a token for several bots', status: 401, claims: { aud: [APP_ID, 'another-bot'] } },
      { name: 'something after the token', status: 401, header: () => 'Bearer a.b.c d' },
      { name: 'row 4b: that key and no channel', status: 403, key: 'directline', activity: { channelId: '' } },
      { name: 'row 4c: the channel webchat', status: 403, activity: { channelId: 'webchat' } },
      { name: 'the channel emulator', status: 403, activity: { channelId: 'emulator' } },
      { name: 'row 7: a token that expired 6 minutes ago', status: 401, claims: () => minutesAgo(6) },
      {
        name: 'a token that begins in 6 minutes',
        status: 401,
        claims: () => ({ nbf: Math.floor(Date.now() / 1_000) + 360 }),
      },
      { name: 'row 8: the algorithm none', status: 401, header: unsignedAlgorithm },
      { name: 'row 8: HS256 with the public key', status: 401, header: hmacWithPublicKey },
      { name: 'a key that nobody published', status: 401, key: 'unknown' },
      { name: 'a token for another bot', status: 401, claims: { aud: 'another-bot' } },
      { name: 'another issuer', status: 401, claims: { iss: 'https://evil.example' } },
      { name: 'row 9a: an Emulator token', status: 401, claims: emulator },
      {
        name: 'row 9a: an Emulator token and an evil service URL',
        status: 401,
        claims: emulator,
        activity: { serviceUrl: EVIL },
      },
      {
        name: 'row 10c: the channel AseChannel',
        status: 401,
        claims: { ...emulator, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` },
        activity: { channelId: 'AseChannel', serviceUrl: EVIL },
      },
      { name: 'row 12: a skill token', status: 401, claims: { ...emulator, azp: 'another-bot', appid: 'another-bot' } },
      {
        name: 'a foreign tenant',
        status: 403,
        activity: { conversation: { id: 'a:1', tenantId: FOREIGN }, channelData: { tenant: { id: FOREIGN } } },
      },
      {
        name: 'a foreign tenant in the channel data alone',
        status: 403,
        activity: { channelData: { tenant: { id: FOREIGN } } },
      },
      {
        name: 'a foreign tenant in the conversation alone',
        status: 403,
        activity: { conversation: { id: 'a:1', tenantId: FOREIGN } },
      },
      { name: 'no tenant', status: 403, activity: { conversation: { id: 'a:1' }, channelData: {} } },
    ];
    for (const row of rows) {
      it(`gives no answer to ${row.name} (${row.status})`, async () => {
        const calls = bot.source.calls.length;
        const { status, text } = await ask({ ...row, activity: { text: 'status', ...row.activity } });
        assert.equal(status, row.status);
        assert.equal(text, '');
        assert.equal(bot.source.calls.length, calls, 'the health source was asked');
      });
    }

    it('logs a refused foreign tenant for the operator', async () => {
      bot.log.lines.length = 0;
      await ask({
        activity: { conversation: { id: 'a:1', tenantId: FOREIGN }, channelData: { tenant: { id: FOREIGN } } },
      });
      assert.deepEqual(bot.log.events('request.refused'), [{ status: 403, reason: 'tenant', tenant: FOREIGN }]);
    });

    it('answers an allowed tenant whatever the case of its id', async () => {
      const tenant = TENANT.toUpperCase();
      const activity = { conversation: { id: 'a:1', tenantId: tenant }, channelData: { tenant: { id: tenant } } };
      assert.equal((await ask({ activity })).status, 200);
    });
  });
}

describe('when the keys of the Bot Framework cannot be fetched', () => {
  let redis: RedisServer;
  let openId: OpenId;
  let bot: TestBot;

  beforeEach(async () => {
    [redis, openId] = await Promise.all([startRedis(), startOpenId()]);
    bot = await startTestBot({ redisUrl: redis.url, settings: SIGNED_SETTINGS, tokenKeys: openId.urls });
  });
  afterEach(async () => {
    await bot.stop();
    await redis.stop();
  });

  const ask = async (key: SigningKey) => {
    const authorization = await openId.bearer({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL }, key);
    return bot.post(aMessage('help', { deliveryMode: 'expectReplies' }), { authorization });
  };

  it('a signed request gets a retryable refusal', async () => {
    await openId.close();
    assert.deepEqual(await ask('teams'), { status: 503, text: '' });
  });

  it('requests that are signed with a known key are answered, and others get a retryable refusal', async () => {
    assert.equal((await ask('teams')).status, 200);
    await openId.close();
    assert.equal((await ask('teams')).status, 200);
    assert.deepEqual(await ask('unknown'), { status: 503, text: '' });
    assert.equal((await ask('teams')).status, 200);
  });
});
