/** A limit of Teams: no more than `count` requests in any `windowMs`. */
export interface Window {
  readonly count: number;
  readonly windowMs: number;
}

/** What a request does, as far as limits tell requests apart. */
export type Operation = 'send' | 'create' | 'edit' | 'members' | 'conversations' | 'old-members';

/** The rate-limit page of msteams-docs (2026-10-08): per bot and thread, per thread for all bots, per app and tenant. */
const MESSAGES = windows([7, 1], [8, 2], [60, 30], [1800, 3600]);
const READS = windows([14, 1], [16, 2], [120, 30], [3600, 3600]);
const ALL_BOTS_MESSAGES = windows([14, 1], [16, 2]);
const ALL_BOTS_READS = windows([28, 1], [32, 2]);
const OLD_MEMBERS = windows([5, 60]);
const HOUR = 3_600_000;

export interface Asking {
  readonly operation: Operation;
  readonly bot: string;
  readonly thread: string;
  readonly tenant: string;
}

export interface Limits {
  /** Milliseconds until the request may come, 0 where it is let through (and counted). */
  admit(asking: Asking, now: number): number;
}

/**
 * Sliding windows over what was let through. Sends, edits and thread openings count together: the page lists them apart
 * and field reports together, and who keeps the stricter reading keeps both.
 */
export function makeLimits(globalPerSecond: number): Limits {
  const passed = new Map<string, number[]>();
  const all = [{ count: globalPerSecond, windowMs: 1_000 }];
  return {
    admit(asking, now) {
      const rules = [...rulesOf(asking), { key: `tenant ${asking.tenant}`, windows: all }];
      const wait = Math.max(...rules.map(({ key, windows }) => waitOf(passed.get(key) ?? [], windows, now)));
      if (wait === 0) for (const { key } of rules) note(passed, key, now);
      return wait;
    },
  };
}

function rulesOf({ operation, bot, thread }: Asking): { key: string; windows: readonly Window[] }[] {
  if (operation === 'send' || operation === 'create' || operation === 'edit') {
    return [
      { key: `messages ${bot} ${thread}`, windows: MESSAGES },
      { key: `messages ${thread}`, windows: ALL_BOTS_MESSAGES },
    ];
  }
  const reads = [
    { key: `${operation} ${bot} ${thread}`, windows: READS },
    { key: `${operation} ${thread}`, windows: ALL_BOTS_READS },
  ];
  return operation === 'old-members' ? [...reads, { key: `old ${bot} ${thread}`, windows: OLD_MEMBERS }] : reads;
}

/** The longest wait that any window asks for: until its oldest request of `count` leaves it. */
function waitOf(times: readonly number[], rules: readonly Window[], now: number): number {
  return Math.max(
    0,
    ...rules.map(({ count, windowMs }) => {
      const oldest = times[times.length - count];
      return oldest === undefined ? 0 : oldest + windowMs - now;
    }),
  );
}

function note(passed: Map<string, number[]>, key: string, now: number): void {
  const times = passed.get(key) ?? [];
  while (times.length > 0 && (times[0] ?? now) <= now - HOUR) times.shift();
  times.push(now);
  passed.set(key, times);
}

function windows(...rows: readonly (readonly [number, number])[]): readonly Window[] {
  return rows.map(([count, seconds]) => ({ count, windowMs: seconds * 1_000 }));
}

/** The most of `times` (ascending) in any sliding window of this length. */
export function mostWithin(times: readonly number[], windowMs: number): number {
  let first = 0;
  let most = 0;
  times.forEach((time, last) => {
    while ((times[first] ?? time) <= time - windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
