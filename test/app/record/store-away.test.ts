import assert from 'node:assert/strict';
import { endWork } from '../../../src/history/end-work.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { CLOSE_LIMIT_MS } from '../../../src/redis/work-queue.ts';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { freePort, startRedis, type RedisServer } from '../../fakes/redis.ts';
import { startSilentPostgres, type SilentPostgres } from '../../fakes/servers/silent-postgres.ts';
import { until } from '../../fakes/until.ts';
import { NOON } from '../../fixtures/alerting.ts';
import { aState } from '../../fixtures/record/entries.ts';

describe('a bot whose long-run store is away', function () {
  this.timeout(60_000);
  let redis: RedisServer;
  let connector: BasicConnector;
  let silent: SilentPostgres;
  before(async () => {
    [redis, connector, silent] = await Promise.all([startRedis(), startBasicConnector(), startSilentPostgres()]);
  });
  after(() => Promise.all([redis.stop(), connector.close(), silent.stop()]));

  /** Alerts go from poll to people, again and again, and the bot stops in time. */
  async function assertAlerts(name: string, databaseUrl: string, isAway: (bot: TestBot) => Promise<void>) {
    const source = makeFakeSource({ issues: [anIssue({ id: 'EX1' })] });
    const settings = { REDIS_PREFIX: `{${name}}`, POLL_INTERVAL_SECONDS: '0.1', DATABASE_URL: databaseUrl };
    const bot = await startTestBot({ redisUrl: redis.url, source, settings });
    try {
      await until(async () => (await bot.get('/readyz')).status === 200);
      await bot.post(aMessage('subscribe all', { serviceUrl: connector.url }));
      await isAway(bot);
      for (const id of [`${name}1`, `${name}2`, `${name}3`]) {
        source.tenant.issues = [...source.tenant.issues, anIssue({ id })];
        await until(() => JSON.stringify(connector.messages()).includes(id));
      }
      assert.equal((await bot.get('/readyz')).status, 200);
    } finally {
      const begun = performance.now();
      await bot.stop();
      assert.ok(performance.now() - begun < CLOSE_LIMIT_MS, 'it waits for none of the limits of its work');
    }
    assert.deepEqual(
      bot.log.lines.filter(({ level, event }) => level === 'error' || event === 'work.stuck'),
      [],
    );
  }

  it('alerts, and stops in time, while the store never answers', () =>
    assertAlerts('MO', silent.url, () => silent.asked()));

  it('alerts, and stops in time, while PostgreSQL is down', async () =>
    assertAlerts('SP', `postgresql://bot@127.0.0.1:${await freePort()}/record`, (bot) =>
      until(() => bot.log.lines.some(({ event }) => event === 'record.not-kept')),
    ));

  it('gives up what the store does not answer when its work ends', async () => {
    const history = openHistory({ file: '', databaseUrl: silent.url }, () => undefined, makeRecordingLog());
    const kept = history.append([aState(1, NOON)]).then(
      () => 'kept',
      (error: unknown) => String(error),
    );
    // As a worker that waits for its tasks.
    const worker = { close: () => kept.then(() => undefined) };
    await endWork(worker, history, makeRecordingLog());
    assert.equal(await kept, 'Error: the record was closed');
    await assert.rejects(history.watched('t'), /the record was closed/);
  });
});
