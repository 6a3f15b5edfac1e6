import type { Kept, ReadingStore } from '../../src/ports/index.ts';

/** A reading store in memory that keeps JSON, as a real one does, and fails while `away` is set. */
export interface FakeReadingStore extends ReadingStore {
  away: boolean;
  readonly kept: Map<string, string>;
  readonly calls: string[];
}

/** Makes an empty store. Several readers given the same one share it, as processes do. */
export function makeFakeReadingStore(): FakeReadingStore {
  const kept = new Map<string, string>();
  const run = <T>(call: string, work: () => T): Promise<T> => {
    store.calls.push(call);
    return store.away ? Promise.reject(new Error('the store is away')) : Promise.resolve(work());
  };
  const store: FakeReadingStore = {
    away: false,
    kept,
    calls: [],
    read: <T>(tenantId: string, key: string) =>
      run(`read ${tenantId} ${key}`, () => {
        const text = kept.get(`${tenantId} ${key}`);
        return text === undefined ? undefined : (JSON.parse(text) as Kept<T>);
      }),
    write: (tenantId, key, value) =>
      run(`write ${tenantId} ${key}`, () => void kept.set(`${tenantId} ${key}`, JSON.stringify(value))),
  };
  return store;
}
