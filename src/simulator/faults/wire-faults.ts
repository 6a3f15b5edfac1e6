import type { ServerResponse } from 'node:http';
import type { ApiReply } from '../../served/api/api.ts';
import type { Fault, Strike } from './faults.ts';

/** Milliseconds to wait before the answer. */
export function delayOf(strikes: readonly Strike[]): number {
  return strikes.reduce((sum, { fault }) => sum + (fault.kind === 'slow' ? fault.delayMs : 0), 0);
}

/** The answer with which a fault replaces the true one, or undefined. */
export function replacedReply(strikes: readonly Strike[]): ApiReply | undefined {
  for (const { fault } of strikes) {
    const reply = replacement(fault);
    if (reply) return reply;
  }
  return undefined;
}

/** Writes an answer, whole or damaged by a fault. */
export function writeReply(reply: ApiReply, strikes: readonly Strike[], response: ServerResponse): void {
  const has = (kind: Fault['kind']) => strikes.some(({ fault }) => fault.kind === kind);
  if (has('reset')) {
    response.socket?.resetAndDestroy();
    return;
  }
  const whole = Buffer.from(reply.body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const promised = has('truncated') ? half : whole;
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(promised.length) });
  if (!has('cut')) {
    response.end(promised);
    return;
  }
  // Reset only after the first half is on its way: an earlier reset would be no answer at all.
  response.write(half, () => response.socket?.resetAndDestroy());
}

function replacement(fault: Fault): ApiReply | undefined {
  if (fault.kind === 'html') return { status: fault.status, headers: { 'Content-Type': 'text/html' }, body: PAGE };
  if (fault.kind !== 'status') return undefined;
  const wait: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  const error = {
    code: CODES[fault.status] ?? 'AF5000.  An internal server error occurred.',
    message: 'Retry the request.',
  };
  return {
    status: fault.status,
    headers: { 'Content-Type': 'application/json', ...wait },
    body: JSON.stringify({ error }),
  };
}

const CODES: Readonly<Record<number, string>> = {
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

const PAGE = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>
`;
