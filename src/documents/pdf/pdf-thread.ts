/** Draws one document, in a thread of its own: `draw-pdf.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '../../domain/documents/paper.ts';
import { writePdf } from './write-pdf.ts';

// What starts this thread is our own code: nothing from outside reaches it unread.
const bytes = await writePdf(workerData as Paper);
parentPort?.postMessage(bytes);
