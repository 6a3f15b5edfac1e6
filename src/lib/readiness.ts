import { between, SECOND, type Instant } from '../domain/instant.ts';
import type { HealthErrorCode } from '../domain/health/health-error.ts';
import type { Clock, Log, Meter } from '../ports/index.ts';

interface ReadinessOptions {
  /** Fails where the shared store does not answer. */
  readonly pingStore: () => Promise<unknown>;
  /** A light reading of the health source, its age told. */
  readonly probe: () => Promise<{ readonly readAt: Instant; readonly staleBecause?: HealthErrorCode }>;
  /** Milliseconds between probes. */
  readonly intervalMs: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'sourceAge'>;
}

/** Whether the process can do its work now. */
export interface Readiness {
  start(): void;
  /** Does not wait for a probe under way, which may take as long as a slow source does. */
  stop(): void;
  /** Why not, by part, in words; empty where it can. */
  unready(): Promise<Record<string, string>>;
  /** When the source was last read, as far as probes know; undefined before the first. */
  newestReadingAt(): Instant | undefined;
}

/** Three intervals, and what one slow call may take: a single failed probe is no outage. */
const recentFor = (intervalMs: number): number => 3 * intervalMs + 15 * SECOND;

/**
 * The source "has answered recently" where the newest reading is young: it is made by a probe at each interval, through
 * the readings that all processes share, so that many processes cost no more calls than one.
 */
export function makeReadiness(options: ReadinessOptions): Readiness {
  const { intervalMs, clock, pingStore } = options;
  const state: ProbeState = {};
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const run = (): void => {
    running ??= probeOnce(options, state).finally(() => (running = undefined));
  };
  return {
    start: () => {
      run();
      timer = setInterval(run, intervalMs);
    },
    stop: () => clearInterval(timer),
    newestReadingAt: () => state.newest,
    async unready() {
      const store = await pingStore().then(
        () => undefined,
        () => 'Redis does not answer',
      );
      const source = sourceProblem(state, clock(), recentFor(intervalMs));
      return { ...(store && { redis: store }), ...(source && { source }) };
    },
  };
}

interface ProbeState {
  newest?: Instant;
  failure?: string;
}

async function probeOnce({ probe, clock, log, meter }: ReadinessOptions, state: ProbeState): Promise<void> {
  try {
    const { readAt, staleBecause } = await probe();
    state.newest = readAt;
    state.failure = staleBecause;
    meter.sourceAge(Math.max(0, between(readAt, clock())) / SECOND);
  } catch (error) {
    state.failure = codeOf(error);
    log.debug('source.unready', { error });
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

function sourceProblem({ newest, failure }: ProbeState, now: Instant, recentMs: number): string | undefined {
  const why = failure ? ` (${failure})` : '';
  if (newest === undefined) return `the health source has not answered yet${why}`;
  const age = between(newest, now);
  if (age <= recentMs) return undefined;
  return `the health source has not answered for ${Math.round(age / SECOND)} s${why}`;
}
