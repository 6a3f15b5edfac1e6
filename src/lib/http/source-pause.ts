import { HealthError, isOutage, type HealthErrorFacts } from '../../domain/health/health-error.ts';
import { DAY } from '../../domain/instant.ts';
import { within } from '../time-limit.ts';

/** A time in which a source asked to be left alone. Everything that asks the source passes it. */
export interface SourcePause {
  /** Learns whether another process was asked to pause. Never fails, and takes only a moment. */
  hear(): Promise<void>;
  /** Throws while the pause lasts; `retryAfterMs` says how much of it is left. */
  check(): void;
  /** Begins a pause if `error` names one. A longer pause that runs already goes on. */
  note(error: HealthError): void;
}

/** A longer pause is taken for a mistake: it would leave a tenant without news until a restart. */
const LONGEST = DAY;

/** How processes tell each other of a pause of one source and tenant. */
export interface SharedPause {
  /** Milliseconds that are left; 0 without a pause. */
  left(): Promise<number>;
  hold(forMs: number): Promise<void>;
}

/** Someone is waiting for the answer, and without the others' pauses only theirs is one request too many. */
const HEARING_MS = 250;

/** `elapsed` gives milliseconds that only grow: a machine whose clock is set must not pause longer or shorter. */
export function makeSourcePause(elapsed: () => number, shared?: SharedPause): SourcePause {
  let until = 0;
  let reason: HealthError | undefined;
  return {
    async hear() {
      if (!shared || (reason && elapsed() < until)) return;
      const left = await within(shared.left(), HEARING_MS).catch(() => 0);
      if (left <= 0 || (reason && elapsed() + left <= until)) return;
      until = elapsed() + left;
      reason = new HealthError('source-throttled', 'another process was asked for a pause');
    },
    check() {
      // A timer may fire a fraction of a millisecond early, and then the pause is over.
      const left = Math.floor(until - elapsed());
      if (reason && left > 0) throw paused(reason, left);
      reason = undefined;
    },
    note(error) {
      const end = elapsed() + Math.min(error.facts.retryAfterMs ?? 0, LONGEST);
      if (error.facts.retryAfterMs === undefined || (reason && end <= until)) return;
      until = end;
      reason = error;
      shared?.hold(end - elapsed()).catch(() => undefined);
    },
  };
}

/**
 * Keeps the reason's code only if it speaks of the source: "no such issue" is the answer to one question, and repeating
 * it to the next would end an issue that goes on.
 */
function paused(reason: HealthError, left: number): HealthError {
  const { activityId, apiCode, httpStatus } = reason.facts;
  const facts: HealthErrorFacts = { activityId, apiCode, httpStatus, retryAfterMs: left };
  return new HealthError(isOutage(reason) ? reason.code : 'source-throttled', 'the source asked for a pause', facts);
}
