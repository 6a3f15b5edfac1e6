import { factsForLog, HealthError } from '../../domain/health/health-error.ts';
import { between, MINUTE, SECOND, shift } from '../../domain/instant.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { Clock, HealthSource, HealthSources, Kept, Log, Meter } from '../../ports/index.ts';
import { keptOf, withKnownRows } from './kept-rows.ts';
import { makePatience, type Patience, type StartTimer } from './patience.ts';
import { readingName, type ReadingCache } from './reading-cache.ts';

export interface SourceReadsPorts {
  readonly sources: HealthSources;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  readonly freshForMs: number;
  /** Tests pass their own. */
  readonly startTimer?: StartTimer;
}

/** What to read, and how long the answer may wait for it if nothing of it is known. */
interface Question<T> {
  readonly tenantId: string;
  /** `issues`, `history/Exchange/30`. */
  readonly key: string;
  readonly ask: (source: HealthSource) => Promise<T>;
  /** Whether the answer can do without it, so that it is not waited for long. Asked only if nothing of it is known. */
  readonly isOptional: () => Promise<boolean>;
}

export type Read = <T>(question: Question<T>) => Promise<Reading<T>>;

/** One reading on its way. Those who ask for the same meanwhile share it. */
interface Attempt<T> {
  readonly known: Promise<Kept<T> | undefined>;
  readonly fresh: Promise<Kept<T>>;
}

/** An empty list is believed once the source still sends it after this long. */
const EMPTY_FOR = 5 * MINUTE;

/**
 * Makes the function that answers from what is at hand and refreshes it. A fresh reading is used as it is. An older one
 * is used if the source fails in any way, or does not answer soon; the refresh then goes on behind the answer.
 */
export function makeRead(ports: SourceReadsPorts, cache: ReadingCache): Read {
  const patience = makePatience(ports.startTimer);
  const begin = makeAttempts(ports, cache, patience);
  return async <T>(question: Question<T>): Promise<Reading<T>> => {
    const { known, fresh } = begin(question);
    const before = await known;
    if (before && isFresh(ports, before)) {
      cache.editions.used(question.tenantId, before);
      return meterAge(ports, before);
    }
    try {
      if (!before) return meterAge(ports, await first(patience, question, fresh));
      const reading = await refreshed(ports, patience, { question, before, fresh });
      return meterAge(ports, reading ?? withReason(ports, before, slowBecause(ports, question.tenantId)));
    } finally {
      // Also where nothing newer came of it: the next question is to ask again.
      cache.editions.advance(question.tenantId);
    }
  };
}

/** Undefined if the source does not answer soon. */
async function refreshed<T>(
  ports: SourceReadsPorts,
  patience: Patience,
  { question: { tenantId }, before, fresh }: { question: Question<T>; before: Kept<T>; fresh: Promise<Kept<T>> },
): Promise<Reading<T> | undefined> {
  try {
    const outcome = await patience.soon(tenantId, fresh);
    return outcome.inTime ? outcome.value : undefined;
  } catch (error) {
    if (!(error instanceof HealthError)) throw error;
    return withReason(ports, before, error);
  }
}

function withReason<T>(
  { clock }: SourceReadsPorts,
  before: Kept<T>,
  { code, message, facts }: HealthError,
): Reading<T> {
  const { retryAfterMs } = facts;
  return {
    ...before,
    staleBecause: code,
    staleDetail: message,
    ...(retryAfterMs !== undefined && { askedAgainAt: shift(clock(), retryAfterMs) }),
  };
}

/** A source that fails at once and is asked again for seconds is not slow: it says what is wrong. */
function slowBecause({ sources }: SourceReadsPorts, tenantId: string): HealthError {
  return sources(tenantId).trouble?.() ?? new HealthError('source-timeout', 'the source does not answer soon');
}

async function first<T>(
  patience: Patience,
  { tenantId, isOptional }: Question<T>,
  fresh: Promise<Kept<T>>,
): Promise<Reading<T>> {
  if (!(await isOptional())) return patience.longest(tenantId, fresh);
  const outcome = await patience.soon(tenantId, fresh);
  if (outcome.inTime) return outcome.value;
  throw new HealthError('source-timeout', 'the source is slow, so the answer leaves this part out');
}

/** However many ask, one call for each reading is on its way. */
function makeAttempts(ports: SourceReadsPorts, cache: ReadingCache, patience: Patience) {
  const running = new Map<string, Attempt<unknown>>();
  const refresh = makeRefresh(ports, cache, patience);
  return <T>(question: Question<T>): Attempt<T> => {
    const name = readingName(question.tenantId, question.key);
    const shared = running.get(name) as Attempt<T> | undefined;
    if (shared) return shared;
    const known = cache.take<T>(question.tenantId, question.key);
    const fresh = known
      .then((kept) => (kept && isFresh(ports, kept) ? kept : refresh(question, kept)))
      .finally(() => running.delete(name));
    // Whoever still waits for it gets its error. Nobody may: then it is logged, and that is all.
    fresh.catch(() => undefined);
    running.set(name, { known, fresh });
    return { known, fresh };
  };
}

function isFresh({ clock, freshForMs }: SourceReadsPorts, kept: Kept<unknown>): boolean {
  return between(kept.readAt, clock()) < freshForMs;
}

/** Reads from the source, and keeps what it says. */
function makeRefresh({ sources, clock, log }: SourceReadsPorts, cache: ReadingCache, patience: Patience) {
  const belief = makeBelief(clock);
  return async <T>({ tenantId, key, ask }: Question<T>, known: Kept<T> | undefined): Promise<Kept<T>> => {
    try {
      // Taken before the call: changes made while it runs may be missing from its result.
      const readAt = clock();
      const value = await ask(sources(tenantId));
      patience.hasAnswered(tenantId);
      const kept = withKnownRows(keptOf(value, readAt), known);
      belief.check(readingName(tenantId, key), kept, known);
      await cache.put(tenantId, key, kept);
      return kept;
    } catch (error) {
      if (!(error instanceof HealthError)) throw error;
      if (error.code !== 'source-timeout') patience.hasAnswered(tenantId);
      if (known) log.warn('last-known-reading-used', { key, ...factsForLog(error), readAt: known.readAt });
      else log.info('reading.failed', { key, ...factsForLog(error) });
      throw error;
    }
  };
}

/** Doubts a list that had rows before and comes empty: until it stays so for a while, it is taken for a failure. */
function makeBelief(clock: Clock) {
  const emptySince = new Map<string, Instant>();
  return {
    check(name: string, now: Kept<unknown>, known: Kept<unknown> | undefined): void {
      if (!isEmpty(now.value) || known === undefined || isEmpty(known.value)) {
        emptySince.delete(name);
        return;
      }
      if (now.unreadable) throw new HealthError('source-bad-answer', 'no row of the list can be read');
      const since = emptySince.get(name) ?? clock();
      emptySince.set(name, since);
      if (between(since, clock()) < EMPTY_FOR) throw new HealthError('source-empty', 'the list is empty all at once');
    },
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function meterAge<T>({ meter, clock }: SourceReadsPorts, reading: Reading<T>): Reading<T> {
  meter.sourceAge(Math.max(0, between(reading.readAt, clock()) / SECOND));
  return reading;
}
