import type { Kysely } from 'kysely';
import { latestStates } from './latest-states.ts';
import type { Tables } from './tables.ts';

/** Issues looked at in one go. */
const AT_ONCE = 500;

/**
 * Removes gaps and issues that were last seen before then, each issue with all that is known of it: half of it would look
 * like an issue that began later. What is still open stays. Gives how many entries went.
 * @param before in milliseconds.
 */
export async function forgetOld(db: Kysely<Tables>, tenantId: string, before: number): Promise<number> {
  let gone = await forgetGaps(db, tenantId, before);
  const old = await issuesLastSeenBefore(db, tenantId, before);
  for (let at = 0; at < old.length; at += AT_ONCE) {
    const ids = await thoseThatAreOver(db, tenantId, old.slice(at, at + AT_ONCE));
    if (ids.length > 0) gone += await forgetIssues(db, tenantId, ids);
  }
  return gone;
}

async function forgetGaps(db: Kysely<Tables>, tenantId: string, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('record_entries')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'gap')
    .where('seen_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function issuesLastSeenBefore(db: Kysely<Tables>, tenantId: string, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('record_entries')
    .select('issue_id')
    .where('tenant_id', '=', tenantId)
    .where('issue_id', 'is not', null)
    .groupBy('issue_id')
    .having(({ fn }) => fn.max('seen_at'), '<', before)
    .execute();
  return rows.flatMap(({ issue_id }) => issue_id ?? []);
}

/** A Message Center item has no end: it is over when nothing more is seen of it. */
async function thoseThatAreOver(db: Kysely<Tables>, tenantId: string, ids: readonly string[]): Promise<string[]> {
  const states = await latestStates(db, tenantId, { from: '', to: '', ids });
  const open = new Set(
    states.flatMap((each) => (each.to_at === null && each.tracked !== 'message' ? each.issue_id : [])),
  );
  return ids.filter((id) => !open.has(id));
}

async function forgetIssues(db: Kysely<Tables>, tenantId: string, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('record_entries')
    .where('tenant_id', '=', tenantId)
    .where('issue_id', 'in', ids)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
