import { DAY, HOUR, MINUTE, shift, timeOf, type Instant } from '../instant.ts';

/** What Microsoft counts of a tenant's own use of a service. */
export type TelemetryMetric =
  | 'mail-delivered'
  | 'exchange-connections'
  | 'teams-chat'
  | 'teams-meetings'
  | 'word-web'
  | 'excel-web'
  | 'mfa-sign-ins'
  | 'saml-sign-ins';

/** One step: how many, or how many of a hundred. */
export interface TelemetryPoint {
  readonly from: Instant;
  readonly value: number;
}

/** What was counted in the last hours, and in the same hours a week before. Oldest first. */
export interface TelemetrySeries {
  readonly metric: TelemetryMetric;
  readonly unit: 'count' | 'percent';
  readonly now: readonly TelemetryPoint[];
  readonly weekBefore: readonly TelemetryPoint[];
}

/** Why there is no telemetry of a service. */
export type NoTelemetry =
  /** `SERVICE_ACTIVITY` is off. */
  | 'off'
  /** Microsoft counts nothing of this service. */
  | 'no-metrics'
  /** The tenant's health is not read from Graph, or its cloud has no such numbers. */
  | 'not-in-cloud'
  | 'not-permitted'
  | 'not-licensed'
  | 'not-found'
  | 'throttled'
  | 'failed';

/** The tenant's own telemetry of a service, or why there is none. */
export type Telemetry =
  | {
      readonly read: true;
      readonly series: readonly TelemetrySeries[];
      /** The end of what was counted. */ readonly upTo: Instant;
    }
  | { readonly read: false; readonly because: NoTelemetry; readonly permission?: string };

/** The length of a step, and of the time that is asked for. */
export const TELEMETRY_STEP_MS = 15 * MINUTE;
const TELEMETRY_SPAN_MS = 3 * HOUR;
/** The hours that are compared are so far apart. */
export const WEEK_MS = 7 * DAY;

/** The last hours that are complete: the numbers of a step that has not ended would look like a fall. */
export function telemetrySpan(now: Instant): { readonly from: Instant; readonly to: Instant } {
  const to = shift(now, -(timeOf(now) % TELEMETRY_STEP_MS));
  return { from: shift(to, -TELEMETRY_SPAN_MS), to };
}

/** What telemetry shows: use fell; it is as a week before; it was read but shows neither; it was not read. */
export const TRENDS = ['fell', 'usual', 'unclear', 'unread'] as const;
export type Trend = (typeof TRENDS)[number];

/** Microsoft may add to its newest step later, so the hour before it is compared. */
const [NEWEST_LEFT_OUT, STEPS_COMPARED] = [1, 4];
/** Fewer in an hour a week before are too few to compare: half of little is chance. */
const ENOUGH = 40;
const [FELL_BELOW, USUAL_FROM] = [0.5, 0.8];
/** Points of a hundred. */
const FELL_BY_POINTS = 5;

/** An hour, and the same one a week before: how many in all, or of a hundred on average. Undefined: not all was counted. */
export function recentHour({ unit, now, weekBefore }: TelemetrySeries): { now: number; before: number } | undefined {
  const current = now.slice(-(STEPS_COMPARED + NEWEST_LEFT_OUT), -NEWEST_LEFT_OUT);
  const former = weekBefore.filter((point) => current.some(({ from }) => shift(from, -WEEK_MS) === point.from));
  const [first, last] = [current[0], current.at(-1)];
  const isWhole = first && last && shift(first.from, (STEPS_COMPARED - 1) * TELEMETRY_STEP_MS) === last.from;
  if (!isWhole || current.length < STEPS_COMPARED || former.length < STEPS_COMPARED) return undefined;
  const parts = unit === 'percent' ? STEPS_COMPARED : 1;
  return { now: total(current) / parts, before: total(former) / parts };
}

/** What one metric shows. */
export function trendOf(series: TelemetrySeries): Exclude<Trend, 'unread'> {
  const hour = recentHour(series);
  if (!hour) return 'unclear';
  const { now, before } = hour;
  if (series.unit === 'percent') return before - now >= FELL_BY_POINTS ? 'fell' : 'usual';
  if (before < ENOUGH) return 'unclear';
  if (now < before * FELL_BELOW) return 'fell';
  return now >= before * USUAL_FROM ? 'usual' : 'unclear';
}

function total(points: readonly TelemetryPoint[]): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}

/** What all of them show: one that fell says more than others that did not. */
export function overallTrend(telemetry: Telemetry): Trend {
  if (!telemetry.read) return 'unread';
  const trends = telemetry.series.map(trendOf);
  if (trends.includes('fell')) return 'fell';
  return trends.length > 0 && trends.every((trend) => trend === 'usual') ? 'usual' : 'unclear';
}
