import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { loadConfig, makeBot } from '../../src/main.ts';
import { startAuthority, type FakeAuthority } from '../fakes/authority.ts';
import { aMessage, TENANT } from '../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../fakes/connector/basic.ts';
import { makeRecordingLog, type RecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const REFUSAL = {
  error: 'invalid_client',
  error_description:
    "AADSTS7000222: The provided client secret keys for app 'canary-app' are expired. Trace ID: canary",
};

describe('a sign-in that is refused', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let authority: FakeAuthority;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    [redis, connector, authority] = await Promise.all([
      startRedis(),
      startBasicConnector(),
      startAuthority(() => ({ status: 401, body: REFUSAL })),
    ]);
  });
  afterEach(async () => {
    await stop();
    await Promise.all([redis.stop(), connector.close(), authority.close()]);
  });

  const start = async (roles: string, log: RecordingLog) => {
    const config = loadConfig({
      PORT: '0',
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      ROLES: roles,
      POLL_INTERVAL_SECONDS: '0.2',
      HEALTH_TENANT_ID: TENANT,
      HEALTH_CLIENT_ID: '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22',
      HEALTH_CLIENT_SECRET: 'canary-secret',
      HEALTH_AUTHORITY: authority.url,
    });
    const bot = makeBot(config, { log, fetch: authority.fetch });
    stop = () => bot.stop();
    return (await bot.start()).url;
  };

  for (const [roles, event] of [
    ['worker', 'poll.failed'],
    ['web', 'reading.failed'],
  ] as const) {
    it(`is in the log of a process that is ${roles}, with the authority’s code and what to do`, async () => {
      const log = makeRecordingLog();
      await start(roles, log);
      await until(() => log.events(event).length > 0);
      const [facts] = log.events(event);
      assert.deepEqual([facts?.['code'], facts?.['apiCode']], ['not-signed-in', 'AADSTS7000222']);
      assert.match(String(facts?.['meaning']), /secret has expired: make a new one/);
      assert.doesNotMatch(inspect(log.lines, { depth: 9 }), /canary/);
    });
  }

  it('is in /readyz and, with its code, on the card of a question', async () => {
    const url = await start('web', makeRecordingLog());
    const readyz = async () => (await fetch(`${url}/readyz`)).text();
    await until(async () => (await readyz()).includes('AADSTS7000222'));
    assert.match(await readyz(), /not-signed-in: .*AADSTS7000222, the client secret has expired/);
    assert.doesNotMatch(await readyz(), /canary/);
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aMessage('status', { serviceUrl: connector.url })),
    });
    await until(() => connector.messages().length > 0);
    assert.match(JSON.stringify(connector.messages()), /AADSTS7000222/);
  });
});
