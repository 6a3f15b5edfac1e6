import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openHistory, type History, type HistoryPlace } from '../../../src/history/open-history.ts';
import { parseRecord } from '../../../src/redis/records/read-record.ts';
import { recordEntry } from '../../../src/redis/records/record-entry.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startPostgres, type Postgres } from '../../fakes/servers/postgres.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { aState } from '../../fixtures/record/entries.ts';
import { historyStoreContract } from './history-store.ts';

const readEntry = (text: string) => parseRecord(recordEntry, text, 'record entry', noneUnreadable);
const openAt = (place: HistoryPlace) => openHistory(place, readEntry, makeRecordingLog());
const ENTRY = aState(1, '2031-05-04T11:00:00.000Z');

/** What holds where several processes have a store each, on one database. */
function sharedContract(place: () => HistoryPlace): void {
  let stores: History[] = [];
  beforeEach(() => {
    stores = [openAt(place()), openAt(place())];
  });
  afterEach(() => Promise.all(stores.map((each) => each.close())));

  it('makes the tables once, and keeps each entry once, when two processes begin at the same moment', async () => {
    const tenantId = `${TENANT}-shared`;
    const entries = Array.from({ length: 50 }, (_, nth) => ({ ...ENTRY, tenantId, id: `EX20119/${nth}` }));
    await Promise.all(stores.map((store) => store.append(entries)));
    for (const store of stores) assert.equal((await store.entries(tenantId, ['EX20119'])).length, 50);
  });
}

describe('the record in SQLite', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  const inFolder = (name: string): HistoryPlace => ({ file: path.join(folder, name) });
  let history: History;
  before(() => {
    history = openAt(inFolder('deep/history.sqlite'));
  });
  after(async () => {
    await history.close();
    rmSync(folder, { recursive: true });
  });
  historyStoreContract(() => history);
  let count = 0;
  sharedContract(() => inFolder(`shared-${Math.floor(count++ / 2)}.sqlite`));

  it('refuses a database of a newer version with a sentence that says what to do, and changes nothing', async () => {
    const place = inFolder('newer.sqlite');
    const first = openAt(place);
    await first.append([ENTRY]);
    await first.close();
    const file = new DatabaseSync(place.file);
    file.exec("insert into kysely_migration values ('9999-of-the-future', '2031-01-01T00:00:00.000Z')");
    const second = openAt(place);
    await assert.rejects(second.append([ENTRY]), /newer version.*9999-of-the-future.*HISTORY_FILE/);
    await second.close();
    assert.equal(file.prepare('select count(*) as n from record_entries').get()?.['n'], 1);
    file.close();
  });

  it('fails where there is no database, and works as soon as there is one', async () => {
    const place = inFolder('broken.sqlite');
    writeFileSync(place.file, 'This is no database at all, but a text of some length.'.repeat(20));
    const store = openAt(place);
    assert.equal(store.problem(), undefined);
    await assert.rejects(store.append([ENTRY]));
    assert.match(store.problem() ?? '', /not a database/);
    rmSync(place.file);
    await store.append([ENTRY]);
    assert.equal(store.problem(), undefined);
    assert.equal((await store.entries(TENANT, ['EX20119'])).length, 1);
    await store.close();
  });

  it('fails where its folder cannot be made', async () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    const store = openAt(inFolder('a-file/history.sqlite'));
    await assert.rejects(store.append([ENTRY]));
  });
});

describe('the record in PostgreSQL', function () {
  this.timeout(60_000);
  let postgres: Postgres;
  let history: History;
  const place = (): HistoryPlace => ({ file: '', databaseUrl: postgres.url });
  before(async () => {
    postgres = await startPostgres();
    history = openAt(place());
  });
  after(async () => {
    await history.close();
    await postgres.stop();
  });
  sharedContract(place);
  historyStoreContract(() => history);

  it('fails while the server is down, and works when it is back, with all that was kept', async () => {
    const entry = { ...ENTRY, tenantId: `${TENANT}-down` };
    await history.append([entry]);
    await postgres.kill();
    await assert.rejects(history.entries(entry.tenantId, ['EX20119']));
    await postgres.start();
    assert.deepEqual(await history.entries(entry.tenantId, ['EX20119']), [entry]);
  });
});
