import { between, DAY, type Instant } from '../instant.ts';
import type { Issue } from '../health/issue.ts';

/**
 * What Microsoft says of a service now: an incident is open; an advisory that began within a day; only older advisories;
 * nothing; or its word could not be read, or is old.
 */
export const MICROSOFTS_WORDS = ['incident', 'advisory', 'older', 'nothing', 'unknown'] as const;
export type MicrosoftsWord = (typeof MICROSOFTS_WORDS)[number];

/** An advisory may be open for months. It speaks of what fails now only if it began lately. */
const NEW_FOR_MS = DAY;

/** Whether an issue may be what people notice now: an open incident, or an open advisory that is new. */
export function speaksOfNow({ classification, resolved, startedAt }: Issue, now: Instant): boolean {
  if (resolved || classification === 'message') return false;
  return classification === 'incident' || between(startedAt, now) <= NEW_FOR_MS;
}

/** What the open issues of a service say of now. */
export function wordOf(openIssues: readonly Issue[], now: Instant): Exclude<MicrosoftsWord, 'unknown'> {
  if (openIssues.some(({ classification }) => classification === 'incident')) return 'incident';
  if (openIssues.some((issue) => speaksOfNow(issue, now))) return 'advisory';
  return openIssues.length > 0 ? 'older' : 'nothing';
}
