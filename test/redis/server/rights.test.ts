import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import { startTestBot } from '../../fakes/bot.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { runAlerting } from '../alerting-pass.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '../../../docs/redis.md'), 'utf8');
/** The line of the page, for a user of this prefix. */
const rightsFor = (prefix: string) =>
  (/^ACL SETUSER (.+)$/m.exec(PAGE)?.[1] ?? '').replaceAll('{service-health', prefix.replace('}', '')).split(' ');

describe('a user with the least rights', function () {
  this.timeout(90_000);
  let server: RedisServer;
  let admin: Redis;
  before(async () => {
    server = await startRedis();
    admin = new Redis(server.url);
  });
  beforeEach(() => admin.flushall());
  after(async () => {
    admin.disconnect();
    await server.stop();
  });

  const may = (...rights: string[]) => admin.call('ACL', 'SETUSER', ...rights);
  const url = () => server.url.replace('//', '//bot:password@');
  const refused = async () => JSON.stringify(await admin.call('ACL', 'LOG'));

  it('is enough for all of alerting', async () => {
    await may(...rightsFor('{pass}'));
    await admin.call('ACL', 'LOG', 'RESET');
    await runAlerting({ urls: [url()] });
    assert.equal(await refused(), '[]');
  });

  it('may touch nothing of others', async () => {
    await may(...rightsFor('{pass}'));
    const bot = new Redis(url());
    await assert.rejects(bot.set('other', '1'), /NOPERM/);
    await assert.rejects(bot.flushall(), /NOPERM/);
    await assert.rejects(bot.keys('*'), /NOPERM/);
    bot.disconnect();
  });

  /** Takes one right away from a bot of its own, and gives it back. */
  async function withoutRight(right: string): Promise<void> {
    const [prefix, [, ...rights]] = [`{${right}}`, rightsFor(`{${right}}`)] as const;
    await may(right, ...rights);
    const redisUrl = server.url.replace('//', `//${right}:password@`);
    const bot = await startTestBot({ redisUrl, settings: { POLL_INTERVAL_SECONDS: '1', REDIS_PREFIX: prefix } });
    const isReady = async () => (await bot.get('/readyz')).status === 200;
    const reasons = async () => (await bot.get('/readyz')).text;
    // Within a script, Redis does not say which.
    const named = new RegExp(`NOPERM\\): the user may not run (${right}|a command, or use a key, that a script)`, 'i');
    try {
      await until(isReady, 30_000);
      await may(right, `-${right}`);
      // A blocking read that began with the right ends within ten seconds.
      await until(async () => named.test(await reasons()), 40_000).catch(() => undefined);
      assert.match(await reasons(), named);
      await may(right, `+${right}`);
      await until(isReady, 40_000);
    } finally {
      await bot.stop();
    }
  }

  it('is missed by name where one of them is taken away, and the bot goes on when it is back', async () => {
    await Promise.all(['set', 'evalsha', 'bzpopmin', 'pttl', 'hgetall', 'zadd'].map(withoutRight));
  });
});
