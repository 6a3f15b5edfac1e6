import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { fairTimeLimit, within } from '../../src/lib/time-limit.ts';

describe('a time limit', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('gives a result that comes in time, and leaves no timer behind', async () => {
    assert.equal(await within(Promise.resolve('done'), 100), 'done');
    assert.equal(clock.countTimers(), 0);
  });

  it('passes on a failure that comes in time, and leaves no timer behind', async () => {
    await assert.rejects(within(Promise.reject(new Error('broken')), 100), /broken/);
    assert.equal(clock.countTimers(), 0);
  });

  it('does not call onLate for work that came in time', async () => {
    let calls = 0;
    await within(Promise.resolve(), 100, () => (calls += 1));
    await clock.tickAsync(1_000);
    assert.equal(calls, 0);
  });

  it('gives the result of onLate after the limit, and not before', async () => {
    const results: string[] = [];
    const limited = within(new Promise<string>(() => undefined), 100, () => 'late').then((text) => results.push(text));
    await clock.tickAsync(99);
    assert.deepEqual(results, []);
    await clock.tickAsync(1);
    await limited;
    assert.deepEqual(results, ['late']);
  });

  it('fails with the error of onLate', async () => {
    const limited = within(new Promise(() => undefined), 100, () => {
      throw new TypeError('no keys');
    });
    await Promise.all([assert.rejects(limited, TypeError), clock.tickAsync(100)]);
  });

  it('without onLate, fails with an error that names the limit', async () => {
    const limited = within(new Promise(() => undefined), 100);
    await Promise.all([assert.rejects(limited, /not done within 100 ms/), clock.tickAsync(100)]);
  });

  it('ignores the result of late work, and its failure', async () => {
    const work = Promise.withResolvers<string>();
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const limited = within(work.promise, 100, () => 'late');
    await clock.tickAsync(100);
    work.reject(new Error('broken'));
    assert.equal(await limited, 'late');
    clock.restore();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    assert.deepEqual(unhandled, []);
  });
});

describe('a fair time limit', () => {
  it('aborts when the time is over', async () => {
    const limit = fairTimeLimit(20);
    await once(limit.signal, 'abort');
    assert.equal((limit.signal.reason as Error).name, 'TimeoutError');
  });

  for (const late of [5, 200, 1_000]) {
    it(`lets what arrived while the process stood still be read first, if it wakes ${late} ms after the limit`, async () => {
      const limit = fairTimeLimit(20);
      standStill(20 + late);
      // Timers fire before anything is read.
      await pause(0);
      await new Promise((read) => setImmediate(read));
      assert.equal(limit.signal.aborted, false);
      await once(limit.signal, 'abort');
    });
  }

  it('ends on a machine that is always late', async () => {
    const limit = fairTimeLimit(20);
    const began = performance.now();
    while (!limit.signal.aborted) {
      assert.ok(performance.now() - began < 60_000);
      standStill(400);
      await pause(0);
    }
  });

  it('never aborts once cleared, not even after the process stood still', async () => {
    const limit = fairTimeLimit(20);
    standStill(1_000);
    await pause(0);
    limit.clear();
    await pause(1_500);
    assert.equal(limit.signal.aborted, false);
  });

  function standStill(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
});
