import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../ports/index.ts';

/** The operators' metrics, and the page that Prometheus reads. The metric names are part of the public interface. */
export interface Metrics {
  readonly meter: Meter;
  /** `service_health_queue_jobs{state}`. */
  queueJobs(state: string, count: number): void;
  /** `service_health_subscriptions{tenant}`. */
  subscriptions(tenant: string, count: number): void;
  readonly contentType: string;
  /** The Prometheus text. */
  page(): Promise<string>;
}

/** A turn takes seconds. We give up on a source after half a minute. */
const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** An alert may wait for a rate limit or for an outage to end. */
const DELAY_SECONDS = [1, 5, 10, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400];

/** Makes metrics with a separate registry, so that several bots can run in one process. */
export function makeMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const gauges = makeGauges(register);
  return {
    meter: makeMeter(register, gauges.sourceAge),
    queueJobs: (state, count) => gauges.jobs.set({ state }, count),
    subscriptions: (tenant, count) => gauges.subscriptions.set({ tenant }, count),
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
  };
}

function makeMeter(register: Registry, age: Gauge): Meter {
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
  const changes = counter('changes_total', 'Changes seen', ['kind']);
  const deliveries = counter('deliveries_total', 'Deliveries by what became of them', ['outcome']);
  return {
    turn: (command, seconds) => turns.observe({ command }, seconds),
    sourceRequest: (source, operation, status) => requests.inc({ source, operation, status }),
    sourceAge: (seconds) => age.set(seconds),
    pollDuration: (seconds) => polls.observe(seconds),
    change: (kind) => changes.inc({ kind }),
    delivery: (outcome) => deliveries.inc({ outcome }),
    deliveryDelay: (seconds) => delays.observe(seconds),
  };
}
