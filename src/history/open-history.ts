import { Kysely, type Dialect } from 'kysely';
import type { HistoryStore } from '../ports/index.ts';
import { makeHistoryStore, type ReadEntry } from './history-store.ts';
import { migrate } from './migrations.ts';
import { makeThreadDialect } from './sqlite/dialect.ts';
import { makeSqlThread } from './sqlite/sql-thread.ts';
import type { Tables } from './tables.ts';

/** The record for the long run, and its end. */
export interface History extends HistoryStore {
  close(): Promise<void>;
}

/** Opens the record in a file. Nothing is touched before the first call. */
export function openSqlite(file: string, readEntry: ReadEntry): History {
  return open(makeThreadDialect(makeSqlThread(file)), readEntry);
}

function open(dialect: Dialect, readEntry: ReadEntry): History {
  const db = new Kysely<Tables>({ dialect });
  const ready = makeOnce(() => migrate(db));
  const store = makeHistoryStore(db, readEntry);
  return {
    append: (...given) => ready().then(() => store.append(...given)),
    heads: (...given) => ready().then(() => store.heads(...given)),
    entries: (...given) => ready().then(() => store.entries(...given)),
    gaps: (...given) => ready().then(() => store.gaps(...given)),
    watched: (...given) => ready().then(() => store.watched(...given)),
    noteWatched: (...given) => ready().then(() => store.noteWatched(...given)),
    forget: (...given) => ready().then(() => store.forget(...given)),
    forgetTenant: (...given) => ready().then(() => store.forgetTenant(...given)),
    close: () => db.destroy(),
  };
}

/** Does something once; when it failed, again at the next call. */
function makeOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
