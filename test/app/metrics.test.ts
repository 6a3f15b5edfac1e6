import assert from 'node:assert/strict';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { anIssue, makeFakeSource, type FakeSource } from '../fakes/health-source.ts';
import { startHttpServer } from '../fakes/http-server.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';
import { loadConfig, makeBot } from '../../src/main.ts';

describe('the metrics of a whole bot', () => {
  let redis: RedisServer;
  let undo: (() => Promise<unknown>)[] = [];

  before(async () => {
    redis = await startRedis();
  });
  after(() => redis.stop());
  afterEach(async () => {
    for (const each of undo.toReversed()) await each();
    undo = [];
  });

  const start = async (source: FakeSource, settings: Record<string, string>, now = () => Date.now()) => {
    const clock = () => new Date(now()).toISOString();
    const bot = await startTestBot({ redisUrl: redis.url, source, settings, clock });
    undo.push(() => bot.stop());
    return bot;
  };
  const page = async (bot: TestBot) => (await bot.get('/metrics')).text;
  const line = (text: string, name: string, ...labels: string[]) =>
    text.split('\n').find((each) => each.startsWith(`${name}{`) && labels.every((label) => each.includes(label)));
  const value = (...of: Parameters<typeof line>) =>
    Number(
      line(...of)
        ?.split(' ')
        .at(-1),
    );

  it('show Microsoft 365’s own health, in a web process too, and drop what is gone', async () => {
    const source = makeFakeSource({ issues: [anIssue()] });
    const shared = { REDIS_PREFIX: '{gauges}', POLL_INTERVAL_SECONDS: '0.1' };
    await start(source, { ...shared, ROLES: 'worker' });
    const web = await start(makeFakeSource(), { ...shared, ROLES: 'web' });
    const exchange = ['service="Exchange"', `tenant="${TENANT}"`];
    await until(async () => value(await page(web), 'm365_service_status', ...exchange) === 3);
    const seen = await page(web);
    assert.match(line(seen, 'm365_service_status', ...exchange) ?? '', /name="Exchange Online"/);
    assert.equal(value(seen, 'm365_open_issues', ...exchange, 'classification="incident"'), 1);
    assert.equal(value(seen, 'm365_open_issues', ...exchange, 'classification="advisory"'), 0);
    assert.match(seen, /# HELP m365_service_status .*0 healthy.*4 interrupted/);
    source.tenant.issues = [];
    source.tenant.services = source.tenant.services.filter(({ id }) => id !== 'Exchange');
    await until(async () => line(await page(web), 'm365_service_status', ...exchange) === undefined);
    assert.equal(line(await page(web), 'm365_open_issues', ...exchange), undefined);
  });

  it('show no health that is too old to be believed, only its age', async () => {
    const source = makeFakeSource({ issues: [anIssue()] });
    let ahead = 0;
    const settings = { REDIS_PREFIX: '{old}', POLL_INTERVAL_SECONDS: '0.1' };
    const bot = await start(source, settings, () => Date.now() + ahead);
    await until(async () => line(await page(bot), 'm365_service_status') !== undefined);
    source.failWith = new HealthError('source-failed', 'down');
    ahead = 600_000;
    await until(async () => value(await page(bot), 'm365_data_age_seconds') >= 600);
    assert.equal(line(await page(bot), 'm365_service_status'), undefined);
    assert.equal(line(await page(bot), 'm365_open_issues'), undefined);
  });

  it('say which part cannot do its work', async () => {
    const source = makeFakeSource();
    const bot = await start(source, { REDIS_PREFIX: '{parts}', POLL_INTERVAL_SECONDS: '0.1' });
    await until(async () => value(await page(bot), 'service_health_ready', 'part="source"') === 1);
    const seen = await page(bot);
    assert.equal(value(seen, 'service_health_ready', 'part="redis"'), 1);
    assert.equal(value(seen, 'service_health_ready', 'part="alerting"'), 1);
    const silent = makeFakeSource();
    silent.failWith = new HealthError('source-failed', 'down');
    const ill = await start(silent, { REDIS_PREFIX: '{ill}', POLL_INTERVAL_SECONDS: '0.1' });
    await until(async () => value(await page(ill), 'service_health_ready', 'part="source"') === 0);
  });

  it('count the requests of all processes against what the source allows', async () => {
    const api = await startHttpServer(() => ({ body: { value: [] } }));
    undo.push(() => api.close());
    const settings = {
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      REDIS_PREFIX: '{budget}',
      HEALTH_TENANT_ID: TENANT,
      PORT: '0',
    };
    const config = (roles: string) =>
      loadConfig({
        ...settings,
        HEALTH_ACCESS_TOKEN: 'opaque',
        GRAPH_BASE_URL: api.url,
        ROLES: roles,
        LOG_LEVEL: 'silent',
      });
    for (const roles of ['worker', 'web']) {
      const bot = makeBot(config(roles));
      const { metricsUrl } = await bot.start();
      undo.push(() => bot.stop());
      const used = async () => {
        const text = await (await fetch(metricsUrl)).text();
        assert.equal(value(text, 'service_health_source_budget_allowed', 'source="graph"'), 800);
        return value(text, 'service_health_source_budget_used', `tenant="${TENANT}"`, 'source="graph"');
      };
      await until(async () => api.requests.length > 1 && (await used()) === api.requests.length);
    }
  });
});
