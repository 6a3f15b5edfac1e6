import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError, isOutage } from '../../domain/health/health-error.ts';
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
  /** Milliseconds for which a reading is used without asking the source again. */
  readonly freshForMs: number;
}

/**
 * What was read of each tenant's health. A reading younger than `freshForMs` is used as it is; else the source is asked,
 * once for all who ask the same meanwhile. When the source is out, the last known reading comes with `staleBecause`; with
 * none, the source's `HealthError` goes on. The store is a convenience: its failure never fails an answer.
 */
export interface HealthReader {
  services(tenantId: string): Promise<Reading<readonly Service[]>>;
  current(tenantId: string): Promise<Reading<readonly ServiceHealth[]>>;
  /** Days of one service, of which the first is `span - 1` days before today. */
  history(tenantId: string, serviceId: string, span: number): Promise<Reading<readonly ServiceDay[]>>;
  issues(tenantId: string): Promise<Reading<readonly Issue[]>>;
  /** One issue, for ids that `issues` lacks. */
  issue(tenantId: string, id: string): Promise<Reading<Issue>>;
  announcements(tenantId: string): Promise<Reading<readonly Announcement[]>>;
  announcement(tenantId: string, id: string): Promise<Reading<Announcement>>;
}

/** Makes the reader that all use cases share. */
export function makeHealthReader(ports: HealthReaderPorts): HealthReader {
  const read = oneCallForEquals(makeRead(ports, makeShelf(ports)));
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

/** The start of the first of `span` UTC days that end with the day of `now`. */
export function firstMoment(now: Instant, span: number): Instant {
  return `${dayOf(shift(now, -(span - 1) * DAY))}T00:00:00.000Z`;
}

type Read = <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>) => Promise<Reading<T>>;

/** Those who ask for what is being read already wait for that call instead of making another. */
function oneCallForEquals(read: Read): Read {
  const underway = new Map<string, Promise<Reading<unknown>>>();
  return <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>) => {
    const name = nameOf(tenantId, key);
    const shared = underway.get(name) as Promise<Reading<T>> | undefined;
    if (shared) return shared;
    const reading = read(tenantId, key, ask).finally(() => underway.delete(name));
    underway.set(name, reading);
    return reading;
  };
}

function makeRead(ports: HealthReaderPorts, shelf: Shelf): Read {
  const pause = makePause(ports.clock);
  return async <T>(tenantId: string, key: string, ask: (source: HealthSource) => Promise<T>): Promise<Reading<T>> => {
    const known = await shelf.take<T>(tenantId, key);
    if (known && between(known.readAt, ports.clock()) < ports.freshForMs) return aged(ports, known);
    try {
      pause.check(tenantId);
      // The moment before the call: what changed while it ran may be missing from it.
      const readAt = ports.clock();
      const kept = { value: await ask(ports.sources(tenantId)), readAt };
      await shelf.put(tenantId, key, kept);
      return aged(ports, kept);
    } catch (error) {
      pause.note(tenantId, error);
      if (!isOutage(error) || !known) throw error;
      const { activityId } = error.facts;
      ports.log.warn('last-known-reading-used', { key, code: error.code, activityId, readAt: known.readAt });
      return aged(ports, { ...known, staleBecause: error.code });
    }
  };
}

function aged<T>(ports: HealthReaderPorts, reading: Reading<T>): Reading<T> {
  ports.meter.sourceAge(Math.max(0, between(reading.readAt, ports.clock()) / SECOND));
  return reading;
}

/** A source that said when to come back is not asked before: its error stands in the meantime. */
function makePause(clock: Clock) {
  const pauses = new Map<string, { readonly until: Instant; readonly error: HealthError }>();
  return {
    check(tenantId: string): void {
      const pause = pauses.get(tenantId);
      if (pause && clock() < pause.until) throw pause.error;
      pauses.delete(tenantId);
    },
    note(tenantId: string, error: unknown): void {
      if (pauses.has(tenantId) || !(error instanceof HealthError) || !error.facts.retryAfterMs) return;
      pauses.set(tenantId, { until: shift(clock(), error.facts.retryAfterMs), error });
    },
  };
}

interface Shelf {
  take<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  put(tenantId: string, key: string, kept: Kept<unknown>): Promise<void>;
}

/** Readings this process keeps itself, so that it answers without the store. The oldest used goes first. */
const OWN_READINGS = 200;

/** The store, with this process's own readings in front of it: they spare a large read, and hold when the store is away. */
function makeShelf({ readings, clock, log, freshForMs }: HealthReaderPorts): Shelf {
  const own = new Map<string, Kept<unknown>>();
  const attempt = onceAnOutage(log);
  const keep = (name: string, kept: Kept<unknown>) => {
    own.delete(name);
    own.set(name, kept);
    const oldest = own.keys().next();
    if (own.size > OWN_READINGS && !oldest.done) own.delete(oldest.value);
  };
  return {
    async take<T>(tenantId: string, key: string) {
      const name = nameOf(tenantId, key);
      const mine = own.get(name) as Kept<T> | undefined;
      if (mine && between(mine.readAt, clock()) < freshForMs) return mine;
      const theirs = await attempt(() => readings.read<T>(tenantId, key));
      const newest = mine && (!theirs || theirs.readAt <= mine.readAt) ? mine : theirs;
      if (newest) keep(name, newest);
      return newest;
    },
    async put(tenantId: string, key: string, kept: Kept<unknown>) {
      keep(nameOf(tenantId, key), kept);
      await attempt(() => readings.write(tenantId, key, kept));
    },
  };
}

/** Runs calls to the store; of an outage its first failure and its end are logged, not each call of a busy hour. */
function onceAnOutage(log: Log) {
  let away = false;
  return async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await call();
      if (away) log.info('reading-store-back');
      away = false;
      return result;
    } catch (error) {
      if (!away) log.warn('reading-store-away', { error });
      away = true;
      return undefined;
    }
  };
}

function nameOf(tenantId: string, key: string): string {
  return JSON.stringify([tenantId, key]);
}
