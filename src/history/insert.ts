import type { Kysely } from 'kysely';
import type { EntryRow, Tables, WatchedRow } from './tables.ts';

type Db = Kysely<Tables>;

/** Adds rows, at most 500 at once. One that is there already stays as it is. Gives how many were new. */
export async function insertEntries(db: Db, rows: readonly EntryRow[]): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('record_entries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

/** Notes what was watched. Two processes may do so at once, the older one last: the widest time stays. */
export async function insertWatched(db: Db, row: WatchedRow): Promise<void> {
  await db
    .insertInto('watched_tenants')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({
        from_at: (set) =>
          set
            .case()
            .when('excluded.from_at', '<', set.ref('watched_tenants.from_at'))
            .then(set.ref('excluded.from_at'))
            .else(set.ref('watched_tenants.from_at'))
            .end(),
        until_at: (set) =>
          set
            .case()
            .when('excluded.until_at', '>', set.ref('watched_tenants.until_at'))
            .then(set.ref('excluded.until_at'))
            .else(set.ref('watched_tenants.until_at'))
            .end(),
      }),
    )
    .execute();
}
