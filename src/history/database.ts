import { Kysely } from 'kysely';
import { makePostgresDialect } from './postgres.ts';
import { makeThreadDialect } from './sqlite/dialect.ts';
import { makeSqlThread } from './sqlite/sql-thread.ts';
import type { Tables } from './tables.ts';

/** Where the record is kept for the long run. */
export interface HistoryPlace {
  /** A database of SQLite. */
  readonly file: string;
  /** The address of a PostgreSQL, which then takes its place. A secret. */
  readonly databaseUrl?: string | undefined;
}

/**
 * The database of a place. Nothing is touched before the first question to it.
 * @param onLost is told when a connection that nobody uses breaks.
 */
export function makeDatabase({ file, databaseUrl }: HistoryPlace, onLost: (error: Error) => void): Kysely<Tables> {
  const dialect = databaseUrl ? makePostgresDialect(databaseUrl, onLost) : makeThreadDialect(makeSqlThread(file));
  return new Kysely<Tables>({ dialect });
}
