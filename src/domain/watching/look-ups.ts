import { between, MINUTE, SECOND } from '../instant.ts';
import type { Instant } from '../instant.ts';
import type { Snapshot } from './change.ts';

type Known = ReadonlyMap<string, Snapshot>;

/**
 * At most 5 look-ups in any 150 s, so at most 120 an hour: the API allows 800 an hour for everything (`health-apis.md`
 * §1.6), and a list that comes short may lack every issue at once.
 */
const MOST_AT_ONCE = 5;
const WINDOW = 150 * SECOND;

/** The pause after one issue's first look-up. It doubles with each further one, up to the longest. */
const FIRST_PAUSE = 5 * MINUTE;
const LONGEST_PAUSE = 60 * MINUTE;
/** An issue that was left alone for this long begins with the first pause again. */
const FORGIVEN_AFTER = 360 * MINUTE;

/**
 * Which of the missing issues to look up now. Those that were never looked up, or not for the longest time, come first.
 * The others wait for a later poll, and their absence proves nothing until then.
 */
export function dueLookUps(known: Known, missing: readonly string[], now: Instant): string[] {
  const lately = [...known.values()].filter(({ lookedUp }) => lookedUp && isWithin(WINDOW, lookedUp.at, now));
  return missing
    .flatMap((id) => known.get(id) ?? [])
    .filter((snapshot) => isDue(snapshot, now))
    .toSorted(oldestFirst)
    .slice(0, Math.max(0, MOST_AT_ONCE - lately.length))
    .map(({ issue }) => issue.id);
}

/** The snapshots, with this look-up of some of them. */
export function withLookUps(known: Known, ids: readonly string[], at: Instant): Known {
  const all = new Map(known);
  for (const id of ids) {
    const snapshot = known.get(id);
    if (snapshot) all.set(id, { ...snapshot, lookedUp: { at, times: timesOf(snapshot, at) + 1 } });
  }
  return all;
}

function isDue(snapshot: Snapshot, now: Instant): boolean {
  const { lookedUp } = snapshot;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (timesOf(snapshot, now) - 1));
  return lookedUp === undefined || !isWithin(pause, lookedUp.at, now);
}

function timesOf({ lookedUp }: Snapshot, now: Instant): number {
  return lookedUp && isWithin(FORGIVEN_AFTER, lookedUp.at, now) ? lookedUp.times : 0;
}

/** A time in the future is from a clock that was ahead: it must not stop all look-ups until then. */
function isWithin(ms: number, at: Instant, now: Instant): boolean {
  const age = between(at, now);
  return age >= 0 && age < ms;
}

function oldestFirst(a: Snapshot, b: Snapshot): number {
  const [first, second] = [a.lookedUp?.at ?? '', b.lookedUp?.at ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return b.missedPolls - a.missedPolls;
}
