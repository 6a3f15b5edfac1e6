import type { Speech } from '../speech.ts';

/** Words for statuses, severities and the age of data. */
export function healthWords(_speech: Speech) {
  return {};
}
