import { logSparingly } from '../log-sparingly.ts';
import type { Log } from '../../ports/index.ts';

interface BeatOptions {
  /** A secret: who knows it can keep the monitor quiet. */
  readonly url: string;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/**
 * Makes the call that a monitor such as Healthchecks.io, Uptime Kuma, Cronitor or Better Stack waits for: a GET, which
 * all of them take. Nobody waits for its answer, and a call that fails is not repeated: the next cycle brings another.
 */
export function makeBeat({ url, log, fetch: call = fetch, timeoutMs = TIMEOUT_MS }: BeatOptions): () => void {
  const warn = logSparingly(log);
  let isCalling = false;
  const send = async () => {
    const response = await call(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    if (!response.ok) warn('heartbeat.failed', `${response.status}`, { httpStatus: response.status });
  };
  return () => {
    if (isCalling) return;
    isCalling = true;
    send()
      // The error may quote the address.
      .catch(() => warn('heartbeat.failed', 'unreachable', { reason: 'no answer' }))
      .finally(() => (isCalling = false));
  };
}
