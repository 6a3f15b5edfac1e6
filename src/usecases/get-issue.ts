import { isOutage } from '../domain/errors.ts';
import { naming } from './naming.ts';
import type { HealthReader } from './health-reader.ts';
import type { UseCases } from './use-cases.ts';

/**
 * One issue: from the shared list, which costs nothing more, else asked for by its id, since closed ones leave the list.
 * Fails with `unknown-issue`, naming the id, where the tenant has no such issue.
 */
export function makeGetIssue(reader: HealthReader): UseCases['getIssue'] {
  return async (tenantId, id) => {
    const listed = await fromList(reader, tenantId, id);
    return listed ?? (await naming(id, () => reader.issue(tenantId, id)));
  };
}

/** The issue in the shared list. A list that cannot be read now leaves the question to the look-up by id. */
async function fromList(reader: HealthReader, tenantId: string, id: string) {
  try {
    const issues = await reader.issues(tenantId);
    const value = issues.value.find((issue) => issue.id === id);
    return value && { ...issues, value };
  } catch (error) {
    if (isOutage(error)) return undefined;
    throw error;
  }
}
