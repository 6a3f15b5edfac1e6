import type { Issue } from '../health/issue.ts';
import { between, MINUTE, type Instant } from '../instant.ts';

/** One incident of several that began together. */
interface Start {
  readonly id: string;
  readonly service: string;
  readonly at: Instant;
}

/** Incidents of several services that began within minutes, in the order in which they began. */
export type Together = readonly Start[];

/** Fewer services than that fail at once by chance. */
const LEAST_SERVICES = 3;
/** Each began at most so long after the one before it, and the last after the first. */
const MOST_APART = 10 * MINUTE;
const MOST_IN_ALL = 30 * MINUTE;

/**
 * The incidents that began together in three or more services, over or not. One that Microsoft found to be none does not
 * count.
 */
export function togetherIn(issues: readonly Issue[]): readonly Together[] {
  const incidents = issues.filter(
    ({ classification, status }) => classification === 'incident' && status !== 'falsePositive',
  );
  const groups: Issue[][] = [];
  for (const issue of incidents.toSorted(inOrder)) {
    const group = groups.at(-1);
    if (group && belongs(group, issue)) group.push(issue);
    else groups.push([issue]);
  }
  return groups
    .map((group) => group.map(({ id, service, startedAt }) => ({ id, service: service.name, at: startedAt })))
    .filter(isTogether);
}

/** Whether it is enough services for a picture of its own. */
export function isTogether(together: Together): boolean {
  return servicesIn(together) >= LEAST_SERVICES;
}

/** How many services it is. */
export function servicesIn(together: Together): number {
  return new Set(together.map(({ service }) => service)).size;
}

function belongs(group: readonly Issue[], { startedAt }: Issue): boolean {
  const [first, last] = [group[0]?.startedAt ?? startedAt, group.at(-1)?.startedAt ?? startedAt];
  return between(last, startedAt) <= MOST_APART && between(first, startedAt) <= MOST_IN_ALL;
}

function inOrder(a: Issue, b: Issue): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
