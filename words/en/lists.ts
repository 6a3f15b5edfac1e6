import type { Speech } from '../speech.ts';

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(_speech: Speech) {
  return {};
}
