/**
 * The exact milliseconds that a `Retry-After` header asks to wait. The header holds whole seconds or an HTTP date (RFC
 * 9110 §10.2.3). Undefined if it holds neither, or if it names no future time (`0`, a past date). The caller then backs
 * off: without that, a server that sends such a header with every refusal would be asked without a pause. `now` is
 * milliseconds since the epoch.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const milliseconds = timeNamed(header?.trim() ?? '', now);
  return milliseconds > 0 ? milliseconds : undefined;
}

/** NaN if `text` names no time. */
function timeNamed(text: string, now: number): number {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Date.parse accepts much more than HTTP dates, for example `-5`. A real date contains a letter.
  return /[a-z]/i.test(text) ? Date.parse(text) - now : NaN;
}
