import type { Speech } from '../speech.ts';

/** Words for each command in help and in the app manifest. */
export function commandsWords(_speech: Speech) {
  return {};
}
