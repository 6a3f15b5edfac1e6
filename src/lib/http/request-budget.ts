import { HealthError } from '../../domain/health/health-error.ts';
import type { Log } from '../../ports/index.ts';
import { within } from '../time-limit.ts';
import type { SourcePause } from './source-pause.ts';

/** Someone is waiting for the answer, and without the count a request is only one too many. */
const SPENDING_MS = 250;

interface Spending {
  /** Takes one of the requests that may be sent. Gives 0, or the milliseconds until there is one. */
  readonly budget: () => Promise<number>;
  readonly pause: SourcePause;
  readonly log: Log;
}

/** Fails if the requests of this hour are used up, and then nothing is asked until the next. */
export async function spend({ budget, pause, log }: Spending, source: string): Promise<void> {
  const waitMs = await within(budget(), SPENDING_MS).catch(() => 0);
  if (waitMs <= 0) return;
  const error = new HealthError('source-throttled', 'the requests of this hour are used up', { retryAfterMs: waitMs });
  log.warn('source.budget-used', { source, retryAfterMs: waitMs, meaning: 'see requestsPerHour in TENANTS_FILE' });
  pause.note(error);
  throw error;
}
