import { HealthError } from '../../domain/health/health-error.ts';
import { activityIdIn } from './http-failure.ts';

/** A body in the pieces in which it came: several megabytes need not be put together to see that they are known. */
export interface ReceivedBody {
  readonly chunks: readonly Uint8Array[];
  readonly size: number;
}

/** Reads the body in chunks, so that one that is too large is dropped early. */
export async function bodyOf(response: Response, maxBytes: number): Promise<ReceivedBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.byteLength;
    if (size <= maxBytes) continue;
    void reader?.cancel().catch(() => undefined);
    throw new HealthError('source-bad-answer', `the answer is larger than ${maxBytes} bytes`, {
      httpStatus: response.status,
      activityId: activityIdIn(response.headers, undefined),
    });
  }
  return { chunks, size };
}

/** The body as one. */
export function bytesOf({ chunks, size }: ReceivedBody): Uint8Array {
  return Buffer.concat(chunks, size);
}

/** The body's text, which is UTF-8. */
export function textOf(body: ReceivedBody): string {
  return textIn(bytesOf(body));
}

/** The text of a body's bytes. */
export function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Whether the body consists of these bytes. */
export function hasBytes({ chunks, size }: ReceivedBody, bytes: Uint8Array): boolean {
  let from = 0;
  const isNext = (chunk: Uint8Array) => Buffer.compare(chunk, bytes.subarray(from, (from += chunk.byteLength))) === 0;
  return size === bytes.byteLength && chunks.every(isNext);
}

/**
 * Gives the body's memory back at once: it lies outside the heap, and what is left of a few polls there makes the
 * collector go through the whole heap. The body cannot be read any more. Pieces of memory that others use too stay.
 */
export function release({ chunks }: ReceivedBody): void {
  for (const { buffer, byteLength } of chunks) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
  }
}
