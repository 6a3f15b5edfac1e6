import type { IncomingMessage } from 'node:http';
import { Rejection } from '../teams/rejection.ts';

interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds until the whole body must be here. */
  readonly timeoutMs: number;
  /** How many bodies are read at once. */
  readonly mostAtOnce: number;
}

type ReadBody = (request: IncomingMessage) => Promise<Buffer | Rejection>;

/**
 * Makes the reader of request bodies. It stops at the limit without reading the rest. Where too many bodies are being
 * read, the one that began first makes room: an honest body is here within moments, so a slow sender holds up itself
 * and nobody else, whatever address it comes from.
 */
export function makeReadBody({ maxBytes, timeoutMs, mostAtOnce }: BodyLimits): ReadBody {
  const reading = new Set<(why: Rejection) => void>();
  return (request) => {
    const { promise, resolve } = Promise.withResolvers<Buffer | Rejection>();
    const [oldest] = reading;
    if (reading.size >= mostAtOnce) oldest?.(new Rejection(503, 'too many at once'));
    reading.add(resolve);
    const timer = setTimeout(() => resolve(new Rejection(408, 'slow body')), timeoutMs);
    const stop = collect(request, maxBytes, resolve);
    return promise.finally(() => {
      clearTimeout(timer);
      reading.delete(resolve);
      stop();
    });
  };
}

/** Collects the body. Returns the function that leaves the rest of it unread. */
function collect(request: IncomingMessage, maxBytes: number, done: (body: Buffer | Rejection) => void): () => void {
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > maxBytes) done(new Rejection(413, 'size'));
    else chunks.push(chunk);
  };
  const onEnd = () => done(Buffer.concat(chunks, size));
  const onBreak = () => done(new Rejection(400, 'broken off'));
  request.on('data', onData).on('end', onEnd).on('error', onBreak).on('close', onBreak);
  return () => {
    request.off('data', onData).off('end', onEnd).off('close', onBreak);
    request.pause();
  };
}
