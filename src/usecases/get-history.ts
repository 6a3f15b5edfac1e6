import { isOutage } from '../domain/errors.ts';
import { DAY, dayOf, shift } from '../domain/instant.ts';
import type { Day } from '../domain/instant.ts';
import type { Issue } from '../domain/issue.ts';
import { sameService } from '../domain/names.ts';
import type { Reading } from '../domain/reading.ts';
import type { ServiceDay, ServiceRef } from '../domain/service.ts';
import { compareSeverity } from '../domain/status.ts';
import type { Clock } from '../ports.ts';
import { combinedAge } from './combined-age.ts';
import { firstMoment } from './health-reader.ts';
import type { HealthReader } from './health-reader.ts';
import type { UseCases } from './use-cases.ts';

/** Shortest and longest history shown, in days. */
export const HISTORY_DAYS = { least: 7, most: 90 } as const;

/** A service's status day by day. Spans outside `HISTORY_DAYS` are brought to its nearest end. */
export function makeGetHistory(reader: HealthReader, clock: Clock): UseCases['getHistory'] {
  return async (tenantId, service, days) => {
    const span = Math.min(HISTORY_DAYS.most, Math.max(HISTORY_DAYS.least, Math.trunc(days)));
    const [history, issues] = await Promise.all([
      reader.history(tenantId, service.id, span),
      issuesIfKnown(reader, tenantId),
    ]);
    const everyDay = fill(calendar(clock, span), history.value, service);
    const named = new Set(everyDay.flatMap((day) => day.issueIds));
    const known = (issues?.value ?? []).filter((issue) => named.has(issue.id));
    const value = { service, span, days: everyDay, issues: new Map(known.map((issue) => [issue.id, issue] as const)) };
    return { ...combinedAge(history), value };
  };
}

/** Titles for the issues of the days are welcome, not needed: days are shown without them. */
async function issuesIfKnown(reader: HealthReader, tenantId: string): Promise<Reading<readonly Issue[]> | undefined> {
  try {
    return await reader.issues(tenantId);
  } catch (error) {
    if (isOutage(error)) return undefined;
    throw error;
  }
}

function calendar(clock: Clock, span: number): Day[] {
  const first = firstMoment(clock(), span);
  return Array.from({ length: span }, (_, at) => dayOf(shift(first, at * DAY)));
}

/** One entry for each day: the worst the source gave, or `unknown`, never healthy, where it gave none. */
function fill(days: readonly Day[], given: readonly ServiceDay[], service: ServiceRef): ServiceDay[] {
  const byDay = new Map<Day, ServiceDay>();
  for (const day of given) {
    const other = byDay.get(day.day);
    if (sameService(day.service, service) && (!other || compareSeverity(day.status, other.status) < 0)) {
      byDay.set(day.day, day);
    }
  }
  return days.map(
    (day) => byDay.get(day) ?? { service, day, status: 'unknown', statusText: '', features: [], issueIds: [] },
  );
}
