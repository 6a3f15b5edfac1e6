import { HealthError } from '../../../domain/health/health-error.ts';
import { relatedIn } from '../../../domain/related/related.ts';
import type { OneIssue } from '../answers.ts';
import { ifReadable } from '../combined-age.ts';
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
  return async (tenantId, id) => {
    const listed = health.optional.issues(tenantId);
    const [found, all] = await Promise.all([
      findListed(
        id,
        'post',
        () => listed,
        () => withSubject(id, () => health.issue(tenantId, id)),
      ),
      ifReadable(listed),
    ]);
    const related = all instanceof HealthError ? undefined : relatedIn(all.value).get(id);
    return related ? { ...found, related } : found;
  };
}
