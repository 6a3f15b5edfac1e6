import assert from 'node:assert/strict';
import { ConfigError, loadConfig } from '../../src/main.ts';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import { aMessage, startTestBot, type TestBot } from '../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';
import { withoutJoins } from '../cards/reading.ts';

/** With a region, dates and numbers are written as there. */
const TAGS = [...SPOKEN, 'de-AT'];

describe('DEFAULT_LOCALE', function () {
  this.timeout(60_000);
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot | undefined;

  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
  });
  after(() => Promise.all([redis.stop(), connector.close()]));
  afterEach(async () => {
    await bot?.stop();
  });

  for (const tag of TAGS) {
    it(`${tag} is the language of alerts, and of answers to those whose own is unknown`, async () => {
      const words = wordsFor(tag);
      const source = makeFakeSource({ issues: [] });
      const settings = { REDIS_PREFIX: `{${tag}}`, DEFAULT_LOCALE: tag, POLL_INTERVAL_SECONDS: '0.2' };
      bot = await startTestBot({ redisUrl: redis.url, source, settings });
      const asking = bot;
      await until(async () => (await asking.get('/readyz')).status === 200);
      const said = async (line: string) => {
        const before = connector.messages().length;
        await asking.post(aMessage(line, { serviceUrl: connector.url, locale: undefined }));
        return JSON.stringify(connector.messages().slice(before));
      };
      assert.ok((await said('help')).includes(words.help.home.title));
      await said('subscribe all');
      const before = connector.messages().length;
      source.tenant.issues = [anIssue({ startedAt: '2026-01-07T09:00:00.000Z' })];
      const alert = () => withoutJoins(JSON.stringify(connector.messages().slice(before)));
      const since =
        words.alerts
          .since('|')
          .split('|')
          .toSorted((a, b) => b.length - a.length)[0] ?? '?';
      await until(() => Promise.resolve(alert().includes('EX20119')));
      assert.ok(alert().includes(since), alert());
      if (tag === 'de-AT') assert.match(alert(), /7\. Jän\./);
    });
  }

  for (const wrong of ['german', 'zz', 'de_AT', 'xx-klingon', '*']) {
    it(`${wrong} is refused with what to write instead`, () => {
      const env = { HEALTH_TENANT_ID: 't', HEALTH_ACCESS_TOKEN: 'token', DEFAULT_LOCALE: wrong };
      assert.throws(
        () => loadConfig(env),
        (error) =>
          error instanceof ConfigError &&
          error.problems.some((problem) =>
            /^DEFAULT_LOCALE: must be the tag of a language, such as en-GB or de\. The bot speaks en, ko, de, fr, es, ja;/.test(
              problem,
            ),
          ),
      );
    });
  }
});
