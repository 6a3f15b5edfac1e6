import { perObject } from '../derived.ts';
import { DAY, MINUTE, timeOf } from '../instant.ts';
import type { Issue } from '../health/issue.ts';
import { namedIds, type Naming } from './named-ids.ts';
import { sameWords, titlesOf, titleWords } from './title-words.ts';

/** Twins began, or were first told of, at most so far apart (`health-apis.md` §6.2). */
const NEAR = 10 * MINUTE;
/** Starts are revised: of two that were told of together, one may have been put back by so much. */
const REVISED = DAY;

/** What of an issue decides whether another is the same outage. Read once for each version of it. */
interface Traits {
  readonly issue: Issue;
  readonly startedAt: number;
  /** When Microsoft first told of it. */
  readonly toldAt: number;
  readonly endedAt: number;
  readonly titles: readonly ReadonlySet<string>[];
  readonly serviceWords: ReadonlySet<string>;
  readonly named: ReadonlyMap<string, Naming>;
}

const traitsOf = perObject((issue: Issue): Traits => {
  const startedAt = timeOf(issue.startedAt);
  const over = issue.resolved ? timeOf(issue.endedAt ?? issue.modifiedAt) : Infinity;
  return {
    ...{ issue, startedAt, endedAt: over, toldAt: timeOf(issue.posts[0]?.createdAt ?? issue.startedAt) },
    titles: titlesOf(issue).map(titleWords),
    serviceWords: titleWords(issue.service.name),
    named: namedIds(issue),
  };
});

/**
 * Which issues are one outage under several ids: the ids of each one's twins, in order. Issues are twins if the posts of
 * one name the other as the same outage, or name it while both go on; or if they began, or were first told of, within ten
 * minutes and have nearly the same title. The twins of a twin are twins too, so all ids of one outage name each other. It
 * depends on no order and no clock. Only issues that began near each other are compared.
 */
export function twinsOf(issues: readonly Issue[]): ReadonlyMap<string, readonly string[]> {
  const all = issues.filter(({ classification }) => classification !== 'message').map(traitsOf);
  const groups = makeGroups();
  for (const [a, b] of [...near(all, ({ startedAt }) => startedAt), ...near(all, ({ toldAt }) => toldAt)]) {
    if (sayTheSame(a, b)) groups.join(a.issue.id, b.issue.id);
  }
  const byId = new Map(all.map((each) => [each.issue.id, each]));
  for (const one of all) {
    for (const [id, naming] of one.named) {
      const other = byId.get(id);
      if (other && (naming === 'same' || overlap(one, other))) groups.join(one.issue.id, id);
    }
  }
  return groups.others();
}

/** Pairs whose times, as `at` gives them, are near each other. */
function* near(all: readonly Traits[], at: (traits: Traits) => number): Generator<readonly [Traits, Traits]> {
  const sorted = all.toSorted((a, b) => at(a) - at(b));
  let first = 0;
  for (const [index, one] of sorted.entries()) {
    while (at(one) - at(sorted[first] ?? one) > NEAR) first += 1;
    for (const other of sorted.slice(first, index)) yield [other, one];
  }
}

function sayTheSame(a: Traits, b: Traits): boolean {
  if (Math.abs(a.startedAt - b.startedAt) > REVISED) return false;
  const services = new Set([...a.serviceWords, ...b.serviceWords]);
  return a.titles.some((one) => b.titles.some((other) => sameWords(one, other, services)));
}

function overlap(a: Traits, b: Traits): boolean {
  return a.startedAt <= b.endedAt && b.startedAt <= a.endedAt;
}

/** Sets of ids that belong together, each known by its first id. */
function makeGroups() {
  const lead = new Map<string, string>();
  const leadOf = (id: string): string => {
    const next = lead.get(id);
    return next === undefined || next === id ? id : leadOf(next);
  };
  return {
    join(a: string, b: string): void {
      const [first = a, second = b] = [leadOf(a), leadOf(b)].toSorted();
      for (const id of [a, b, first, second]) lead.set(id, first);
    },
    others(): ReadonlyMap<string, readonly string[]> {
      const sets = Map.groupBy([...lead.keys()].toSorted(), leadOf);
      return new Map([...sets.values()].flatMap((ids) => ids.map((id) => [id, ids.filter((each) => each !== id)])));
    },
  };
}
