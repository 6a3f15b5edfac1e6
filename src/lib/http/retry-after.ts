/**
 * Milliseconds that a `Retry-After` header asks to wait, exactly as it says: it holds whole seconds or an HTTP date
 * (RFC 9110 §10.2.3). Undefined where it holds neither, and where it names no time to come (`0`, a date that has
 * passed): the caller then backs off, since a server that says so with every refusal would be asked without a pause.
 * `now` is milliseconds since the epoch.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const milliseconds = timeNamed(header?.trim() ?? '', now);
  return milliseconds > 0 ? milliseconds : undefined;
}

/** NaN where `text` names no time. */
function timeNamed(text: string, now: number): number {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Date.parse takes much more than an HTTP date, `-5` among it: a date has a letter in it.
  return /[a-z]/i.test(text) ? Date.parse(text) - now : NaN;
}
