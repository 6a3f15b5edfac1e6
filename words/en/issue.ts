import type { Speech } from '../speech.ts';

/** Words for `incident`, and what issues are called. */
export function issueWords(_speech: Speech) {
  return {};
}
