import assert from 'node:assert/strict';
import type { PauseStore } from '../../src/ports/index.ts';

const HOUR = 3_600_000;

/** What every pause store must do. `open` gives an empty one. */
export function pauseStoreContract(open: () => PauseStore): void {
  it('knows how long a pause still lasts, each source and tenant for itself', async () => {
    const store = open();
    assert.equal(await store.left('graph', 'one'), 0);
    await store.hold('graph', 'one', HOUR);
    const left = await store.left('graph', 'one');
    assert.ok(left > 0 && left <= HOUR, String(left));
    assert.equal(await store.left('graph', 'two'), 0);
    assert.equal(await store.left('servicecomms', 'one'), 0);
  });

  it('lets the longer of two pauses last, whichever came first', async () => {
    const store = open();
    await store.hold('graph', 'one', HOUR);
    await store.hold('graph', 'one', 1_000);
    assert.ok((await store.left('graph', 'one')) > 1_000);
    await store.hold('graph', 'one', 2 * HOUR);
    assert.ok((await store.left('graph', 'one')) > HOUR);
  });

  it('counts the requests of the last hour, each source and tenant for itself', async () => {
    const store = open();
    assert.equal(await store.counted('graph', 'counted'), 0);
    for (const source of ['graph', 'graph', 'servicecomms']) await store.count(source, 'counted');
    assert.equal(await store.counted('graph', 'counted'), 2);
    assert.equal(await store.counted('servicecomms', 'counted'), 1);
    assert.equal(await store.counted('graph', 'other'), 0);
  });

  it('takes fractions of a millisecond', async () => {
    const store = open();
    await store.hold('graph', 'one', HOUR + 0.5);
    assert.ok((await store.left('graph', 'one')) > 0);
  });
}
