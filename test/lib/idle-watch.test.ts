import assert from 'node:assert/strict';
import { makeIdleWatch } from '../../src/lib/idle-watch.ts';

function setUp() {
  const state = { now: 0, waiting: 0 as number | Error, progressAt: 0 };
  const watch = makeIdleWatch({
    waiting: () => (state.waiting instanceof Error ? Promise.reject(state.waiting) : Promise.resolve(state.waiting)),
    progressAt: () => state.progressAt,
    now: () => state.now,
  });
  const idleAt = async (now: number) => {
    state.now = now;
    await watch.look();
    return watch.idleMs();
  };
  return { state, idleAt };
}

describe('a watch over work that nobody takes', () => {
  it('counts from when work was first seen to wait, not from the last progress before it', async () => {
    const { state, idleAt } = setUp();
    state.waiting = 3;
    assert.equal(await idleAt(1_000_000), 0, 'the work may have come just now');
    assert.equal(await idleAt(1_060_000), 60_000);
  });

  it('begins anew with each progress, and when nothing waits or the count fails', async () => {
    const { state, idleAt } = setUp();
    state.waiting = 3;
    await idleAt(1_000_000);
    state.progressAt = 1_050_000;
    assert.equal(await idleAt(1_100_000), 50_000);
    state.waiting = 0;
    assert.equal(await idleAt(2_000_000), 0);
    state.waiting = 3;
    assert.equal(await idleAt(2_000_001), 0);
    state.waiting = new Error('Redis is away');
    assert.equal(await idleAt(3_000_000), 0);
  });
});
