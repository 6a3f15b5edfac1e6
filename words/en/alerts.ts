import type { Speech } from '../speech.ts';

/** Words for live cards, updates and notices. */
export function alertsWords(_speech: Speech) {
  return {};
}
