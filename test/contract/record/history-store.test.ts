import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqlite, type History } from '../../../src/history/open-history.ts';
import { parseRecord } from '../../../src/redis/records/read-record.ts';
import { recordEntry } from '../../../src/redis/records/record-entry.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { historyStoreContract } from './history-store.ts';

const readEntry = (text: string) => parseRecord(recordEntry, text, 'record entry', noneUnreadable);

describe('the record in SQLite', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  let history: History;
  before(() => {
    history = openSqlite(path.join(folder, 'deep', 'history.sqlite'), readEntry);
  });
  after(async () => {
    await history.close();
    rmSync(folder, { recursive: true });
  });
  historyStoreContract(() => history);
});
