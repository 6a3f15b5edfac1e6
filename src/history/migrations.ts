import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator, type Migration } from 'kysely/migration';
import { makeRecordTables } from './migrations/0001-record.ts';
import type { Tables } from './tables.ts';

/**
 * Every change of the tables since the first release, by names that sort by age. Never change one that was released: add
 * another.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-record': { up: makeRecordTables } };

/** A newer release has changed the tables in a way that this one does not know. */
class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';

  constructor(unknown: readonly string[]) {
    super(
      `a newer version of this program wrote the record (${unknown.join(', ')}): run that version, or set another HISTORY_FILE or DATABASE_URL`,
    );
  }
}

/** Brings the tables to what this release knows. Fails with a `NewerSchemaError`, and then changes nothing. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const unknown = (await executed(db)).filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the tables of the record could not be made');
}

/** Whether there is a record that this release reads. Fails if another release wrote it; changes nothing. */
export async function hasRecord(db: Kysely<Tables>): Promise<boolean> {
  const made = await executed(db);
  const unknown = made.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
  if (made.length === 0) return false;
  if (made.length < Object.keys(MIGRATIONS).length) {
    throw new Error('an earlier version of this program wrote the record: start the bot of this version once');
  }
  return true;
}

/** The changes that were made to this database, whoever made them. */
async function executed(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const rows = await db
    .$extendTables<{ [DEFAULT_MIGRATION_TABLE]: { readonly name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
