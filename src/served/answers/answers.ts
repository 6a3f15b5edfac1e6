import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/instant.ts';
import { sharedCalls } from '../../lib/shared-call.ts';

/** What an answer is made of. */
export interface Made {
  readonly body: string;
  /** What must change for the answer to count as another; by default, the body. */
  readonly content?: string;
  /** When what it says was last changed. */
  readonly changedAt?: Instant;
}

/** An answer that is kept, ready to be sent. */
export interface Answer {
  /** Weak: compressed or not, it is the same. */
  readonly etag: string;
  readonly bytes: Buffer;
  readonly changedAt: Instant | undefined;
  /** Compresses the bytes when that is first asked for. Undefined: they are too few for it to be worth it. */
  readonly gzipped: (() => Promise<Buffer>) | undefined;
}

/** Keeps answers in memory. */
interface Answers {
  /** The answer of this name, made now if it is not kept. Whoever asks while it is being made waits for the same one. */
  get(name: string, make: () => Promise<Made>): Promise<Answer>;
}

const MOST_BYTES = 64 * 1_024 * 1_024;
const WORTH_COMPRESSING = 1_024;
const compress = promisify(gzip);

/** Makes an empty memory. Beyond `mostBytes`, what was asked for longest ago goes first. */
export function makeAnswers(mostBytes = MOST_BYTES): Answers {
  const kept = new LRUCache<string, Answer>({
    maxSize: mostBytes,
    // The compressed form is smaller than the plain one, so both fit in twice as much.
    sizeCalculation: ({ bytes }, name) => 2 * (bytes.length + name.length),
  });
  const once = sharedCalls<Answer>();
  const made = async (name: string, make: () => Promise<Made>) => {
    const answer = answerOf(await make());
    kept.set(name, answer);
    return answer;
  };
  return {
    get: async (name, make) => kept.get(name) ?? once(name, () => made(name, make)),
  };
}

function answerOf({ body, content = body, changedAt }: Made): Answer {
  const bytes = Buffer.from(body);
  let compressed: Promise<Buffer> | undefined;
  return {
    etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
    bytes,
    changedAt,
    gzipped: bytes.length < WORTH_COMPRESSING ? undefined : () => (compressed ??= compress(bytes)),
  };
}
