import type { Speech } from '../speech.ts';

/** Words for `operator`. */
export function operatorWords(_speech: Speech) {
  return {};
}
