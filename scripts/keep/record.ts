import { RECORD_KINDS } from '../../src/history/copy/copied-row.ts';
import { openRecordCopy, type Added, type RecordCopy } from '../../src/history/copy/record-copy.ts';
import { loadHistoryPlace, readEnvironment } from '../../src/settings.ts';
import { BackupError } from '../../src/redis/backup/format.ts';
import type { Elsewhere } from '../../src/redis/backup/put-back.ts';
import type { Opened } from './open.ts';

/** The settings that say where the record is, for `--help`. */
export const RECORD_SETTINGS = {
  HISTORY_FILE: 'where the record is (data/history.sqlite)',
  DATABASE_URL: 'the PostgreSQL that has it instead',
};

/** Works with the record that the settings name, and closes it. */
export async function withRecord<T>(work: (record: RecordCopy) => Promise<T>): Promise<T> {
  const record = openRecordCopy(loadHistoryPlace(readEnvironment()));
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/** What a backup reads of the record. Undefined: nothing was recorded yet. Fails where the record must be elsewhere. */
export async function readingOf(record: RecordCopy, opened: Opened): Promise<RecordCopy['read'] | undefined> {
  if (await record.exists().catch(asBackupError('read'))) {
    return async function* read() {
      try {
        yield* record.read();
      } catch (error) {
        asBackupError('read')(error);
      }
    };
  }
  if (!(await isBegun(opened))) return undefined;
  throw new BackupError(`the record is not ${whereIs()}: name it, or say --without-record`);
}

/** Where a restore puts the record. `onAdded` is told how much it was. */
export function elsewhereOf(record: RecordCopy, onAdded: (added: Added) => void): Elsewhere {
  return {
    kinds: RECORD_KINDS,
    isSound: (row) => record.isSound(row),
    add: async (rows) => onAdded(await record.add(rows).catch(asBackupError('written'))),
  };
}

function asBackupError(what: 'read' | 'written') {
  return (error: unknown): never => {
    if (error instanceof BackupError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupError(`the record ${whereIs()} cannot be ${what} (${why}); --without-record leaves it out`);
  };
}

/** An address of a database holds a password. */
function whereIs(): string {
  const { file, databaseUrl } = loadHistoryPlace(readEnvironment());
  return databaseUrl === undefined ? `at ${file} (HISTORY_FILE)` : 'at DATABASE_URL';
}

/** Whether polls have recorded anything. */
async function isBegun({ redis, keys }: Opened): Promise<boolean> {
  const tenants = await redis.smembers(keys.polledTenants());
  const begun = await Promise.all(tenants.map((tenantId) => redis.exists(keys.recording(tenantId))));
  return begun.some((count) => count > 0);
}
