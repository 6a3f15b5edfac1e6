import assert from 'node:assert/strict';
import {
  connectForAnswers,
  connectForWork,
  disconnect,
  untilReady,
  type RedisClient,
} from '../../../src/redis/connection.ts';
import { makeWorkQueue, type BullWork } from '../../../src/redis/work-queue.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { until } from '../../fakes/until.ts';
import { anEvent, TENANT } from '../../fixtures/alerting.ts';

const PREFIX = '{damaged}';
const QUEUE = `{damaged:${TENANT}}:deliveries`;
const HOURS_MS = 7_200_000;

describe('a damaged queue', function () {
  this.timeout(60_000);
  const own = withRedis();
  let redis: RedisClient;
  let queue: BullWork;
  let seen: string[];
  const log = makeRecordingLog();
  const dates = Date.now;

  beforeEach(async () => {
    log.lines.length = 0;
    seen = [];
    redis = connectForAnswers({ urls: [own.url], log });
    await untilReady(redis, 10_000);
    queue = makeWorkQueue({
      redis,
      connect: () => connectForWork({ urls: [own.url], log }),
      prefix: PREFIX,
      tenantIds: [TENANT],
      log,
    });
  });
  afterEach(async () => {
    Date.now = dates;
    await queue.close();
    disconnect(redis);
  });

  const delivery = (version: number) => ({ tenantId: TENANT, conversationId: 'c', issueId: 'EX1', version });
  const work = () =>
    queue.work({
      deliver: ({ version }) => Promise.resolve(void seen.push(`v${version}`)),
      fanOut: ({ issueId }) => Promise.resolve(void seen.push(issueId)),
      notify: (_notice, id) => Promise.resolve(void seen.push(id)),
      task: () => Promise.resolve(),
    });
  const unreadable = () => log.events('redis.unreadable').map(({ what, key }) => [what, key]);

  const JUNK: readonly [what: string, put: () => Promise<unknown>][] = [
    ['a job without anything', () => own.redis.rpush(`${QUEUE}:wait`, 'ghost')],
    ['a job whose data is not JSON', () => putJob({ name: 'deliver', data: '{"cut', opts: '{}' })],
    ['a job whose data is null', () => putJob({ name: 'deliver', data: 'null', opts: '{}' })],
    ['a job whose data is of another kind', () => putJob({ name: 'deliver', data: '{"tenantId":5}', opts: '{}' })],
    ['a job whose options are not JSON', () => putJob({ name: 'deliver', data: '{}', opts: '{cut' })],
    ['a job whose options are null', () => putJob({ name: 'deliver', data: '{}', opts: 'null' })],
    [
      'a job whose options are of another kind',
      () => putJob({ name: 'deliver', data: '{}', opts: '{"attempts":"x"}' }),
    ],
    ['a job that claims to repeat', () => putJob({ name: 'deliver', data: '{}', opts: '{}', rjk: 'gone' })],
    [
      'a job of another type',
      () => own.redis.set(`${QUEUE}:junk`, 'text').then(() => own.redis.rpush(`${QUEUE}:wait`, 'junk')),
    ],
  ];

  async function putJob(fields: Record<string, string>) {
    await own.redis.hset(`${QUEUE}:junk`, fields);
    await own.redis.rpush(`${QUEUE}:wait`, 'junk');
  }

  for (const [what, put] of JUNK) {
    it(`goes past ${what}, which is logged and gone in the end`, async () => {
      await put();
      await queue.addDeliveries([delivery(1), delivery(2)]);
      work();
      await until(() => seen.length === 2);
      const isGone = async () => (await own.redis.exists(`${QUEUE}:junk`, `${QUEUE}:ghost`)) === 0;
      await until(isGone, 20_000);
      await until(async () => Object.values(await queue.counts()).every((count) => count === 0));
      assert.deepEqual([...new Set(seen)].sort(), ['v1', 'v2']);
      assert.equal(unreadable().length, 1);
      assert.match(String(unreadable()[0]), /junk|ghost/);
    });
  }

  it('has a list of another type replaced, and works again', async () => {
    await own.redis.set(`${QUEUE}:wait`, 'text');
    work();
    await until(() => unreadable().length > 0, 20_000);
    await queue.addDeliveries([delivery(1)]);
    await until(() => seen.includes('v1'), 20_000);
  });

  it('keeps what other queues have to do', async () => {
    await putJob({ name: 'deliver', data: 'junk', opts: 'junk' });
    await queue.addFanOut(anEvent());
    await queue.addNotices({ tenantId: TENANT, notice: 'source-back', since: '2031-05-04T12:00:00.000Z' }, ['a']);
    work();
    await until(() => seen.length === 2);
    assert.deepEqual(seen.toSorted(), ['EX20119', 'a']);
  });

  it('lets a job run that a process with a clock ahead put off for a moment', async () => {
    Date.now = () => dates() + HOURS_MS;
    await queue.addDeliveries([delivery(1)], 500);
    Date.now = dates;
    work();
    await until(() => seen.length === 1, 20_000);
  });

  it('lets a job run whose time has come although every process’s clock was put back', async () => {
    await queue.addDeliveries([delivery(1)], 500);
    Date.now = () => dates() - HOURS_MS;
    work();
    await until(() => seen.length === 1, 20_000);
  });

  it('asks a server that refuses once a second, and logs it once', async () => {
    work();
    await queue.addDeliveries([delivery(1)]);
    await until(() => seen.length === 1);
    await own.redis.config('SET', 'maxmemory', '1');
    try {
      // the worker and the upkeep both ask; either may be refused first, and is named
      await until(() => /^(queue ".*"|upkeep): Redis refuses work \(OOM\)/.test(queue.problem() ?? ''), 20_000);
      const began = performance.now();
      await until(() => performance.now() - began > 4_000);
      const before = await calls();
      await until(() => performance.now() - began > 6_000);
      assert.ok((await calls()) - before < 200, `${(await calls()) - before} scripts in two seconds`);
      assert.ok(log.lines.length < 20, `${log.lines.length} lines`);
    } finally {
      await own.redis.config('SET', 'maxmemory', '0');
    }
    await queue.addDeliveries([delivery(2)]);
    await until(() => seen.includes('v2'), 20_000);
    await until(() => queue.problem() === undefined, 20_000);
  });

  async function calls(): Promise<number> {
    const stats = await own.redis.info('commandstats');
    return Number(/cmdstat_evalsha:calls=(\d+)/.exec(stats)?.[1] ?? 0);
  }
});
