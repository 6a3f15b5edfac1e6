import { knowledgeOf, type Knowledge } from '../../../domain/availability/known-time.ts';
import type { HistoryDay } from '../../../domain/health/day-kind.ts';
import { HealthError } from '../../../domain/health/health-error.ts';
import { deriveDays } from '../../../domain/health/history.ts';
import { servicesOf, type Issue } from '../../../domain/health/issue.ts';
import type { FailedPart, Reading } from '../../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../../domain/health/service.ts';
import type { Day, Instant } from '../../../domain/instant.ts';
import { addDays, localDay, startOfLocalDay } from '../../../domain/local-time.ts';
import type { ServiceNames } from '../../../domain/naming/service-names.ts';
import { seenNames } from '../../../domain/naming/tenant-names.ts';
import { daysIn, type Period } from '../../../domain/period.ts';
import type { Gap } from '../../../domain/record/entry.ts';
import type { Recorded } from '../../../domain/record/recorded.ts';
import type { Clock } from '../../../ports/index.ts';
import type { SeenBefore } from '../../known-names.ts';
import type { ReadRecord } from '../../recording/read-record.ts';
import { combinedAge, ifReadable } from '../combined-age.ts';
import type { HealthReader } from '../health-reader.ts';
import { everyDay, MOST_DAYS } from './every-day.ts';
import { makeReadDays, type KnownDays, type OwnDays } from './known-days.ts';
import { noRecord, withRecorded } from './own-record.ts';

/** Days that any source may be asked about. Our own record reaches further. */
export const MOST_SOURCE_DAYS = 90;

/** Whose past to look at, and when. */
interface LookingAt {
  readonly tenantId: string;
  readonly service: ServiceRef;
  /** In the reader's calendar. Its end may lie ahead. */
  readonly asked: Period;
  readonly timeZone: string;
  /** Whether a time that begins before anything is known is cut to begin where that does. */
  readonly isCut: boolean;
  /** Our own record of that time, if it was read for several services at once. */
  readonly record?: Promise<Recorded>;
}

/** What is known of a service's past: its days, its issues, and of which time anything is known. */
export interface LookedBack extends Knowledge {
  readonly service: ServiceRef;
  readonly names: ServiceNames;
  /** The time that was looked at: what was asked, or less. */
  readonly period: Period;
  /** One entry for each day until today, oldest first. */
  readonly days: readonly HistoryDay[];
  /** All known issues of the service, and those that its days name. */
  readonly issues: readonly Issue[];
  readonly gaps: readonly Gap[];
  readonly now: Instant;
}

export type LookBack = (at: LookingAt) => Promise<Reading<LookedBack>>;

interface LookBackPorts {
  readonly clock: Clock;
  /** Our own days. */
  readonly days?: OwnDays;
  /** Our own record of issues, and of the gaps in it. */
  readonly record?: ReadRecord;
  readonly seenBefore: SeenBefore;
}

/** Makes the one way to look back: whatever is said of a service's past is said of the same facts. */
export function makeLookBack(health: HealthReader, ports: LookBackPorts): LookBack {
  const readDays = makeReadDays(health, ports, MOST_SOURCE_DAYS);
  return async ({ tenantId, service, asked, timeZone, isCut, record: read }) => {
    const now = ports.clock();
    const names = seenNames(await ports.seenBefore(tenantId));
    const today = localDay(now, timeZone);
    const [known, record, issues] = await Promise.all([
      readDays({ tenantId, service, asked, names, today }),
      read ?? ports.record?.(tenantId, { from: asked.from, to: asked.to, service, tracked: 'issues' }) ?? noRecord,
      // Issue titles are optional: without them, the days are shown anyway.
      ifReadable(health.optional.issues(tenantId)),
    ]);
    const listed = withRecorded(issues instanceof HealthError ? [] : issues.value, record);
    const facts = { service, asked, names, known: known.value, record, listed, timeZone, now };
    const value = lookedBack(facts, periodOf(facts, isCut));
    const isIncomplete = issues instanceof HealthError && value.days.some(({ issueIds }) => issueIds.length > 0);
    const failed: FailedPart[] = isIncomplete ? [{ part: 'issues', because: issues.code }] : [];
    return { ...combinedAge(known), value, ...(failed.length > 0 && { failedParts: failed }) };
  };
}

interface Facts {
  readonly service: ServiceRef;
  readonly asked: Period;
  readonly names: ServiceNames;
  readonly known: KnownDays;
  readonly record: Recorded;
  readonly listed: readonly Issue[];
  readonly timeZone: string;
  readonly now: Instant;
}

function lookedBack({ service, names, known, record, listed, timeZone, now }: Facts, period: Period): LookedBack {
  const own = listed.filter((issue) => servicesOf(issue).some((each) => names.same(each, service)));
  const named = new Set(known.days.flatMap(({ issueIds }) => issueIds));
  const issues = [...own, ...listed.filter((issue) => named.has(issue.id) && !own.includes(issue))];
  const given = known.days.length > 0 ? known.days : illDays(service, own, period.from, now);
  const days = everyDay({ service, period, given, related: issues, timeZone, now });
  // Our record watched the tenant's list. Of a service that only issues name, it tells no more than those.
  const { recordedFrom, gaps, isIncomplete = false } = record;
  const isWatched = known.days.length > 0 && !isIncomplete;
  const knowledge = knowledgeOf(days, issues, { gaps, ...(isWatched && { recordedFrom }) }, now);
  return { ...knowledge, service, names, period, days, issues, gaps: record.gaps, now };
}

/** A time that begins before anything is known begins where that does, unless nothing would be left of it. */
function periodOf({ asked, known, record, timeZone, now }: Facts, isCut: boolean): Period {
  const last = [asked.last, localDay(now, timeZone)].toSorted()[0] ?? asked.last;
  const furthest = addDays(last, 1 - MOST_DAYS);
  const recorded = record.recordedFrom === undefined ? known.reachesTo : localDay(record.recordedFrom, timeZone);
  const reachesTo = recorded < known.reachesTo ? recorded : known.reachesTo;
  const first = isCut && reachesTo > furthest ? reachesTo : furthest;
  if (asked.first >= first || asked.last < first) return asked;
  const cut = { first, last: asked.last };
  return { ...cut, ...momentsOf(first, asked.last, timeZone), ...(asked.days && { days: daysIn(cut) }) };
}

/** The moments of days in somebody's calendar. */
export function momentsOf(first: Day, last: Day, timeZone: string): Pick<Period, 'from' | 'to'> {
  return { from: startOfLocalDay(first, timeZone), to: startOfLocalDay(addDays(last, 1), timeZone) };
}

/** The days on which a service that only issues name had one. Of its other days nothing is known. */
function illDays(service: ServiceRef, issues: readonly Issue[], since: Instant, now: Instant): ServiceDay[] {
  const own = issues.map((issue) => ({ ...issue, service }));
  return deriveDays({ services: [service], issues: own, since, now }).filter(({ issueIds }) => issueIds.length > 0);
}
