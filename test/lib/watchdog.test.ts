import assert from 'node:assert/strict';
import { makeWatchdog } from '../../src/lib/watchdog.ts';

function setUp() {
  const state = { now: 0, waiting: 0 as number | Error, progressAt: 0, stuck: 0 };
  const check = makeWatchdog({
    waiting: () => (state.waiting instanceof Error ? Promise.reject(state.waiting) : Promise.resolve(state.waiting)),
    progressAt: () => state.progressAt,
    patienceMs: 60_000,
    onStuck: () => (state.stuck += 1),
    now: () => state.now,
  });
  const checkAt = async (now: number) => {
    state.now = now;
    await check();
  };
  return { state, checkAt };
}

describe('watchdog', () => {
  it('barks when work waits and none is started for the whole patience', async () => {
    const { state, checkAt } = setUp();
    state.waiting = 3;
    await checkAt(1_000_000);
    await checkAt(1_059_999);
    assert.equal(state.stuck, 0, 'the work may have come just now');
    await checkAt(1_060_000);
    assert.equal(state.stuck, 1);
  });

  it('is quiet while there is progress, nothing waits, or the count fails', async () => {
    const { state, checkAt } = setUp();
    state.waiting = 3;
    await checkAt(1_000_000);
    state.progressAt = 1_050_000;
    await checkAt(1_100_000);
    state.waiting = 0;
    await checkAt(2_000_000);
    state.waiting = 3;
    await checkAt(2_000_001);
    state.waiting = new Error('Redis is away');
    await checkAt(3_000_000);
    assert.equal(state.stuck, 0);
  });
});
