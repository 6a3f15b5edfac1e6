import type { Kept, ReadingStore } from '../../src/ports/index.ts';

/**
 * A reading store in memory that keeps JSON, fails while `away` is set and gives the very same value as long as it is
 * unchanged, as a real one does.
 */
export interface FakeReadingStore extends ReadingStore {
  away: boolean;
  readonly kept: Map<string, string>;
  readonly calls: string[];
}

/** Makes an empty store. Several readers given the same one share it, as processes do. */
export function makeFakeReadingStore(): FakeReadingStore {
  const kept = new Map<string, string>();
  const said = new Map<string, Kept<unknown>>();
  const saidIn = (text: string): Kept<unknown> => {
    const { readAt, ...rest } = JSON.parse(text) as Kept<unknown>;
    const name = JSON.stringify(rest);
    const known = said.get(name) ?? { ...rest, readAt };
    said.set(name, known);
    return { ...known, readAt };
  };
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
        return text === undefined ? undefined : (saidIn(text) as Kept<T>);
      }),
    write: (tenantId, key, value) =>
      run(`write ${tenantId} ${key}`, () => void kept.set(`${tenantId} ${key}`, JSON.stringify(value))),
  };
  return store;
}
