import type { Speech } from '../speech.ts';

/** Words for questions back to the person who asked. */
export function askingWords(_speech: Speech) {
  return {};
}
