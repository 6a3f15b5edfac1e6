import { between, dayOf, HOUR, type Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Rows } from '../../domain/health/rows.ts';
import type { ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import { keptOf } from '../asking/kept-rows.ts';
import type { Clock, DayStore, HealthSources, NameStore, ReadingStore } from '../../ports/index.ts';

export interface RecordDaysPorts {
  readonly sources: HealthSources;
  readonly readings: ReadingStore;
  readonly days: DayStore;
  readonly names: Pick<NameStore, 'learn'>;
  readonly clock: Clock;
}

/** What this process last recorded of a tenant. */
interface Recorded {
  readonly current: Rows<ServiceHealth>;
  readonly text: string;
  readonly at: Instant;
}

/** The same is recorded again after this long: the store may have lost it. */
const TRUSTED_FOR = HOUR;

/**
 * Reads the current status of each service, shares it with those who answer questions, and records it as today's
 * history. What the services are called now is kept for when they are called otherwise. `issues` are those that were
 * just read. While nothing changes, only the time of the reading is new.
 */
export function makeRecordDays({ sources, readings, days, names, clock }: RecordDaysPorts) {
  const last = new Map<string, Recorded>();
  return async (tenantId: string, issues?: Rows<Issue>): Promise<void> => {
    const readAt = clock();
    const current = await sources(tenantId).currentStatus(issues);
    // An empty list takes nobody's place: whoever answers questions decides when to believe it.
    if (current.length === 0) return;
    const text = JSON.stringify([dayOf(readAt), current, current.unreadable]);
    const before = last.get(tenantId);
    const isKnown = before?.text === text && between(before.at, readAt) < TRUSTED_FOR && before.at <= readAt;
    // The very same list, so that the store sees that it has it.
    await readings.write(tenantId, 'current', keptOf(isKnown ? before.current : current, readAt));
    if (isKnown) return;
    const listed = current.map(({ service }) => service);
    await names.learn(tenantId, listed, readAt);
    const today = current.map((health): ServiceDay => ({ ...health, day: dayOf(readAt) }));
    await days.record(tenantId, today);
    last.set(tenantId, { current, text, at: readAt });
  };
}
