import type { ServerResponse } from 'node:http';
import type { Api, ApiReply } from '../../served/api/api.ts';
import { failureReply } from './failures.ts';
import type { Fault, Strike } from './faults.ts';

/** Milliseconds to wait before the answer. */
export function delayOf(strikes: readonly Strike[]): number {
  return strikes.reduce((sum, { fault }) => sum + (fault.kind === 'slow' ? fault.delayMs : 0), 0);
}

/** The answer with which a fault replaces the true one, or undefined. An error status is told as the API tells it. */
export function replacedReply(strikes: readonly Strike[], api: Api['name']): ApiReply | undefined {
  for (const { fault } of strikes) {
    const reply = replacement(fault, api);
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
  const whole = has('garbled') ? garbled(reply.body) : Buffer.from(reply.body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const promised = has('truncated') ? half : whole;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...contentType(strikes),
    'Content-Length': String(promised.length),
  });
  if (!has('cut')) {
    response.end(promised);
    return;
  }
  // Reset only after the first half is on its way: an earlier reset would be no answer at all.
  response.write(half, () => response.socket?.resetAndDestroy());
}

/** Each byte is another one, so that nothing is left of what it was: no text, no archive, no JSON. */
function garbled(body: ApiReply['body']): Buffer {
  return Buffer.from(Buffer.from(body).map((byte, at) => byte ^ (0x80 | (at % 7))));
}

function contentType(strikes: readonly Strike[]): Readonly<Record<string, string>> {
  const types = strikes.map(({ fault }) => (fault.kind === 'contentType' ? fault.contentType : undefined));
  const type = types.findLast((each) => each !== undefined);
  return type === undefined ? {} : { 'Content-Type': type };
}

function replacement(fault: Fault, api: Api['name']): ApiReply | undefined {
  if (fault.kind === 'html') return { status: fault.status, headers: { 'Content-Type': 'text/html' }, body: PAGE };
  if (fault.kind !== 'status') return undefined;
  const { status, retryAfter, code, message } = fault;
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  const words = { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
  return failureReply(api, { status, headers, ...words });
}

const PAGE = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>
`;
