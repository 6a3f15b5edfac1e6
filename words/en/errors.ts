import type { Speech } from '../speech.ts';

/** Words for what went wrong, what to do and who can mend it. */
export function errorsWords(_speech: Speech) {
  return {};
}
