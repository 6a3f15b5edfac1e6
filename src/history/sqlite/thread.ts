import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';

/*
 * A thread of its own: SQLite waits for the disk, and whoever answers people must not. It runs what it is sent, one
 * statement after the other.
 */

const ASKED = z.object({
  nth: z.number(),
  sql: z.string(),
  parameters: z.array(z.union([z.string(), z.number(), z.null()])),
});

/** Another process may be writing: it is waited for this long. */
const BUSY_MS = 5_000;
const MOST_PREPARED = 50;

const { file } = z.object({ file: z.string() }).parse(workerData);
const prepared = new Map<string, StatementSync>();
let open: DatabaseSync | undefined;

parentPort?.on('message', (message: unknown) => {
  const { nth, sql, parameters } = ASKED.parse(message);
  try {
    parentPort?.postMessage({ nth, ...run(sql, parameters) });
  } catch (error) {
    parentPort?.postMessage({ nth, error: error instanceof Error ? error.message : String(error) });
  }
});

function run(sql: string, parameters: readonly SQLInputValue[]) {
  const statement = prepare(sql);
  if (statement.columns().length > 0) return { rows: statement.all(...parameters).map((row) => ({ ...row })) };
  return { rows: [], changes: Number(statement.run(...parameters).changes) };
}

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known) return known;
  const made = database().prepare(sql);
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(sql, made);
  return made;
}

/** Opened on first use, and again if that failed: the disk may be there now. */
function database(): DatabaseSync {
  if (open) return open;
  const opened = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // Readers and one writer do not wait for each other. FULL: what was taken is on the disk, whatever happens then.
    opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  } catch (error) {
    opened.close();
    throw error;
  }
  open = opened;
  return opened;
}
