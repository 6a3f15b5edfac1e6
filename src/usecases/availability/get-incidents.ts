import type { Span } from '../../domain/health/day-kind.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { rememberedFrom } from '../../domain/health/history.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { between, type Instant } from '../../domain/instant.ts';
import { isAboutAny } from '../../domain/naming/query-match.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { Recorded } from '../../domain/record/recorded.ts';
import type { Clock } from '../../ports/index.ts';
import { mapReading } from '../asking/combined-age.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withRecorded } from '../asking/looking-back/own-record.ts';
import type { SeenBefore } from '../known-names.ts';
import type { ReadRecord } from '../recording/read-record.ts';

/** What Microsoft lists and what only our own record still has, of some services or of all. */
export interface Incidents {
  readonly services: readonly ServiceRef[];
  readonly issues: readonly Issue[];
  /** From when to when this bot itself saw each that it saw begin and end, in milliseconds, by id. */
  readonly ownMs: ReadonlyMap<string, number>;
  /** Before that, an incident may be missing. */
  readonly reachesTo: Instant;
  readonly now: Instant;
}

interface IncidentPorts {
  readonly clock: Clock;
  readonly record: ReadRecord;
  readonly seenBefore: SeenBefore;
}

type GetIncidents = (tenantId: string, services: readonly ServiceRef[], from: Instant) => Promise<Reading<Incidents>>;

/** Looks for the issues of some services, or of all if none is named, from a time until now. */
export function makeGetIncidents(
  health: HealthReader,
  { clock, record: read, seenBefore }: IncidentPorts,
): GetIncidents {
  return async (tenantId, services, from) => {
    const now = clock();
    const [listed, record, seen] = await Promise.all([
      health.issues(tenantId),
      read(tenantId, { from, to: now, tracked: 'issues' }),
      seenBefore(tenantId),
    ]);
    const isAsked = isAboutAny(services, seenNames(seen));
    return mapReading(listed, (issues) => ({
      ...{ services, now, ownMs: ownTimes(record) },
      issues: withRecorded(issues, record).filter(isAsked),
      reachesTo: earliest(rememberedFrom(issues, now), record),
    }));
  };
}

function earliest(listedFrom: Instant, { recordedFrom, isIncomplete }: Recorded): Instant {
  return recordedFrom === undefined || isIncomplete === true || listedFrom < recordedFrom ? listedFrom : recordedFrom;
}

/** An issue that was there when the record began, or within a gap, was not seen to begin or end. */
function ownTimes({ issues, recordedFrom = '', gaps }: Recorded): ReadonlyMap<string, number> {
  const isBlind = (at: Instant) => gaps.some((gap: Span) => gap.from < at && at <= gap.to);
  return new Map(
    issues.flatMap(({ issue, firstSeenAt, resolvedSeenAt }) => {
      if (resolvedSeenAt === undefined || firstSeenAt <= recordedFrom) return [];
      return isBlind(firstSeenAt) || isBlind(resolvedSeenAt) ? [] : [[issue.id, between(firstSeenAt, resolvedSeenAt)]];
    }),
  );
}
