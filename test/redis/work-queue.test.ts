import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryJob } from '../../src/ports/index.ts';
import {
  connectForAnswers,
  connectForWork,
  disconnect,
  untilReady,
  type RedisClient,
} from '../../src/redis/connection.ts';
import type { WorkHandlers } from '../../src/ports/index.ts';
import { makeWorkQueue, type BullWork } from '../../src/redis/work-queue.ts';
import { startChild } from '../chaos/child.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { HAS_SIGNALS, freeze, thaw } from '../fakes/standing-still.ts';
import { until } from '../fakes/until.ts';
import { TENANT } from '../fixtures/alerting.ts';

const job = (version = 1): DeliveryJob => ({
  tenantId: TENANT,
  conversationId: '19:c@thread.tacv2',
  issueId: 'EX1',
  version,
});

/** Handlers that record their input. `parts` replaces some of them. */
function noting(parts: Partial<WorkHandlers> = {}) {
  const seen: string[] = [];
  const note = (what: string) => Promise.resolve(void seen.push(what));
  const handlers: WorkHandlers = {
    deliver: ({ issueId, version }) => note(`deliver ${issueId} v${version}`).then(() => undefined),
    fanOut: ({ issueId }) => note(`fan out ${issueId}`),
    notify: ({ notice }, id) => note(`${notice} to ${id}`).then(() => undefined),
    task: (name, tenantId) => note([name, tenantId].filter(Boolean).join(' of ')),
    ...parts,
  };
  return { seen, handlers };
}

describe('the work queue', function () {
  this.timeout(60_000);
  const log = makeRecordingLog();
  let server: RedisServer;
  let redis: RedisClient;
  let made: BullWork[];

  before(async () => {
    server = await startRedis();
    redis = connectForAnswers({ urls: [server.url], log });
    await untilReady(redis, 10_000);
  });
  beforeEach(async () => {
    await redis.flushall();
    made = [];
  });
  afterEach(() => Promise.all(made.map((each) => each.close())));
  after(async () => {
    disconnect(redis);
    await server.stop();
  });

  /** A queue, as one process has it. */
  function aQueue(): BullWork {
    const connect = () => connectForWork({ urls: [server.url], log });
    const queue = makeWorkQueue({ redis, connect, prefix: '{work}', tenantIds: [TENANT], log });
    made.push(queue);
    return queue;
  }

  it('adds a waiting job only once, and a finished job again', async () => {
    const queue = aQueue();
    await queue.addDeliveries([job(), job()]);
    await queue.addDeliveries([job()]);
    const { seen, handlers } = noting();
    queue.work(handlers);
    await until(() => seen.length === 1);
    await until(async () => (await queue.counts()).active === 0);
    await queue.addDeliveries([job()]);
    await until(() => seen.length === 2);
    assert.deepEqual(seen, ['deliver EX1 v1', 'deliver EX1 v1']);
  });

  it('keeps a newer version apart from the running one', async () => {
    const queue = aQueue();
    await queue.addDeliveries([job(1), job(2)]);
    const { seen, handlers } = noting();
    queue.work(handlers);
    await until(() => seen.length === 2);
    assert.deepEqual(seen.toSorted(), ['deliver EX1 v1', 'deliver EX1 v2']);
  });

  it('sees a job again after the time that its handler names, and counts no attempt for it', async () => {
    const queue = aQueue();
    const at: number[] = [];
    queue.work(
      noting({
        deliver: () => {
          at.push(performance.now());
          return Promise.resolve(at.length < 4 ? { againInMs: 120 } : undefined);
        },
      }).handlers,
    );
    await queue.addDeliveries([job()]);
    await until(() => at.length === 4);
    await until(async () => Object.values(await queue.counts()).every((count) => count === 0));
    for (const [index, time] of at.slice(1).entries()) assert.ok(time - (at[index] ?? 0) >= 110);
    assert.deepEqual(log.events('job.failed'), []);
  });

  it('retries a failed job, and loses none', async () => {
    const queue = aQueue();
    let tries = 0;
    const failing = () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('unforeseen')) : Promise.resolve(undefined);
    };
    queue.work(noting({ deliver: failing }).handlers);
    await queue.addDeliveries([job()]);
    await until(() => tries === 3, 20_000);
    assert.equal(log.events('job.failed').length, 2);
    log.lines.length = 0;
  });

  it('runs a scheduled task once for all processes', async () => {
    const { seen, handlers } = noting();
    for (const queue of [aQueue(), aQueue(), aQueue()]) {
      await queue.schedule('reconcile', 200);
      queue.work(handlers);
    }
    const began = performance.now();
    await until(() => seen.length >= 5, 20_000);
    // One of three schedules would be enough for 5 runs; three together would need a third of the time.
    const periods = (performance.now() - began) / 200;
    assert.ok(seen.length <= periods + 2, `${seen.length} runs in ${periods} periods`);
  });

  it('finishes running jobs before it closes', async () => {
    const queue = aQueue();
    const gate = Promise.withResolvers<undefined>();
    let [began, ended] = [false, false];
    queue.work(
      noting({
        deliver: async () => {
          began = true;
          await gate.promise;
          ended = true;
          return undefined;
        },
      }).handlers,
    );
    await queue.addDeliveries([job()]);
    await until(() => began);
    const closing = queue.close();
    await pause(100);
    gate.resolve(undefined);
    await closing;
    assert.ok(ended);
    assert.equal((await aQueue().counts()).active, 0);
  });

  it('takes over the work of a process that was killed, again and again', async () => {
    await aQueue().addDeliveries([job()]);
    for (let death = 0; death < 2; death += 1) {
      const doomed = startChild({ script: 'test/redis/stuck-worker.ts', args: [server.url, '{work}'], cwd: tmpdir() });
      await doomed.line(/began EX1/);
      await doomed.kill();
    }
    const { seen, handlers } = noting();
    aQueue().work(handlers);
    await until(() => seen.length === 1, 20_000);
    assert.deepEqual(seen, ['deliver EX1 v1']);
  });
});

describe('a worker’s connection', () => {
  it('reconnects after a server vanished, and keeps the commands sent meanwhile', async function () {
    if (!HAS_SIGNALS) this.skip();
    const log = makeRecordingLog();
    const server = await startRedis();
    const redis = connectForWork({ urls: [server.url], log, silenceMs: 300 });
    try {
      await redis.set('a', '1');
      freeze(server.pid);
      const asked = redis.get('a');
      await until(() => log.events('redis.away').length === 1);
      thaw(server.pid);
      assert.equal(await asked, '1');
    } finally {
      disconnect(redis);
      await server.stop();
    }
  });
});
