import type { Announcement } from '../../domain/health/announcement.ts';
import { factsForLog, HealthError, isOutage } from '../../domain/health/health-error.ts';
import { between, dayOf, DAY, SECOND, shift } from '../../domain/instant.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { Service, ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import type { Clock, HealthSource, HealthSources, Kept, Log, Meter, ReadingStore } from '../../ports/index.ts';

/** What the reader needs: the sources, and the store that all processes share. */
export interface HealthReaderPorts {
  readonly sources: HealthSources;
  readonly readings: ReadingStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** How long, in milliseconds, a reading is reused before the source is asked again. */
  readonly freshForMs: number;
}

/**
 * Reads each tenant's health. A reading younger than `freshForMs` is reused; otherwise the source is asked, with one
 * call for everyone who asks the same meanwhile. When the source is down, the last known reading is returned with
 * `staleBecause`; if there is none, the source's `HealthError` is thrown. The store is optional: its failure never
 * fails an answer.
 */
export interface HealthReader {
  services(tenantId: string): Promise<Reading<readonly Service[]>>;
  current(tenantId: string): Promise<Reading<readonly ServiceHealth[]>>;
  /** Days of one service, starting `span - 1` days before today. */
  history(tenantId: string, serviceId: string, span: number): Promise<Reading<readonly ServiceDay[]>>;
  issues(tenantId: string): Promise<Reading<readonly Issue[]>>;
  /** One issue, for ids missing from `issues`. */
  issue(tenantId: string, id: string): Promise<Reading<Issue>>;
  announcements(tenantId: string): Promise<Reading<readonly Announcement[]>>;
  announcement(tenantId: string, id: string): Promise<Reading<Announcement>>;
}

/** Makes the reader shared by all use cases. */
export function makeHealthReader(ports: HealthReaderPorts): HealthReader {
  const read = shareCalls(makeRead(ports, makeCache(ports)));
  return {
    services: (tenantId) => read(tenantId, 'services', (source) => source.listServices()),
    current: (tenantId) => read(tenantId, 'current', (source) => source.currentStatus()),
    history: (tenantId, serviceId, span) =>
      read(tenantId, `history/${serviceId}/${span}`, (source) =>
        source.history({ serviceId, since: firstMoment(ports.clock(), span) }),
      ),
    issues: (tenantId) => read(tenantId, 'issues', (source) => source.listIssues()),
    issue: (tenantId, id) => read(tenantId, `issue/${id}`, (source) => source.getIssue(id)),
    announcements: (tenantId) => read(tenantId, 'announcements', (source) => source.listAnnouncements()),
    announcement: (tenantId, id) => read(tenantId, `announcement/${id}`, (source) => source.getAnnouncement(id)),
  };
}

/** The start of the first of `span` UTC days, the last of which is the day of `now`. */
export function firstMoment(now: Instant, span: number): Instant {
  return `${dayOf(shift(now, -(span - 1) * DAY))}T00:00:00.000Z`;
}

type Read = <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>) => Promise<Reading<T>>;

/** Callers who ask for something that is already being read share that call. */
function shareCalls(read: Read): Read {
  const inFlight = new Map<string, Promise<Reading<unknown>>>();
  return <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>) => {
    const name = nameOf(tenantId, key);
    const shared = inFlight.get(name) as Promise<Reading<T>> | undefined;
    if (shared) return shared;
    const reading = read(tenantId, key, ask).finally(() => inFlight.delete(name));
    inFlight.set(name, reading);
    return reading;
  };
}

function makeRead(ports: HealthReaderPorts, cache: ReadingCache): Read {
  return async <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>): Promise<Reading<T>> => {
    const known = await cache.take<T>(tenantId, key);
    if (known && between(known.readAt, ports.clock()) < ports.freshForMs) return meterAge(ports, known);
    try {
      // Taken before the call: changes made while it runs may be missing from its result.
      const readAt = ports.clock();
      const kept = { value: await ask(ports.sources(tenantId)), readAt };
      await cache.put(tenantId, key, kept);
      return meterAge(ports, kept);
    } catch (error) {
      if (isOutage(error) && known) {
        ports.log.warn('last-known-reading-used', { key, ...factsForLog(error), readAt: known.readAt });
        return meterAge(ports, { ...known, staleBecause: error.code, staleDetail: error.message });
      }
      if (error instanceof HealthError) ports.log.info('reading.failed', { key, ...factsForLog(error) });
      throw error;
    }
  };
}

function meterAge<T>(ports: HealthReaderPorts, reading: Reading<T>): Reading<T> {
  ports.meter.sourceAge(Math.max(0, between(reading.readAt, ports.clock()) / SECOND));
  return reading;
}

interface ReadingCache {
  take<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  put(tenantId: string, key: string, kept: Kept<unknown>): Promise<void>;
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
function makeCache({ readings, clock, log, freshForMs }: HealthReaderPorts): ReadingCache {
  const own = new Map<string, Kept<unknown>>();
  const attempt = logOncePerOutage(log);
  const keep = (name: string, kept: Kept<unknown>) => {
    own.delete(name);
    own.set(name, kept);
    const oldest = own.keys().next();
    if (own.size > MAX_OWN_READINGS && !oldest.done) own.delete(oldest.value);
  };
  return {
    async take<T>(tenantId: string, key: string) {
      const name = nameOf(tenantId, key);
      const ours = own.get(name) as Kept<T> | undefined;
      if (ours && between(ours.readAt, clock()) < freshForMs) return ours;
      const stored = await attempt(() => readings.read<T>(tenantId, key));
      const newest = ours && (!stored || stored.readAt <= ours.readAt) ? ours : stored;
      if (newest) keep(name, newest);
      return newest;
    },
    async put(tenantId: string, key: string, kept: Kept<unknown>) {
      keep(nameOf(tenantId, key), kept);
      await attempt(() => readings.write(tenantId, key, kept));
    },
  };
}

/** Runs calls to the store. Logs the first failure and the end of an outage, not every call during a busy hour. */
function logOncePerOutage(log: Log) {
  let isDown = false;
  return async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await call();
      if (isDown) log.info('reading-store-back');
      isDown = false;
      return result;
    } catch (error) {
      if (!isDown) log.warn('reading-store-away', { error });
      isDown = true;
      return undefined;
    }
  };
}

function nameOf(tenantId: string, key: string): string {
  return JSON.stringify([tenantId, key]);
}
