import { spanOf, touches } from '../health/day-kind.ts';
import type { Body } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Instant } from '../instant.ts';
import type { Period } from '../period.ts';
import type { Recorded } from '../record/recorded.ts';
import { claimsOf } from './claim.ts';
import type { EvidenceAnswers, EvidenceAvailability, EvidenceFacts, EvidenceIssue } from './facts.ts';
import { issueFacts } from './issue-facts.ts';

/** All that the facts of one service and period are made of. */
export interface FactsFrom {
  readonly tenantId: string;
  readonly service: ServiceRef;
  readonly period: Period;
  readonly timeZone: string;
  readonly now: Instant;
  readonly recorded: Recorded;
  /** Milliseconds of the period, as the rule of availability counts them. */
  readonly measured: Omit<EvidenceAvailability, 'percent'>;
  /** How many people said that they were affected, by issue. */
  readonly affected: ReadonlyMap<string, EvidenceAnswers>;
  readonly source: string;
  readonly plainText: (body: Body) => string;
}

/**
 * The facts. Nothing in them depends on when they are put together, once the period is over: making them again gives
 * the same, unless Microsoft has published something since.
 */
export function makeFacts(from: FactsFrom): EvidenceFacts {
  const { tenantId, service, period, timeZone, recorded, measured, source } = from;
  const { first, last } = period;
  const until = period.to < from.now ? period.to : from.now;
  const issues = issuesIn(from, until);
  const of = (kind: EvidenceIssue['classification']) => issues.filter(({ classification }) => classification === kind);
  return {
    tenantId,
    service: { id: service.id, name: service.name.toWellFormed() },
    period: { first, last, timeZone, from: period.from, to: period.to },
    watched: {
      ...(recorded.recordedFrom !== undefined && { recordedFrom: recorded.recordedFrom }),
      until,
      gaps: recorded.gaps.map((gap) => ({ from: gap.from, to: gap.to, because: gap.because })),
    },
    availability: availabilityOf(measured),
    incidents: of('incident'),
    advisories: of('advisory'),
    source,
    claims: claimsOf(period),
  };
}

function issuesIn({ period, recorded, plainText, affected, now }: FactsFrom, until: Instant): EvidenceIssue[] {
  const context = { from: period.from, until, recordedFrom: recorded.recordedFrom, plainText, affected };
  return recorded.issues
    .filter(({ issue }) => touches(spanOf(issue, now), { from: period.from, to: until }))
    .flatMap((each) => issueFacts(each, context) ?? [])
    .toSorted(byStart);
}

function byStart(a: EvidenceIssue, b: EvidenceIssue): number {
  const [from, to] = [a.lastPublished.startedAt, b.lastPublished.startedAt];
  if (from !== to) return from < to ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function availabilityOf({ downMs, knownMs, unknownMs, maintenanceMs }: FactsFrom['measured']): EvidenceAvailability {
  const percent = percentUp(downMs, knownMs);
  return { ...(percent !== undefined && { percent }), downMs, knownMs, unknownMs, maintenanceMs };
}

/** Cut off after three decimals, so that a second of downtime is never shown as none. Undefined if nothing is known. */
function percentUp(downMs: number, knownMs: number): number | undefined {
  if (knownMs <= 0) return undefined;
  const scaled = (knownMs - downMs) * 100_000;
  return (scaled - (scaled % knownMs)) / knownMs / 1_000;
}
