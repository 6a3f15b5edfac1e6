import { HealthError } from '../../domain/health/health-error.ts';

/** Starts a timer. `over` resolves after `ms` milliseconds, unless `stop` was called before. */
export type StartTimer = (ms: number) => { readonly over: Promise<unknown>; stop(): void };

/** Whether the work was done in time, and with which result. */
type Outcome<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

/**
 * How long an answer waits for the source while an older one is at hand. A question may read two things one after the
 * other, and Teams shows after two seconds that the bot is slow (`field.md` §6.1).
 */
const WAIT_WITH_ANSWER_MS = 1_200;

/** How long it waits with nothing at hand. Teams gives a pressed button up after 10 s. */
const WAIT_WITHOUT_ANSWER_MS = 8_000;

/** The most questions that wait for a tenant's slow source with nothing at hand. Each holds one of the door's 256 places. */
const MOST_WAITING = 32;

/** How long answers wait for each tenant's source, and how many of them at once. */
export interface Patience {
  /** The result if it comes soon, which is not waited for if the tenant's source is known to be slow. */
  soon<T>(tenantId: string, work: Promise<T>): Promise<Outcome<T>>;
  /** The result, waited for as long as Teams allows. Then, or if too many wait, it fails with `source-timeout`. */
  longest<T>(tenantId: string, work: Promise<T>): Promise<T>;
  /** The tenant's source has answered, however it did: it is waited for again. */
  hasAnswered(tenantId: string): void;
}

/** Makes the patience of this process. */
export function makePatience(startTimer: StartTimer = realTimer): Patience {
  const slow = new Set<string>();
  const waiting = new Map<string, number>();
  const count = (tenantId: string, more: number) => {
    const now = (waiting.get(tenantId) ?? 0) + more;
    if (now === 0) waiting.delete(tenantId);
    else waiting.set(tenantId, now);
  };
  const soon = async <T>(tenantId: string, work: Promise<T>): Promise<Outcome<T>> => {
    const outcome = await within(work, slow.has(tenantId) ? 0 : WAIT_WITH_ANSWER_MS, startTimer);
    if (!outcome.inTime) slow.add(tenantId);
    return outcome;
  };
  return {
    soon,
    async longest<T>(tenantId: string, work: Promise<T>): Promise<T> {
      const first = await soon(tenantId, work);
      if (first.inTime) return first.value;
      if ((waiting.get(tenantId) ?? 0) >= MOST_WAITING)
        throw new HealthError('source-timeout', 'too many questions wait for the source');
      count(tenantId, 1);
      const rest = await within(work, WAIT_WITHOUT_ANSWER_MS - WAIT_WITH_ANSWER_MS, startTimer).finally(() =>
        count(tenantId, -1),
      );
      if (rest.inTime) return rest.value;
      throw new HealthError('source-timeout', 'the source does not answer, and nothing is known');
    },
    hasAnswered: (tenantId) => void slow.delete(tenantId),
  };
}

async function within<T>(work: Promise<T>, ms: number, startTimer: StartTimer): Promise<Outcome<T>> {
  const timer = startTimer(ms);
  try {
    const done = work.then((value): Outcome<T> => ({ inTime: true, value }));
    return await Promise.race([done, timer.over.then((): Outcome<T> => ({ inTime: false }))]);
  } finally {
    timer.stop();
  }
}

function realTimer(ms: number): ReturnType<StartTimer> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  return { over: promise, stop: () => clearTimeout(timer) };
}
