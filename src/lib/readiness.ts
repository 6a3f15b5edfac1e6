import { between, SECOND, timeOf, type Instant } from '../domain/instant.ts';
import { HealthError } from '../domain/health/health-error.ts';
import type { Reading } from '../domain/health/reading.ts';
import type { Clock, Log, Meter } from '../ports/index.ts';

interface ReadinessOptions {
  /** By part: gives what is wrong with it, in words. They never fail. */
  readonly checks: Readonly<Record<string, () => Promise<string | undefined>>>;
  /** The same of what the process can do its work without. */
  readonly aside?: Readonly<Record<string, () => string | undefined>>;
  /** The health sources, one for each tenant. */
  readonly sources: readonly WatchedSource[];
  /** Milliseconds between probes. */
  readonly intervalMs: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'sourceAge'>;
}

/** One tenant's source. */
interface WatchedSource {
  /** The tenant, for operators. */
  readonly of: string;
  /** A light reading of it, with its age. */
  readonly probe: () => Promise<Pick<Reading<unknown>, 'readAt' | 'staleBecause' | 'staleDetail'>>;
}

/** Whether the process can do its work. */
export interface Readiness {
  start(): void;
  /** Does not wait for a running probe: it can take as long as a slow source does. */
  stop(): void;
  /** What is looked at: `source` and each check. */
  readonly parts: readonly string[];
  /** What is wrong, in words, by part; empty if the process is ready. One of several tenants alone does not count. */
  unready(): Promise<Record<string, string>>;
  /** What is wrong with the sources of some tenants, while others' answer, and with what the process can do without. */
  degraded(): Record<string, string>;
  /** When the source was last read, as far as the probes know, of several the one that waits longest; undefined before. */
  newestReadingAt(): Instant | undefined;
}

/** Three intervals plus the time of one slow call: a single failed probe is not an outage. */
export const recentFor = (intervalMs: number): number => 3 * intervalMs + 15 * SECOND;

/**
 * Makes the readiness check. A source "has answered recently" if its newest reading is recent. A probe reads it at each
 * interval, through the readings that all processes share, so many processes make no more calls than one. A tenant whose
 * source fails does not take the process from the others: only if none answers is it not ready.
 */
export function makeReadiness(options: ReadinessOptions): Readiness {
  const { intervalMs, clock, checks, sources } = options;
  const watched = sources.map((source): Watched => ({ ...source, state: {} }));
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    for (const source of watched) runProbe(options, source, watched);
  };
  const failing = () =>
    watched.flatMap(({ of, state }) => {
      const problem = sourceProblem(state, clock(), recentFor(intervalMs));
      return problem === undefined ? [] : [{ of, problem }];
    });
  return {
    start: () => {
      run();
      timer = setInterval(run, intervalMs);
    },
    stop: () => clearInterval(timer),
    newestReadingAt: () => oldestOf(watched),
    parts: [...Object.keys(checks), 'source'],
    async unready() {
      const source = () => Promise.resolve(failing().length === watched.length ? together(failing()) : undefined);
      const parts = Object.entries({ ...checks, source });
      const found = await Promise.all(parts.map(async ([part, check]) => [part, await check()] as const));
      return Object.fromEntries(found.flatMap(([part, problem]) => (problem === undefined ? [] : [[part, problem]])));
    },
    degraded() {
      const found = failing();
      const isAll = found.length === watched.length;
      const sources = isAll ? [] : found.map(({ of, problem }) => [`source of ${of}`, problem] as const);
      return Object.fromEntries([...sources, ...problemsAside(options)]);
    },
  };
}

function problemsAside({ aside = {} }: ReadinessOptions): (readonly [string, string])[] {
  return Object.entries(aside).flatMap(([part, check]) => {
    const problem = check();
    return problem === undefined ? [] : [[part, problem] as const];
  });
}

interface ProbeState {
  newest?: Instant;
  failure?: string;
  isRunning?: boolean;
}

interface Watched extends WatchedSource {
  readonly state: ProbeState;
}

/** Each by itself: a slow source holds up no other's probe. */
function runProbe(options: ReadinessOptions, { probe, state }: Watched, all: readonly Watched[]): void {
  if (state.isRunning) return;
  state.isRunning = true;
  void probeOnce(options, probe, state).finally(() => {
    state.isRunning = false;
    const oldest = oldestOf(all);
    if (oldest !== undefined) options.meter.sourceAge(Math.max(0, between(oldest, options.clock())) / SECOND);
  });
}

async function probeOnce({ log }: ReadinessOptions, probe: WatchedSource['probe'], state: ProbeState): Promise<void> {
  try {
    const { readAt, staleBecause, staleDetail } = await probe();
    state.newest = readAt;
    state.failure = staleBecause && reason(staleBecause, staleDetail);
  } catch (error) {
    state.failure = error instanceof HealthError ? reason(error.code, error.message) : 'unknown';
    log.debug('source.unready', { error });
  }
}

/** Of the newest readings the oldest. */
function oldestOf(watched: readonly Watched[]): Instant | undefined {
  return watched.flatMap(({ state }) => state.newest ?? []).toSorted((a, b) => timeOf(a) - timeOf(b))[0];
}

function together(failing: readonly { readonly of: string; readonly problem: string }[]): string {
  const [first] = failing;
  if (!first) return 'no tenant is watched';
  return failing.length === 1 ? first.problem : failing.map(({ of, problem }) => `${of}: ${problem}`).join('; ');
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
