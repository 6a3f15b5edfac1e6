import { Worker } from 'node:worker_threads';
import type { Block, Paper } from '../../domain/documents/paper.ts';
import { DocumentError } from '../../domain/documents/document-error.ts';

/** What bounds the work. Each has a default. */
interface Limits {
  /** Letters of a document: some 400 pages. Posts alone never fill so many: evidence cuts them. */
  readonly letters?: number;
  /** Documents that wait while one is drawn. */
  readonly waiting?: number;
  /** Milliseconds for one document. */
  readonly timeMs?: number;
}

const LIMITS = { letters: 2_000_000, waiting: 10, timeMs: 60_000 } as const;
/** Of the thread's own objects; fonts and pages are beside them. Above that the thread ends, not the bot. */
const MOST_MEGABYTES = 384;

/**
 * Draws documents one after the other, each in a thread of its own, so that neither the answers of others nor an alert
 * waits for it, and its memory is given back. Fails with a `DocumentError`.
 */
export function makeDrawPdf({
  letters = LIMITS.letters,
  waiting: most = LIMITS.waiting,
  timeMs = LIMITS.timeMs,
}: Limits = {}): (paper: Paper) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (paper) => {
    if (lettersIn(paper) > letters) throw new DocumentError('too-large', `a document has over ${letters} letters`);
    if (waiting > most) throw new DocumentError('busy', `${waiting} documents wait to be drawn`);
    waiting += 1;
    const drawn = last.then(() => drawInThread(paper, timeMs)).finally(() => (waiting -= 1));
    last = drawn.catch(() => undefined);
    return drawn;
  };
}

function lettersIn({ blocks }: Paper): number {
  return blocks.reduce((sum, block) => sum + textsOf(block).reduce((all, text) => all + text.length, 0), 0);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'quote':
      return [block.title, block.text];
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
  }
}

function drawInThread(paper: Paper, timeMs: number): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const thread = new Worker(new URL('pdf-thread.ts', import.meta.url), {
    workerData: paper,
    // It needs none of the settings, and so none of the secrets.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const timer = setTimeout(() => {
    reject(new DocumentError('too-large', `drawing took over ${timeMs} ms`));
  }, timeMs);
  thread.once('message', resolve);
  thread.once('error', (error: NodeJS.ErrnoException) => {
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isFull ? new DocumentError('too-large', 'drawing took too much memory', { cause: error }) : error);
  });
  thread.once('exit', () => {
    reject(new Error('the thread that draws ended without a document'));
  });
  return promise.finally(() => {
    clearTimeout(timer);
    return thread.terminate();
  });
}
