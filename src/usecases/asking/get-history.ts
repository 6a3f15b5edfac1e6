import { HealthError } from '../../domain/health/health-error.ts';
import { DAY, dayOf, shift } from '../../domain/instant.ts';
import type { Day } from '../../domain/instant.ts';
import { sameService } from '../../domain/naming/service-names.ts';
import type { FailedPart, Reading } from '../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../domain/health/service.ts';
import { worseDay } from '../../domain/health/worse-day.ts';
import type { Clock, DayStore } from '../../ports/index.ts';
import type { ServiceHistory } from './answers.ts';
import { combinedAge, ifReadable, mapReading } from './combined-age.ts';
import { firstMoment } from './health-reader.ts';
import type { HealthReader } from './health-reader.ts';

/** The shortest and longest history shown, in days. */
export const HISTORY_DAYS = { least: 7, most: 90 } as const;

/** `days` counts back from today. */
export type GetHistory = (tenantId: string, service: ServiceRef, days: number) => Promise<ServiceHistory>;

/** A service's status day by day. A span outside `HISTORY_DAYS` is clamped to it. */
export function makeGetHistory(health: HealthReader, clock: Clock, recorded?: Pick<DayStore, 'read'>): GetHistory {
  return async (tenantId, service, days) => {
    const span = Math.min(HISTORY_DAYS.most, Math.max(HISTORY_DAYS.least, Math.trunc(days)));
    const [history, issues] = await Promise.all([
      daysOf(health, clock, recorded, { tenantId, service, span }),
      // Issue titles are optional: without them, the days are shown anyway.
      ifReadable(health.optional.issues(tenantId)),
    ]);
    const everyDay = fillDays(calendar(clock, span), history.value, service);
    const named = new Set(everyDay.flatMap((day) => day.issueIds));
    const listed = issues instanceof HealthError ? [] : issues.value;
    const known = listed.filter((issue) => named.has(issue.id));
    const value = { service, span, days: everyDay, issues: new Map(known.map((issue) => [issue.id, issue] as const)) };
    const failed = issues instanceof HealthError && named.size > 0 ? issuesFailed(issues) : [];
    return { ...combinedAge(history), value, ...(failed.length > 0 && { failedParts: failed }) };
  };
}

function issuesFailed({ code }: HealthError): FailedPart[] {
  return [{ part: 'issues', because: code }];
}

interface HistoryRequest {
  readonly tenantId: string;
  readonly service: ServiceRef;
  readonly span: number;
}

/** The source's days plus the ones we recorded. If the source fails or is slow, only ours, marked as stale. */
async function daysOf(
  health: HealthReader,
  clock: Clock,
  recorded: Pick<DayStore, 'read'> | undefined,
  { tenantId, service, span }: HistoryRequest,
): Promise<Reading<readonly ServiceDay[]>> {
  const since = firstMoment(clock(), span);
  // Our own days are optional: without them, the source's days are still an answer.
  const ours = (await recorded?.read(tenantId, service.id, since).catch(() => [])) ?? [];
  try {
    const given = await (ours.length > 0 ? health.optional : health).history(tenantId, service.id, span);
    return mapReading(given, (days) => [...days, ...ours]);
  } catch (error) {
    const newest = ours.at(-1);
    if (!(error instanceof HealthError) || !newest) throw error;
    // A day does not say when it was last read. Its start never overstates how fresh it is.
    return { value: ours, readAt: `${newest.day}T00:00:00.000Z`, staleBecause: error.code };
  }
}

function calendar(clock: Clock, span: number): Day[] {
  const first = firstMoment(clock(), span);
  return Array.from({ length: span }, (_, at) => dayOf(shift(first, at * DAY)));
}

/** One entry for each day: the worst known status, or `unknown` (never healthy) if nothing is known. */
function fillDays(days: readonly Day[], given: readonly ServiceDay[], service: ServiceRef): ServiceDay[] {
  const byDay = new Map<Day, ServiceDay>();
  for (const day of given) {
    const other = byDay.get(day.day);
    if (sameService(day.service, service)) byDay.set(day.day, other ? worseDay(other, day) : day);
  }
  return days.map(
    (day) => byDay.get(day) ?? { service, day, status: 'unknown', statusText: '', features: [], issueIds: [] },
  );
}
