import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { dayOf, DAY, shift } from '../../domain/instant.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Reading } from '../../domain/health/reading.ts';
import { serviceOf, type Service, type ServiceDay, type ServiceHealth } from '../../domain/health/service.ts';
import { perObject } from '../../domain/derived.ts';
import type { HealthSource, ReadingStore } from '../../ports/index.ts';
import { combinedAge, mapReading } from './combined-age.ts';
import { makeReadingCache, type ReadingCache } from './reading-cache.ts';
import { makeRead, type Read, type SourceReadsPorts } from './source-reads.ts';

/** What the reader needs: the sources, and the store that all processes share. */
export interface HealthReaderPorts extends SourceReadsPorts {
  readonly readings: ReadingStore;
}

/**
 * Reads each tenant's health. A reading younger than `freshForMs` is reused; otherwise the source is asked, with one
 * call for everyone who asks the same meanwhile. When the source fails in any way or does not answer soon, the last
 * known reading is returned with `staleBecause`; if there is none, the source's `HealthError` is thrown. The store is
 * optional: its failure never fails an answer.
 */
export interface HealthReader extends Readings {
  /** The same for parts of an answer that can go without them: with nothing known, they do not wait long. */
  readonly optional: Readings;
  /**
   * A number that stays the same as long as answers about a tenant come from the same readings, all of them fresh: what
   * was answered from them may be said again.
   */
  edition(tenantId: string): number;
}

interface Readings {
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
  const cache = makeReadingCache(ports);
  const read = makeRead(ports, cache);
  const readings = (isOptional: boolean) => makeReadings(ports, cache, read, isOptional);
  return { ...readings(false), optional: readings(true), edition: (tenantId) => cache.editions.of(tenantId) };
}

function makeReadings(ports: HealthReaderPorts, cache: ReadingCache, read: Read, isOptional: boolean): Readings {
  const always = () => Promise.resolve(isOptional);
  const ask = <T>(tenantId: string, key: string, call: (source: HealthSource) => Promise<T>) =>
    read({ tenantId, key, ask: call, isOptional: always });
  const current: Readings['current'] = (tenantId) => ask(tenantId, 'current', (source) => source.currentStatus());
  const issues: Readings['issues'] = (tenantId) => ask(tenantId, 'issues', (source) => source.listIssues());
  const services = makeServices(cache, read, current, isOptional);
  return {
    services: async (tenantId) =>
      ports.sources(tenantId).derives ? mapReading(await current(tenantId), servicesIn) : services(tenantId),
    current,
    history: async (tenantId, serviceId, span) => {
      const query = { serviceId, since: firstMoment(ports.clock(), span) };
      const { derives } = ports.sources(tenantId);
      if (!derives) return ask(tenantId, `history/${serviceId}/${span}`, (source) => source.history(query));
      const [now, all] = await Promise.all([current(tenantId), issues(tenantId)]);
      const value = derives.history({ services: now.value, issues: all.value }, query);
      return { ...combinedAge(now, all), value };
    },
    issues,
    issue: (tenantId, id) => ask(tenantId, `issue/${id}`, (source) => source.getIssue(id)),
    announcements: (tenantId) => ask(tenantId, 'announcements', (source) => source.listAnnouncements()),
    announcement: (tenantId, id) => ask(tenantId, `announcement/${id}`, (source) => source.getAnnouncement(id)),
  };
}

/**
 * Reads the services, or those of the current status where only that is known: the watch keeps it, and it says as well
 * which service a question is about.
 */
function makeServices(
  cache: ReadingCache,
  read: Read,
  current: Readings['current'],
  isOptional: boolean,
): Readings['services'] {
  return async (tenantId) => {
    const hasCurrent = async () => (await cache.take(tenantId, 'current')) !== undefined;
    try {
      return await read<readonly Service[]>({
        tenantId,
        key: 'services',
        ask: (source) => source.listServices(),
        isOptional: async () => isOptional || (await hasCurrent()),
      });
    } catch (error) {
      if (!(error instanceof HealthError) || !(await hasCurrent())) throw error;
      const services = mapReading(await current(tenantId), servicesIn);
      return { ...services, staleBecause: error.code, staleDetail: error.message };
    }
  };
}

/** The services of a reading, the same ones each time: their names are indexed. */
const servicesIn = perObject((all: readonly ServiceHealth[]) => all.map(serviceOf));

/** The start of the first of `span` UTC days, the last of which is the day of `now`. */
function firstMoment(now: Instant, span: number): Instant {
  return `${dayOf(shift(now, -(span - 1) * DAY))}T00:00:00.000Z`;
}
