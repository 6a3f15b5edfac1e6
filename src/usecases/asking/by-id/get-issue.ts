import type { OneIssue } from '../answers.ts';
import { findListed } from './find-listed.ts';
import type { HealthReader } from '../health-reader.ts';
import { withSubject } from './with-subject.ts';

/** Finds one of the tenant's issues by its id. */
export type GetIssue = (tenantId: string, id: string) => Promise<OneIssue>;

/**
 * Gets one issue from the shared list, which costs no extra request, or else by its id: closed issues leave the list.
 * Fails with `unknown-issue` and the id if the tenant has no such issue.
 */
export function makeGetIssue(health: HealthReader): GetIssue {
  return (tenantId, id) =>
    findListed(
      id,
      'post',
      () => health.optional.issues(tenantId),
      () => withSubject(id, () => health.issue(tenantId, id)),
    );
}
