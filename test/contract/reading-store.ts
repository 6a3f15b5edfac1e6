import assert from 'node:assert/strict';
import type { ReadingStore } from '../../src/ports/index.ts';

const READ_AT = '2031-05-01T12:00:00.000Z';

/** What every `ReadingStore` must do. `make` gives an empty one. */
export function describeReadingStore(name: string, make: () => Promise<ReadingStore> | ReadingStore): void {
  describe(`a reading store: ${name}`, () => {
    let store: ReadingStore;
    beforeEach(async () => {
      store = await make();
    });

    it('gives nothing for a key that was never written', async () => {
      assert.equal(await store.read('contoso', 'issues'), undefined);
    });

    it('gives back the last value written, with the moment it was read', async () => {
      await store.write('contoso', 'issues', { value: ['old'], readAt: READ_AT });
      const kept = { value: [{ id: 'EX1', nested: { text: 'ü "quotes" ${x}' } }], readAt: '2031-05-01T12:01:00.000Z' };
      await store.write('contoso', 'issues', kept);
      assert.deepEqual(await store.read('contoso', 'issues'), kept);
    });

    it('gives back what could not be read', async () => {
      const kept = { value: [], readAt: READ_AT, unreadable: [{ kind: 'issue', id: 'EX1' }, { kind: 'day' }] } as const;
      await store.write('contoso', 'issues', kept);
      assert.deepEqual(await store.read('contoso', 'issues'), kept);
    });

    it('never gives one tenant or key another’s value, however similar the names are', async () => {
      await store.write('a', 'b:c', { value: 1, readAt: READ_AT });
      await store.write('a:b', 'c', { value: 2, readAt: READ_AT });
      await store.write('a', 'history/Exchange/30', { value: 3, readAt: READ_AT });
      assert.equal((await store.read('a', 'b:c'))?.value, 1);
      assert.equal((await store.read('a:b', 'c'))?.value, 2);
      assert.equal((await store.read('a', 'history/Exchange/30'))?.value, 3);
      assert.equal(await store.read('b', 'b:c'), undefined);
    });
  });
}
