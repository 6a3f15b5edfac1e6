import type { OneIssue } from './answers.ts';
import { findListed } from './find-listed.ts';
import type { HealthReader } from './health-reader.ts';
import { withSubject } from './with-subject.ts';

/** Finds one of the tenant's issues by its id. */
export type GetIssue = (tenantId: string, id: string) => Promise<OneIssue>;

/**
 * One issue: from the shared list, which costs nothing more, else asked for by its id, since closed ones leave the list.
 * Fails with `unknown-issue`, naming the id, where the tenant has no such issue.
 */
export function makeGetIssue(health: HealthReader): GetIssue {
  return async (tenantId, id) => {
    const listed = await findListed(() => health.issues(tenantId), id);
    return listed ?? (await withSubject(id, () => health.issue(tenantId, id)));
  };
}
