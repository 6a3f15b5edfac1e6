import type { Speech } from '../speech.ts';

/** Words for `report`. */
export function reportWords(_speech: Speech) {
  return {};
}
