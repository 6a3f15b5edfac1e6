import type { Speech } from '../speech.ts';

/** Words for what a conversation is alerted about. */
export function subscriptionsWords(_speech: Speech) {
  return {};
}
