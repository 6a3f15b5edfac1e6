import type { Speech } from '../speech.ts';

/** Words for a turn that gives no answer. */
export function turnWords(_speech: Speech) {
  return {};
}
