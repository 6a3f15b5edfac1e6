import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { within } from '../../lib/time-limit.ts';
import { makeDatabase, type HistoryPlace } from '../database.ts';
import { insertEntries, insertWatched } from '../insert.ts';
import { hasRecord, migrate } from '../migrations.ts';
import type { EntryRow, Tables } from '../tables.ts';
import {
  copyOfEntry,
  copyOfWatched,
  entriesIn,
  isOfRecord,
  isWhole,
  watchedIn,
  type AnyRow,
  type CopiedRow,
} from './copied-row.ts';

/** How much was put back. */
export interface Added {
  readonly entries: number;
  /** Those of them that were not there before. */
  readonly fresh: number;
}

/** The record as a whole: for backups, and for a move to another store. */
export interface RecordCopy {
  /** Whether there is a record. Fails if it cannot be reached, or another release wrote it. Makes nothing. */
  exists(): Promise<boolean>;
  /** All of it as it stands at one moment, some rows at a time. Whoever writes meanwhile is not held up. */
  read(): AsyncGenerator<CopiedRow[]>;
  /** Whether a row of a backup is one that can be added, or is not about the record at all. */
  isSound(row: AnyRow): boolean;
  /** Adds all rows that are of the record, or none. What is there stays as it is. Makes the tables where there are none. */
  add(rows: AsyncIterable<readonly AnyRow[]>): Promise<Added>;
  close(): Promise<void>;
}

/** Rows read or written at once. */
const AT_ONCE = 500;
const CLOSE_MS = 1_000;

/** Opens it. Nothing is touched before the first call. */
export function openRecordCopy(place: HistoryPlace): RecordCopy {
  let made: Kysely<Tables> | undefined;
  const db = () => (made ??= makeDatabase(place, () => undefined));
  return {
    async exists() {
      // To look into a file of SQLite makes it.
      return (place.databaseUrl !== undefined || existsSync(place.file)) && hasRecord(db());
    },
    read: () => readAll(db()),
    isSound: (row) => !isOfRecord(row) || isWhole(row),
    async add(rows) {
      await migrate(db());
      return addAll(db(), rows);
    },
    close: () => within(made?.destroy() ?? Promise.resolve(), CLOSE_MS, () => undefined),
  };
}

/** A row comes after another by its key, so each page begins where the last one ended. */
async function* readAll(db: Kysely<Tables>): AsyncGenerator<CopiedRow[]> {
  const start = db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const moment = await start.execute();
  try {
    const tenants = await moment.selectFrom('watched_tenants').selectAll().execute();
    yield tenants.map(copyOfWatched);
    let last: EntryRow | undefined;
    do {
      const rows = await pageAfter(moment, last);
      yield rows.map(copyOfEntry);
      last = rows.at(-1);
    } while (last);
  } finally {
    await moment.rollback().execute();
  }
}

function pageAfter(db: Kysely<Tables>, last: EntryRow | undefined): Promise<EntryRow[]> {
  const page = db.selectFrom('record_entries').selectAll().orderBy('tenant_id').orderBy('id').limit(AT_ONCE);
  if (!last) return page.execute();
  return page
    .where((where) => where(where.refTuple('tenant_id', 'id'), '>', where.tuple(last.tenant_id, last.id)))
    .execute();
}

function addAll(db: Kysely<Tables>, rows: AsyncIterable<readonly AnyRow[]>): Promise<Added> {
  return db.transaction().execute(async (all) => {
    let [entries, fresh] = [0, 0];
    for await (const some of rows) {
      for (const page of pagesOf(entriesIn(some))) {
        entries += page.length;
        fresh += await insertEntries(all, page);
      }
      for (const each of watchedIn(some)) await insertWatched(all, each);
    }
    return { entries, fresh };
  });
}

function pagesOf<T>(all: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, nth) => all.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE));
}
