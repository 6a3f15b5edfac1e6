import assert from 'node:assert/strict';
import type { WelcomeStore } from '../../src/ports/index.ts';

/** What every store of welcomes must do. */
export function welcomeStoreContract(open: () => WelcomeStore): void {
  it('gives a conversation’s welcome once, the newest, to one caller', async () => {
    const store = open();
    await store.keep('one', 'a:1', 'first');
    await store.keep('one', 'a:1', 'second');
    const taken = await Promise.all([store.take('one', 'a:1'), store.take('one', 'a:1')]);
    assert.deepEqual(taken.toSorted(), ['second', undefined]);
  });

  it('keeps conversations and tenants apart', async () => {
    const store = open();
    await store.keep('one', 'a:1', 'first');
    assert.equal(await store.take('one', 'a:2'), undefined);
    assert.equal(await store.take('two', 'a:1'), undefined);
    assert.equal(await store.take('one', 'a:1'), 'first');
  });
}
