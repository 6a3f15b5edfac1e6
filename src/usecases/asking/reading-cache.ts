import { between } from '../../domain/instant.ts';
import type { Clock, Kept, Log, ReadingStore } from '../../ports/index.ts';
import { makeEditions, type Editions } from './editions.ts';
import { makeNewestKept } from '../../domain/newest-kept.ts';

/** What the cache needs: the store that all processes share. */
interface ReadingCachePorts {
  readonly readings: ReadingStore;
  readonly clock: Clock;
  readonly log: Log;
  /** How long, in milliseconds, a reading is reused before the source is asked again. */
  readonly freshForMs: number;
}

/** Last readings, by tenant and key. No method fails: the store is optional. */
export interface ReadingCache {
  take<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  put(tenantId: string, key: string, kept: Kept<unknown>): Promise<void>;
  readonly editions: Editions;
}

/**
 * Number of readings this process keeps in memory, so that it can answer without the store. The least recently used
 * goes first.
 */
const MAX_OWN_READINGS = 200;

/**
 * The store, with this process's own readings in front of it. They save a large read, and still work when the store is
 * down.
 */
export function makeReadingCache({ readings, clock, log, freshForMs }: ReadingCachePorts): ReadingCache {
  const own = makeNewestKept<Kept<unknown>>(MAX_OWN_READINGS);
  const editions = makeEditions({ clock, freshForMs });
  const attempt = logOncePerOutage(log);
  const keep = (tenantId: string, name: string, kept: Kept<unknown>) => {
    if (own.get(name)?.readAt !== kept.readAt) editions.advance(tenantId);
    own.keep(name, kept);
  };
  return {
    async take<T>(tenantId: string, key: string) {
      const name = readingName(tenantId, key);
      const ours = own.get(name) as Kept<T> | undefined;
      if (ours && between(ours.readAt, clock()) < freshForMs) return ours;
      const stored = await attempt(() => readings.read<T>(tenantId, key));
      const newest = ours && (!stored || stored.readAt <= ours.readAt) ? ours : stored;
      if (newest) keep(tenantId, name, newest);
      return newest;
    },
    async put(tenantId: string, key: string, kept: Kept<unknown>) {
      keep(tenantId, readingName(tenantId, key), kept);
      await attempt(() => readings.write(tenantId, key, kept));
    },
    editions,
  };
}

/**
 * Runs calls to the store. Logs the first failure and the end of an outage, not every call during a busy hour; for the curious
 * alone, since the connection to the server has told that it is away.
 */
function logOncePerOutage(log: Log) {
  let isDown = false;
  return async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await call();
      if (isDown) log.debug('reading-store-back');
      isDown = false;
      return result;
    } catch (error) {
      if (!isDown) log.debug('reading-store-away', { error });
      isDown = true;
      return undefined;
    }
  };
}

/** The name of one reading of one tenant. */
export function readingName(tenantId: string, key: string): string {
  return JSON.stringify([tenantId, key]);
}
