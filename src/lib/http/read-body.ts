import { HealthError } from '../../domain/health/health-error.ts';
import { activityIdIn } from './http-failure.ts';

/** Reads the body in chunks, so that one that is too large is dropped early. */
export async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | Uint8Array[] = response.body ?? [];
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      // Leaving the loop cancels the stream.
      throw new HealthError('source-bad-answer', `the answer is larger than ${maxBytes} bytes`, {
        httpStatus: response.status,
        activityId: activityIdIn(response.headers, undefined),
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
