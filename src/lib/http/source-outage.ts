import { HealthError } from '../../domain/health/health-error.ts';
import type { Log } from '../../ports/index.ts';

/** Whether a source can be reached at all, told once. */
export interface SourceOutage {
  /** What a request to this source came to; `error` if it failed. */
  note(source: string, error?: unknown): void;
}

const MEANWHILE = 'Answers show the last known data, marked with its age, and the bot keeps trying.';

/**
 * Logs one line when the source, or its sign-in, cannot be reached and one when it answers again: in a sentence, however many requests
 * fail in between. Any answer, even a refusal, ends the outage.
 */
export function makeSourceOutage(log: Log): SourceOutage {
  let away = false;
  return {
    note(source, error) {
      if (!isUnreachable(error)) {
        if (away) log.info('source.back', { source, meaning: 'The health source answers again.' });
        away = false;
        return;
      }
      if (!away) log.warn('source.away', { source, meaning: sentence(error, source) });
      away = true;
    },
  };
}

/** Nobody answered. An answer that broke off had begun: it bears the API's id of the call. */
export function isUnreachable(error: unknown): error is HealthError {
  return error instanceof HealthError && error.code === 'source-unreachable' && error.facts.activityId === undefined;
}

function sentence({ message }: HealthError, source: string): string {
  const settings = `${source.toUpperCase()}_BASE_URL and HEALTH_AUTHORITY`;
  return `The health source cannot be reached (${message}): check the network, DNS, the proxy, ${settings}. ${MEANWHILE}`;
}
