import type { IncomingMessage } from 'node:http';

/** Why a body is not taken, as an HTTP status. */
export type BodyRefusal = 400 | 408 | 413;

/** A question has a few hundred bytes. */
const MAX_BODY_BYTES = 64 * 1024;
/** A program sends its body within moments. */
const BODY_TIMEOUT_MS = 5_000;

/** Reads the body of a request. It stops at the limit without reading the rest. */
export function readBody(request: IncomingMessage, timeoutMs = BODY_TIMEOUT_MS): Promise<string | BodyRefusal> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(413);
  const { promise, resolve } = Promise.withResolvers<string | BodyRefusal>();
  const timer = setTimeout(() => resolve(408), timeoutMs);
  const stop = collect(request, resolve);
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}

/** Collects the body. Returns the function that leaves the rest of it unread. */
function collect(request: IncomingMessage, done: (body: string | BodyRefusal) => void): () => void {
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) done(413);
    else chunks.push(chunk);
  };
  const onEnd = () => done(Buffer.concat(chunks, size).toString());
  const onBreak = () => done(400);
  request.on('data', onData).on('end', onEnd).on('error', onBreak).on('close', onBreak);
  return () => {
    request.off('data', onData).off('end', onEnd).off('close', onBreak);
    request.pause();
  };
}
