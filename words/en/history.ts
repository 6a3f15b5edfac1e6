import type { Speech } from '../speech.ts';

/** Words for `history`. */
export function historyWords(_speech: Speech) {
  return {};
}
