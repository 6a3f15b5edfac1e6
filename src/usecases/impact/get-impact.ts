import { HealthError, type HealthErrorCode } from '../../domain/health/health-error.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { peopleSince, reportBars, REPORTS_COUNT_FOR_MS, type ReportBar } from '../../domain/impact/affected-reports.ts';
import { wordOf, type MicrosoftsWord } from '../../domain/impact/microsofts-word.ts';
import { overallTrend, type Telemetry, type Trend } from '../../domain/impact/telemetry.ts';
import { headcountOf, verdictOn, type Headcount, type ImpactVerdict } from '../../domain/impact/verdict.ts';
import { between, MINUTE, shift, type Instant } from '../../domain/instant.ts';
import type { AffectedStore, Log, TelemetrySource } from '../../ports/index.ts';
import type { ServiceStatus } from '../asking/answers.ts';
import type { GetServiceStatus } from '../asking/get-service-status.ts';

/** When so many people within such a time are enough to warn of. */
export interface Threshold {
  readonly people: number;
  readonly withinMs: number;
}

/** The threshold of a tenant. */
export type ThresholdOf = (tenantId: string) => Threshold;

interface ImpactPorts {
  /** If absent, nobody can say that something fails for them. */
  readonly affected?: Pick<AffectedStore, 'read'>;
  /** If absent, it is off. */
  readonly telemetry?: TelemetrySource;
  readonly thresholdOf: ThresholdOf;
  readonly log: Log;
}

/** `impact <service>`: whether it is us or them, and what that is from. */
export interface Impact {
  readonly service: ServiceRef;
  readonly microsoft: {
    readonly word: MicrosoftsWord;
    /** What was read, which may be old. */
    readonly status?: ServiceStatus;
    /** Why it could not be read. */
    readonly because?: HealthErrorCode;
  };
  readonly people: {
    readonly headcount: Headcount;
    /** Within the time of a warning. */
    readonly lately: number;
    /** In all the time that is counted. */
    readonly inAll: number;
    readonly bars: readonly ReportBar[];
    readonly withinMs: number;
  };
  readonly telemetry: Telemetry;
  readonly trend: Trend;
  readonly verdict: ImpactVerdict;
}

/** Microsoft's word is no word of now if the source has failed for longer. */
const FRESH_FOR_MS = 15 * MINUTE;

/** Joins Microsoft's word, what people here say, and the tenant's telemetry. Each may be missing, and says so. */
export function makeGetImpact(getServiceStatus: GetServiceStatus, ports: ImpactPorts) {
  return async (tenantId: string, service: ServiceRef, now: Instant, timeZone?: string): Promise<Impact> => {
    const [microsoft, people, telemetry] = await Promise.all([
      readMicrosoft(getServiceStatus, tenantId, service, now, timeZone),
      readPeople(ports, tenantId, service, now),
      ports.telemetry?.read(tenantId, service) ?? ({ read: false, because: 'off' } as const),
    ]);
    const trend = overallTrend(telemetry);
    const facts = { microsoft: microsoft.word, people: people.headcount, telemetry: trend };
    return { service, microsoft, people, telemetry, trend, verdict: verdictOn(facts) };
  };
}

async function readMicrosoft(
  getServiceStatus: GetServiceStatus,
  tenantId: string,
  service: ServiceRef,
  now: Instant,
  timeZone: string | undefined,
): Promise<Impact['microsoft']> {
  try {
    const status = await getServiceStatus(tenantId, service, timeZone);
    const isOld = status.staleBecause !== undefined && between(status.readAt, now) > FRESH_FOR_MS;
    return { word: isOld ? 'unknown' : wordOf(status.value.openIssues, now), status };
  } catch (error) {
    if (!(error instanceof HealthError) || error.code === 'unknown-service') throw error;
    return { word: 'unknown', because: error.code };
  }
}

async function readPeople(
  { affected, thresholdOf, log }: ImpactPorts,
  tenantId: string,
  { id }: ServiceRef,
  now: Instant,
): Promise<Impact['people']> {
  const since = shift(now, -REPORTS_COUNT_FOR_MS);
  const threshold = thresholdOf(tenantId);
  const reports = await affected?.read(tenantId, id, since).catch((error: unknown) => {
    log.warn('affected.not-read', { error });
    return undefined;
  });
  const lately = reports && peopleSince(reports, shift(now, -threshold.withinMs));
  return {
    headcount: headcountOf(lately, threshold.people),
    lately: lately ?? 0,
    inAll: peopleSince(reports ?? [], since),
    bars: reportBars(reports ?? [], now),
    withinMs: threshold.withinMs,
  };
}
