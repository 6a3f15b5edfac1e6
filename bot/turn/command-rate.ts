import { LRUCache } from 'lru-cache';

/** Commands that one person may ask in a minute: whoever clicks through lists in an outage asks every few seconds. */
const COMMANDS_PER_MINUTE = 30;
const MINUTE_MS = 60_000;
const MOST_PEOPLE = 50_000;

/** Whether a person may ask now, is told to wait, or was told already. */
export type Permission = 'granted' | 'told-to-wait' | 'waiting';

/** Counts each person's commands of a minute that begins with the first of them. Per process: a guard, not a quota. */
export function makeCommandRate(perMinute = COMMANDS_PER_MINUTE): (person: string) => Permission {
  const counts = new LRUCache<string, { count: number }>({ max: MOST_PEOPLE, ttl: MINUTE_MS });
  return (person) => {
    const current = counts.get(person) ?? { count: 0 };
    current.count += 1;
    if (current.count === 1) counts.set(person, current);
    if (current.count <= perMinute) return 'granted';
    return current.count === perMinute + 1 ? 'told-to-wait' : 'waiting';
  };
}
