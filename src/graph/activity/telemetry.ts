import { z } from 'zod';
import { HealthError, type HealthErrorCode } from '../../domain/health/health-error.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import {
  TELEMETRY_STEP_MS,
  telemetrySpan,
  WEEK_MS,
  type NoTelemetry,
  type Telemetry,
  type TelemetryPoint,
  type TelemetrySeries,
} from '../../domain/impact/telemetry.ts';
import { MINUTE, parseInstant, shift, type Instant } from '../../domain/instant.ts';
import type { Http } from '../../lib/http/http.ts';
import { wordsOf, type HttpFailure } from '../../lib/http/http-failure.ts';
import type { Clock } from '../../ports/index.ts';
import { metricsOf, type GraphMetric } from './metrics.ts';

interface TelemetryOptions {
  /** `https://graph.microsoft.com/v1.0`: what is counted is in its beta version. */
  readonly baseUrl: string;
  readonly token: (permission: string, refused?: string) => Promise<string>;
  /** With a budget and pauses of its own: health never waits for this. */
  readonly http: Http;
  readonly clock: Clock;
}

/** Graph counts nothing for tenants of national clouds. */
const NATIONAL = /\.us$|\.us:|chinacloudapi\.cn|\.de$/;

/**
 * Reads a tenant's own telemetry from Graph's `reports/serviceActivity`, a preview: the last three hours in steps of 15
 * minutes, and the same hours a week before. Never fails.
 */
export function makeGraphTelemetry(options: TelemetryOptions): (service: ServiceRef) => Promise<Telemetry> {
  return async ({ id }) => {
    const metrics = metricsOf(id);
    if (metrics.length === 0) return { read: false, because: 'no-metrics' };
    if (NATIONAL.test(new URL(options.baseUrl).hostname)) return { read: false, because: 'not-in-cloud' };
    const span = telemetrySpan(options.clock());
    const read = await Promise.all(metrics.map((metric) => seriesOf(options, metric, span)));
    const series = read.flatMap((each) => (each instanceof HealthError ? [] : [each]));
    const [failed] = read.filter((each) => each instanceof HealthError);
    if (series.length === 0 && failed) return missing(failed);
    const ends = series.flatMap(({ now }) => now.at(-1)?.from ?? []).toSorted();
    const last = ends.at(-1);
    return { read: true, series, upTo: last === undefined ? span.to : shift(last, TELEMETRY_STEP_MS) };
  };
}

type Span = ReturnType<typeof telemetrySpan>;

async function seriesOf(
  options: TelemetryOptions,
  asked: GraphMetric,
  { from, to }: Span,
): Promise<TelemetrySeries | HealthError> {
  try {
    const [now, weekBefore] = await Promise.all([
      pointsOf(options, asked, { from, to }),
      pointsOf(options, asked, { from: shift(from, -WEEK_MS), to: shift(to, -WEEK_MS) }),
    ]);
    return { metric: asked.metric, unit: asked.unit, now, weekBefore };
  } catch (error) {
    if (error instanceof HealthError) return error;
    throw error;
  }
}

async function pointsOf(
  { baseUrl, token, http }: TelemetryOptions,
  { operation, permission }: GraphMetric,
  { from, to }: Span,
): Promise<TelemetryPoint[]> {
  const root = baseUrl.replace(/\/v1\.0$/, '/beta');
  const { body, facts } = await http.json({
    source: 'graph',
    operation: 'serviceActivity',
    url: `${root}/reports/serviceActivity/${operation}(${boundsOf(from, to)})`,
    headers: { accept: 'application/json' },
    token: (refused) => token(permission, refused),
    explain: (failure) => explain(failure, permission),
  });
  const answer = ANSWER.safeParse(body);
  if (!answer.success) throw new HealthError('source-bad-answer', 'the telemetry has another shape', facts);
  return answer.data.value
    .flatMap(pointOf)
    .filter((point) => point.from >= from && point.from < to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/** Times stand there without quotes. */
function boundsOf(from: Instant, to: Instant): string {
  const [start, end] = [from, to].map((each) => each.replace('.000Z', 'Z'));
  const minutes = TELEMETRY_STEP_MS / MINUTE;
  return `inclusiveIntervalStartDateTime=${start},exclusiveIntervalEndDateTime=${end},aggregationIntervalInMinutes=${minutes}`;
}

const ANSWER = z.object({
  value: z.array(
    z.object({ intervalStartDateTime: z.string(), value: z.unknown().optional(), percentage: z.unknown().optional() }),
  ),
});

/** What is no number (`NaN`) or has no time was not counted: a gap is no nothing. */
function pointOf(row: z.infer<typeof ANSWER>['value'][number]): TelemetryPoint[] {
  const value = row.value ?? row.percentage;
  const text = row.intervalStartDateTime.replace(' ', 'T');
  const from = parseInstant(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return from === undefined || typeof value !== 'number' || !Number.isFinite(value) ? [] : [{ from, value }];
}

const ABOUT_LICENCE = /licen[sc]e|premium|eligible|subscri/i;

function explain({ status, body, facts }: HttpFailure, permission: string): HealthError | undefined {
  if (status === 404) return new HealthError('unknown-service', 'the tenant has no such telemetry', facts);
  if (status !== 403 && status !== 400) return undefined;
  if (ABOUT_LICENCE.test(wordsOf(body))) return new HealthError('access-blocked', 'no licence for telemetry', facts);
  if (status === 400) return undefined;
  return new HealthError('not-permitted', `the token lacks ${permission}`, { ...facts, permission });
}

const BECAUSE: Readonly<Partial<Record<HealthErrorCode, NoTelemetry>>> = {
  'unknown-service': 'not-found',
  'access-blocked': 'not-licensed',
  'not-permitted': 'not-permitted',
  'source-throttled': 'throttled',
};

function missing({ code, facts: { permission } }: HealthError): Telemetry {
  return { read: false, because: BECAUSE[code] ?? 'failed', ...(permission !== undefined && { permission }) };
}
