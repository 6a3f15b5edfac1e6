import type { Speech } from '../speech.ts';

/** Words for buttons that many cards share. */
export function buttonsWords(_speech: Speech) {
  return {};
}
