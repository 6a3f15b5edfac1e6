import type { Speech } from '../speech.ts';

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(_speech: Speech) {
  return {};
}
