import type { Speech } from '../speech.ts';

/** Words for `status <service>` and `services`. */
export function serviceWords(_speech: Speech) {
  return {};
}
