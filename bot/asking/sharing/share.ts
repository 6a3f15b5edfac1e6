import { LRUCache } from 'lru-cache';
import { SECOND, timeOf } from '../../../src/domain/instant.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';

/**
 * Gives the result of `work` to all who want the same: `wanted` says what, the viewer for whom. Who comes while it is
 * worked on waits for it too; whoever comes later has it as long as the work would come out the same.
 */
export type Share<T> = (viewer: Viewer, wanted: readonly string[], work: () => Promise<T>) => Promise<T>;

interface ShareOptions<T> {
  /** Changes with what was read of a tenant: results of another edition are not given again. */
  readonly edition: (tenantId: string) => number;
  /** The size of a result. */
  readonly sizeOf: (result: T) => number;
  /** The most of that which is kept. What was not wanted for longest goes first. */
  readonly most: number;
}

/**
 * What was said of a moment holds for the others of its ten seconds: "2 min ago" may be said that much late. Minutes and
 * days, in all zones, begin with such a time, so nothing is said of the minute or the day before.
 */
const MOMENT = 10 * SECOND;

/** A result, or the work on it. */
interface Shared<T> {
  /** The edition and the ten seconds that it is of. */
  readonly at: string;
  readonly result: Promise<T>;
  readonly size: number;
}

export function makeShare<T>({ edition, sizeOf, most }: ShareOptions<T>): Share<T> {
  const shared = new LRUCache<string, Shared<T>>({ maxSize: most, sizeCalculation: ({ size }) => size });
  return ({ tenantId, scope, timeZone, locale, now }, wanted, work) => {
    const name = JSON.stringify([tenantId, scope, timeZone, locale, ...wanted]);
    const moment = Math.floor(timeOf(now) / MOMENT);
    const stamp = () => `${edition(tenantId)} ${moment}`;
    const at = stamp();
    const known = shared.get(name);
    if (known?.at === at) return known.result;
    const begun = { at, result: work(), size: name.length };
    shared.set(name, begun);
    const end = (size?: number) => {
      if (shared.peek(name) !== begun) return;
      // What came from readings that were not the last ones, or not fresh, is not given again.
      if (size === undefined || stamp() !== at) shared.delete(name);
      else shared.set(name, { ...begun, size: begun.size + size });
    };
    begun.result.then((result) => end(sizeOf(result))).catch(() => end());
    return begun.result;
  };
}
