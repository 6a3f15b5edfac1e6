import { LRUCache } from 'lru-cache';

/** Commands allowed per person and minute. Someone clicking through lists in an outage sends one every few seconds. */
const COMMANDS_PER_MINUTE = 30;
/** Look-ups: Teams sends one each time that somebody who types into its search box stops for a moment. */
export const LOOK_UPS_PER_MINUTE = 120;
const MINUTE_MS = 60_000;
/** Only the last minute counts, in which one process answers fewer. 400 bytes each. */
const MOST_PEOPLE = 10_000;

/** Whether a person may ask now, must be told to wait, or was already told. */
export type Permission = 'granted' | 'told-to-wait' | 'waiting';

/**
 * Counts each person's commands in a minute that starts with the first one. Per process: a guard, not a quota. `now`
 * gives milliseconds of a clock that nobody puts back.
 */
export function makeCommandRate(
  perMinute = COMMANDS_PER_MINUTE,
  now: () => number = () => performance.now(),
): (person: string) => Permission {
  const counts = new LRUCache<string, { readonly began: number; count: number }>({ max: MOST_PEOPLE });
  return (person) => {
    const known = counts.get(person);
    const current = known && now() - known.began < MINUTE_MS ? known : { began: now(), count: 0 };
    current.count += 1;
    if (current.count === 1) counts.set(person, current);
    if (current.count <= perMinute) return 'granted';
    return current.count === perMinute + 1 ? 'told-to-wait' : 'waiting';
  };
}
