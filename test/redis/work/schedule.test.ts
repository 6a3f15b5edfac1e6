import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeOriginWatch } from '../../../src/redis/work/origin.ts';
import { makeRunWatch } from '../../../src/redis/work/run-watch.ts';
import { makeSchedule, type RunTask, type Schedule } from '../../../src/redis/work/schedule.ts';
import { makeTrouble } from '../../../src/redis/work/trouble.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { until } from '../../fakes/until.ts';

const keys = makeKeys('{t}');
const EVERY_MS = 200;

describe('the schedule', function () {
  this.timeout(30_000);
  const own = withRedis();
  let made: Schedule[] = [];
  afterEach(async () => {
    await Promise.all(made.map((each) => each.close()));
    made = [];
  });

  /** One process's share. */
  function aSchedule(run: RunTask, everyMs = EVERY_MS) {
    const log = makeRecordingLog();
    const trouble = makeTrouble();
    const schedule = makeSchedule({ redis: own.redis, keys, log, trouble });
    made.push(schedule);
    schedule.add({ name: 'poll', everyMs });
    schedule.start(run);
    return { log, trouble };
  }

  it('goes on after all data is gone, without waiting for the old lease', async () => {
    let runs = 0;
    aSchedule(() => Promise.resolve(void (runs += 1)), 60_000);
    await until(() => runs === 1);
    await own.redis.flushall();
    // Every process looks again within seconds.
    await until(() => runs === 2, 15_000);
  });

  it('does not wait for the lease of a process whose clock or interval was another', async () => {
    await own.redis.set(keys.lease('poll'), 'of the dead', 'PX', 7_200_000);
    let runs = 0;
    aSchedule(() => Promise.resolve(void (runs += 1)));
    await until(() => runs > 1, 5_000);
  });

  for (const [what, put] of [
    ['without an end', () => own.redis.set(keys.lease('poll'), 'x')],
    ['of another type', () => own.redis.hset(keys.lease('poll'), 'a', 1)],
  ] as const) {
    it(`is not stopped by a lease ${what}`, async () => {
      await put();
      let runs = 0;
      aSchedule(() => Promise.resolve(void (runs += 1)));
      await until(() => runs > 0, 10_000);
    });
  }

  it('never runs a task twice at once in a process, however long it takes', async () => {
    let [now, most] = [0, 0];
    aSchedule(async () => {
      now += 1;
      most = Math.max(most, now);
      await pause(2 * EVERY_MS);
      now -= 1;
    });
    await pause(6 * EVERY_MS);
    assert.equal(most, 1);
  });

  it('tries a failed task again, says why it failed, and forgets it when it succeeds', async () => {
    let runs = 0;
    const { log, trouble } = aSchedule(() => {
      runs += 1;
      return runs < 3
        ? Promise.reject(new Error("OOM command not allowed when used memory > 'maxmemory'."))
        : Promise.resolve();
    });
    await until(() => runs === 1);
    await until(() => trouble.problem() !== undefined);
    assert.match(trouble.problem() ?? '', /^task "poll": Redis refuses work \(OOM\)/);
    await until(() => runs >= 3);
    await until(() => trouble.problem() === undefined);
    assert.equal(log.events('task.failed').length, 1);
  });

  it('is run by no clock but timers and the server’s own', async () => {
    const dates = Date.now;
    let runs = 0;
    try {
      aSchedule(() => Promise.resolve(void (runs += 1)));
      await until(() => runs > 0);
      Date.now = () => dates() - 7_200_000;
      const before = runs;
      await until(() => runs > before + 2, 5_000);
    } finally {
      Date.now = dates;
    }
  });
});

describe('the watch over scheduled tasks', () => {
  const own = withRedis();

  it('says that a task is late by its own time since it saw a run, by whomever', async () => {
    let now = 0;
    const watch = makeRunWatch(own.redis, () => now);
    watch.add({ name: 'poll', key: 'ran', everyMs: 1_000 });
    now = 18_000;
    assert.equal(watch.problem(), undefined);
    now = 18_001;
    assert.equal(watch.problem(), 'nobody has finished the task "poll" for 18 s');
    await own.redis.set('ran', 'one');
    await watch.look();
    assert.equal(watch.problem(), undefined);
    now = 40_000;
    await watch.look();
    assert.equal(watch.problem(), 'nobody has finished the task "poll" for 22 s', 'the same run is no new one');
    await own.redis.set('ran', 'two');
    await watch.look();
    assert.equal(watch.problem(), undefined);
  });

  it('is told of an emptied server once, by one process', async () => {
    const log = makeRecordingLog();
    const looks = [1, 2, 3].map(() => makeOriginWatch(own.redis, 'origin', log));
    for (const look of looks) await look();
    assert.deepEqual(log.events('redis.emptied'), []);
    await own.redis.flushall();
    for (const look of [...looks, ...looks]) await look();
    assert.equal(log.events('redis.emptied').length, 1);
  });
});
