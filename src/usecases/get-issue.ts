import { findListed } from './find-listed.ts';
import type { HealthReader } from './health-reader.ts';
import type { UseCases } from './use-cases.ts';
import { withSubject } from './with-subject.ts';

/**
 * One issue: from the shared list, which costs nothing more, else asked for by its id, since closed ones leave the list.
 * Fails with `unknown-issue`, naming the id, where the tenant has no such issue.
 */
export function makeGetIssue(health: HealthReader): UseCases['getIssue'] {
  return async (tenantId, id) => {
    const listed = await findListed(() => health.issues(tenantId), id);
    return listed ?? (await withSubject(id, () => health.issue(tenantId, id)));
  };
}
