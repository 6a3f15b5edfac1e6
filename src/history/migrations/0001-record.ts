import type { Kysely } from 'kysely';

/** The entries of the record, and what was watched of each tenant. */
export async function makeRecordTables(db: Kysely<unknown>): Promise<void> {
  await makeEntries(db);
  await db.schema
    .createIndex('record_entries_by_issue')
    .on('record_entries')
    .columns(['tenant_id', 'issue_id', 'seen_at'])
    .execute();
  await db.schema
    .createIndex('record_entries_by_kind')
    .on('record_entries')
    .columns(['tenant_id', 'kind', 'seen_at'])
    .execute();
  await db.schema
    .createTable('watched_tenants')
    .addColumn('tenant_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('until_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function makeEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record_entries')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('issue_id', 'text')
    .addColumn('version', 'integer')
    .addColumn('tracked', 'text')
    .addColumn('services', 'text')
    .addColumn('from_at', 'bigint')
    .addColumn('to_at', 'bigint')
    .addColumn('entry', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_entries_pk', ['tenant_id', 'id'])
    .execute();
}
