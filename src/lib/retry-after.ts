/**
 * Milliseconds that a `Retry-After` header asks to wait, exactly as it says: it holds seconds or an HTTP date
 * (RFC 9110 §10.2.3). Undefined where it holds neither. `now` is milliseconds since the epoch.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Date.parse takes much more than an HTTP date, `-5` among it: a date has a letter in it.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
