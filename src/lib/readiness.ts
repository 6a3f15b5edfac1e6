import { between, SECOND, type Instant } from '../domain/instant.ts';
import { HealthError } from '../domain/health/health-error.ts';
import type { Reading } from '../domain/health/reading.ts';
import type { Clock, Log, Meter } from '../ports/index.ts';

interface ReadinessOptions {
  /** By part: gives what is wrong with it, in words. They never fail. */
  readonly checks: Readonly<Record<string, () => Promise<string | undefined>>>;
  /** A light reading of the health source, with its age. */
  readonly probe: () => Promise<Pick<Reading<unknown>, 'readAt' | 'staleBecause' | 'staleDetail'>>;
  /** Milliseconds between probes. */
  readonly intervalMs: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'sourceAge'>;
}

/** Whether the process can do its work. */
export interface Readiness {
  start(): void;
  /** Does not wait for a running probe: it can take as long as a slow source does. */
  stop(): void;
  /** What is looked at: `source` and each check. */
  readonly parts: readonly string[];
  /** What is wrong, in words, by part; empty if the process is ready. */
  unready(): Promise<Record<string, string>>;
  /** When the source was last read, as far as the probes know; undefined before the first. */
  newestReadingAt(): Instant | undefined;
}

/** Three intervals plus the time of one slow call: a single failed probe is not an outage. */
export const recentFor = (intervalMs: number): number => 3 * intervalMs + 15 * SECOND;

/**
 * Makes the readiness check. The source "has answered recently" if its newest reading is recent. A probe reads it at
 * each interval, through the readings that all processes share, so many processes make no more calls than one.
 */
export function makeReadiness(options: ReadinessOptions): Readiness {
  const { intervalMs, clock, checks } = options;
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
    parts: [...Object.keys(checks), 'source'],
    async unready() {
      const source = () => Promise.resolve(sourceProblem(state, clock(), recentFor(intervalMs)));
      const parts = Object.entries({ ...checks, source });
      const found = await Promise.all(parts.map(async ([part, check]) => [part, await check()] as const));
      return Object.fromEntries(found.flatMap(([part, problem]) => (problem === undefined ? [] : [[part, problem]])));
    },
  };
}

interface ProbeState {
  newest?: Instant;
  failure?: string;
}

async function probeOnce({ probe, clock, log, meter }: ReadinessOptions, state: ProbeState): Promise<void> {
  try {
    const { readAt, staleBecause, staleDetail } = await probe();
    state.newest = readAt;
    state.failure = staleBecause && reason(staleBecause, staleDetail);
    meter.sourceAge(Math.max(0, between(readAt, clock())) / SECOND);
  } catch (error) {
    state.failure = error instanceof HealthError ? reason(error.code, error.message) : 'unknown';
    log.debug('source.unready', { error });
  }
}

/** With what operators need to know, such as the sign-in authority's own code. */
function reason(code: string, detail: string | undefined): string {
  return detail === undefined ? code : `${code}: ${detail}`;
}

function sourceProblem({ newest, failure }: ProbeState, now: Instant, recentMs: number): string | undefined {
  const why = failure ? ` (${failure})` : '';
  if (newest === undefined) return `the health source has not answered yet${why}`;
  const age = between(newest, now);
  if (age <= recentMs) return undefined;
  return `the health source has not answered for ${Math.round(age / SECOND)} s${why}`;
}
