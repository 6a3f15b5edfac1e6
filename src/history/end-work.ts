import { within } from '../lib/time-limit.ts';
import type { Log } from '../ports/index.ts';
import type { History } from './open-history.ts';

/** A store that answers has taken what it is given by then. */
const MOMENT_MS = 2_000;

/** Ends this process's work, and then the record: a store that does not answer holds neither up. */
export async function endWork(
  worker: { close(): Promise<void> },
  history: Pick<History, 'close'>,
  log: Pick<Log, 'debug'>,
): Promise<void> {
  const ended = worker.close();
  await within(ended, MOMENT_MS, () => undefined);
  await history.close().catch((error: unknown) => log.debug('record.not-closed', { error }));
  await ended;
}
