import type { Issue } from '../health/issue.ts';
import { spanOf } from '../health/day-kind.ts';
import type { Instant } from '../instant.ts';
import { whyNotCounted } from './counting.ts';

/** The incident that went on until last, which may be now; of several, the one that began last. Undefined if none is known. */
export function lastOutageOf(issues: readonly Issue[], now: Instant): Issue | undefined {
  const [last] = issues
    .filter((issue) => issue.startedAt <= now && whyNotCounted(issue, 'incidents') === undefined)
    .map((issue) => ({ issue, ...spanOf(issue, now), isOpen: isOpen(issue) }))
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || newestFirst(a.to, b.to) || newestFirst(a.from, b.from));
  return last?.issue;
}

/** Whether it goes on, as far as is known. */
export function isOpen({ resolved, listedUntil }: Issue): boolean {
  return !resolved && listedUntil === undefined;
}

function newestFirst(a: Instant, b: Instant): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
