import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SendFailure } from '../domain/delivery/send-error.ts';
import type { DeliveryCause, DeliveryOutcome, Meter } from '../ports/index.ts';
import { makeHealthGauges, type HealthGauges } from './health-gauges.ts';

/** The operators' metrics, and the page that Prometheus reads. The metric names are part of the public interface. */
export interface Metrics extends HealthGauges {
  readonly meter: Meter;
  /** `service_health_queue_jobs{state}`. */
  queueJobs(state: string, count: number): void;
  /** `service_health_subscriptions{tenant}`. */
  subscriptions(tenant: string, count: number): void;
  /** `service_health_ready{part}`: 1, or 0 if `unready` names the part. */
  ready(parts: readonly string[], unready: Readonly<Record<string, string>>): void;
  /** `service_health_deliveries_overdue{tenant}`. */
  overdue(tenant: string, count: number): void;
  /** `service_health_source_budget_used{tenant,source}` and `…_allowed`: requests in the last hour. */
  budget(of: { readonly tenant: string; readonly source: string }, used: number, allowed?: number): void;
  readonly contentType: string;
  /** The Prometheus text. */
  page(): Promise<string>;
}

/** A turn takes seconds. We give up on a source after half a minute. */
const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** An alert may wait for a rate limit or for an outage to end. */
const DELAY_SECONDS = [1, 5, 10, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400];

const BUDGET: ('tenant' | 'source')[] = ['tenant', 'source'];

/** Older versions stored a sentence as the reason: it must not become a label. */
const CAUSES: Readonly<Record<DeliveryCause, true>> = {
  subscription: true,
  follow: true,
  digest: true,
  deadlines: true,
  nudge: true,
  notice: true,
  bulletin: true,
  'early-warning': true,
  'card-changed': true,
  'up-to-date': true,
  'no-card-id': true,
  throttled: true,
  transient: true,
  'in-doubt': true,
  'server-error': true,
  refused: true,
  unproven: true,
  stopped: true,
  gone: true,
  'card-gone': true,
  expired: true,
  'waiting-for-install': true,
  'waiting-for-message': true,
  'waiting-for-activity': true,
  'channel-deleted': true,
  'team-deleted': true,
  'team-archived': true,
};

/** A counter that appears with its first event does not rise: an alert would miss that event. */
const OUTCOMES: Readonly<Record<DeliveryOutcome, true>> = {
  posted: true,
  edited: true,
  replied: true,
  unchanged: true,
  paused: true,
  dead: true,
  ambiguous: true,
};
const KINDS: Readonly<Record<SendFailure['kind'], true>> = {
  throttled: true,
  transient: true,
  ambiguous: true,
  paused: true,
  gone: true,
  target: true,
  dead: true,
  stop: true,
};

/** Makes metrics with a separate registry, so that several bots can run in one process. */
export function makeMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const gauges = makeGauges(register);
  return {
    meter: makeMeter(register, gauges),
    ...makeHealthGauges(register),
    queueJobs: (state, count) => gauges.jobs.set({ state }, count),
    subscriptions: (tenant, count) => gauges.subscriptions.set({ tenant }, count),
    ready: (parts, unready) => {
      for (const part of parts) gauges.ready.set({ part }, part in unready ? 0 : 1);
    },
    overdue: (tenant, count) => gauges.overdue.set({ tenant }, count),
    budget: (of, used, allowed) => {
      gauges.used.set(of, used);
      if (allowed !== undefined) gauges.allowed.set(of, allowed);
    },
    contentType: register.contentType,
    page: () => register.metrics(),
  };
}

function makeGauges(register: Registry) {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `service_health_${name}`, help, labelNames, registers: [register] });
  return {
    sourceAge: gauge('source_age_seconds', 'Age of the newest reading of the health source'),
    jobs: gauge('queue_jobs', 'Jobs in the delivery queue', ['state']),
    subscriptions: gauge('subscriptions', 'Subscriptions', ['tenant']),
    ready: gauge('ready', '1 if this part of the process can do its work, 0 if not; /readyz says why', ['part']),
    recordWaiting: gauge('record_waiting', 'Entries of the record that wait for the long-run store', ['tenant']),
    recordKept: unset(gauge('record_kept', '1 if the long-run store took the record the last time, 0 if not')),
    overdue: gauge('deliveries_overdue', 'Deliveries owed for over 15 minutes, 100 at most', ['tenant']),
    used: gauge('source_budget_used', 'Requests to the source in the last hour, by all processes', BUDGET),
    allowed: gauge('source_budget_allowed', 'Requests that the source allows in an hour', BUDGET),
  };
}

/** Without labels it would be 0 before anything is known. */
function unset(gauge: Gauge): Gauge {
  gauge.remove();
  return gauge;
}

function makeMeter(register: Registry, gauges: ReturnType<typeof makeGauges>): Meter {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `service_health_${name}`, help, labelNames, registers: [register] });
  const histogram = <Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ) => new Histogram({ name: `service_health_${name}`, help, buckets, labelNames, registers: [register] });
  const turns = histogram('turn_duration_seconds', 'Time from a question to its answer', SECONDS, ['command']);
  const polls = histogram('poll_duration_seconds', 'Time of one poll of the health source', SECONDS);
  const delays = histogram('delivery_delay_seconds', 'Time from seeing a change to showing it', DELAY_SECONDS);
  const requests = counter('source_requests_total', 'Requests to the health source', ['source', 'operation', 'status']);
  const served = counter('api_requests_total', 'Requests of programs to what is served', ['operation', 'status']);
  const changes = counter('changes_total', 'Changes seen', ['kind']);
  const deliveries = counter('deliveries_total', 'Deliveries by what became of them', ['outcome']);
  const reasons = counter('deliveries_by_reason_total', 'Deliveries by what became of them, and why', [
    'outcome',
    'reason',
  ]);
  const failures = counter('send_failures_total', 'Sends that were refused, whatever was done about it', ['kind']);
  for (const outcome of Object.keys(OUTCOMES)) deliveries.inc({ outcome }, 0);
  for (const kind of Object.keys(KINDS)) failures.inc({ kind }, 0);
  return {
    turn: (command, seconds) => turns.observe({ command }, seconds),
    sourceRequest: (source, operation, status) => requests.inc({ source, operation, status }),
    apiRequest: (operation, status) => served.inc({ operation, status }),
    sourceAge: (seconds) => gauges.sourceAge.set(seconds),
    pollDuration: (seconds) => polls.observe(seconds),
    change: (kind) => changes.inc({ kind }),
    delivery: (outcome, why) => {
      deliveries.inc({ outcome });
      reasons.inc({ outcome, reason: why !== undefined && Object.hasOwn(CAUSES, why) ? why : 'other' });
    },
    sendFailure: (kind) => failures.inc({ kind }),
    recordWaiting: (tenant, entries) => gauges.recordWaiting.set({ tenant }, entries),
    recordKept: (isKept) => gauges.recordKept.set(Number(isKept)),
    deliveryDelay: (seconds) => delays.observe(seconds),
  };
}
