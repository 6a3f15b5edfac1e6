import type { IncomingMessage } from 'node:http';

interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds until the whole body must be here. */
  readonly timeoutMs: number;
  /** How many bodies are read at once. */
  readonly mostAtOnce: number;
}

/** Why a body is not taken: it broke off, took too long, is too large, or made room for others. As an HTTP status. */
export type BodyRefusal = 400 | 408 | 413 | 503;

type ReadBody = (request: IncomingMessage) => Promise<Buffer | BodyRefusal>;

/**
 * Makes the reader of request bodies. It stops at the limit without reading the rest. Where too many bodies are being
 * read, the one that began first makes room: an honest body is here within moments, so a slow sender holds up itself
 * and nobody else, whatever address it comes from.
 */
export function makeReadBody({ maxBytes, timeoutMs, mostAtOnce }: BodyLimits): ReadBody {
  const reading = new Set<(why: BodyRefusal) => void>();
  return (request) => {
    const { promise, resolve } = Promise.withResolvers<Buffer | BodyRefusal>();
    const [oldest] = reading;
    if (reading.size >= mostAtOnce) oldest?.(503);
    reading.add(resolve);
    const timer = setTimeout(() => resolve(408), timeoutMs);
    const stop = collect(request, maxBytes, resolve);
    return promise.finally(() => {
      clearTimeout(timer);
      reading.delete(resolve);
      stop();
    });
  };
}

/** Collects the body. Returns the function that leaves the rest of it unread. */
function collect(request: IncomingMessage, maxBytes: number, done: (body: Buffer | BodyRefusal) => void): () => void {
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > maxBytes) done(413);
    else chunks.push(chunk);
  };
  const onEnd = () => done(Buffer.concat(chunks, size));
  const onBreak = () => done(400);
  request.on('data', onData).on('end', onEnd).on('error', onBreak).on('close', onBreak);
  return () => {
    request.off('data', onData).off('end', onEnd).off('close', onBreak);
    request.pause();
  };
}
