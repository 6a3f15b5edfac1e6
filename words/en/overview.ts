import type { Speech } from '../speech.ts';

/** Words for `status`. */
export function overviewWords(_speech: Speech) {
  return {};
}
