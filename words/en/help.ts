import type { Speech } from '../speech.ts';

/** Words for `help` and the greeting. */
export function helpWords(_speech: Speech) {
  return {};
}
