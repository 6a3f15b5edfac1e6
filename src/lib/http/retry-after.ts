import { exponential } from '../../domain/backoff.ts';
/**
 * The exact milliseconds that a `Retry-After` header asks to wait. The header holds whole seconds or an HTTP date (RFC
 * 9110 §10.2.3). Undefined if it holds neither, or if it names no future time (`0`, a past date). The caller then backs
 * off: without that, a server that sends such a header with every refusal would be asked without a pause. `now` is
 * milliseconds since the epoch, best by the server's own clock: see `sentAt`.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const milliseconds = timeNamed(header?.trim() ?? '', now);
  return milliseconds > 0 ? milliseconds : undefined;
}

/**
 * When an answer was sent by the server's own clock, in milliseconds since the epoch: a date in `Retry-After` counts from
 * there, since this machine's clock may be wrong. Undefined without a `Date` header.
 */
export function sentAt(header: string | null | undefined): number | undefined {
  const at = dateNamed(header?.trim() ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** NaN if `text` names no time. */
function timeNamed(text: string, now: number): number {
  return /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : dateNamed(text) - now;
}

/** Date.parse accepts much more than HTTP dates, for example `-5`. A real date contains a letter. */
function dateNamed(text: string): number {
  return /[a-z]/i.test(text) ? Date.parse(text) : NaN;
}

const FIRST_PAUSE_MS = 500;

/** The pause where the API names none: between half and all of the wait, to spread callers out. Its only limit is `longestPauseMs`, over all pauses. */
export function backoff(attemptNumber: number, random: number): number {
  return Math.round(exponential(FIRST_PAUSE_MS, Infinity, attemptNumber) * (0.5 + random / 2));
}
