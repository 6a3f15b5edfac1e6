import type { Kysely } from 'kysely';
import { within } from '../lib/time-limit.ts';
import type { HistoryStore, Log } from '../ports/index.ts';
import { makeCalls } from './calls.ts';
import { makeDatabase, type HistoryPlace } from './database.ts';
import { makeHistoryStore, type ReadEntry } from './history-store.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The record for the long run, and its end. */
export interface History extends HistoryStore {
  /** Why the last call failed. Undefined: it did not. */
  problem(): string | undefined;
  /** What is under way fails. Takes a moment at most, also where the store does not answer. */
  close(): Promise<void>;
}

/** Somebody waits for an answer: without the record, it is given of what is known otherwise. */
const READ_MS = 3_000;
/** A disk or a network that takes longer is as good as none. */
const WRITE_MS = 20_000;
/** A database that does not answer takes no leave. */
const CLOSE_MS = 1_000;

/** Opens the record. Nothing is touched before the first call, and a call that fails opens it anew. */
export function openHistory(place: HistoryPlace, readEntry: ReadEntry, log: Log): History {
  const onLost = (error: Error) => log.debug('record.connection-lost', { error });
  return open(makeDatabase(place, onLost), readEntry);
}

function open(db: Kysely<Tables>, readEntry: ReadEntry): History {
  const ready = makeOnce(() => migrate(db));
  const store = makeHistoryStore(db, readEntry);
  const calls = makeCalls();
  let problem: string | undefined;
  const call = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await calls.run(ms, () => ready().then(work));
      problem = undefined;
      return result;
    } catch (error) {
      problem = `it is not kept for the long run: ${error instanceof Error ? error.message : String(error)}`;
      throw error;
    }
  };
  const read = <T>(work: () => Promise<T>) => call(READ_MS, work);
  const write = <T>(work: () => Promise<T>) => call(WRITE_MS, work);
  return {
    append: (...given) => write(() => store.append(...given)),
    heads: (...given) => read(() => store.heads(...given)),
    entries: (...given) => read(() => store.entries(...given)),
    gaps: (...given) => read(() => store.gaps(...given)),
    watched: (...given) => read(() => store.watched(...given)),
    noteWatched: (...given) => write(() => store.noteWatched(...given)),
    forget: (...given) => write(() => store.forget(...given)),
    size: (...given) => read(() => store.size(...given)),
    forgetTenant: (...given) => write(() => store.forgetTenant(...given)),
    problem: () => problem,
    close() {
      calls.giveUp();
      return within(db.destroy(), CLOSE_MS, () => undefined);
    },
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
