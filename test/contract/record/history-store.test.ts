import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DatabaseSync } from 'node:sqlite';
import type { HistoryPlace } from '../../../src/history/database.ts';
import { openRecordCopy } from '../../../src/history/copy/record-copy.ts';
import { openHistory, type History } from '../../../src/history/open-history.ts';
import { parseRecord } from '../../../src/redis/records/read-record.ts';
import { recordEntry } from '../../../src/redis/records/record-entry.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startPostgres, type Postgres } from '../../fakes/servers/postgres.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { aState } from '../../fixtures/record/entries.ts';
import { historyStoreContract } from './history-store.ts';
import { recordCopyContract } from './record-copy.ts';

const readEntry = (text: string) => parseRecord(recordEntry, text, 'record entry', noneUnreadable);
const openAt = (place: HistoryPlace) => openHistory(place, readEntry, makeRecordingLog());
const ENTRY = aState(1, '2031-05-04T11:00:00.000Z');

/** An empty database beside the others of a server. */
async function emptyDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop database if exists copy');
  await client.query('create database copy');
  await client.end();
  return url.replace(/[^/]*$/, 'copy');
}

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

  describe('copied into another file', () => {
    recordCopyContract(() => {
      count += 1;
      return { from: inFolder(`from-${count}.sqlite`), to: inFolder(`deep/to-${count}.sqlite`) };
    }, openAt);

    it('is not there where there is no file, and none is made', async () => {
      const { file } = inFolder('nowhere/none.sqlite');
      const copy = openRecordCopy({ file });
      assert.equal(await copy.exists(), false);
      await copy.close();
      assert.equal(existsSync(path.dirname(file)), false);
    });

    it('is neither read from a database of a newer version nor added to one', async () => {
      const place = inFolder('newer-copy.sqlite');
      const store = openAt(place);
      await store.append([ENTRY]);
      await store.close();
      const file = new DatabaseSync(place.file);
      file.exec("insert into kysely_migration values ('9999-of-the-future', '2031-01-01T00:00:00.000Z')");
      file.close();
      const copy = openRecordCopy(place);
      await assert.rejects(copy.exists(), /newer version.*9999-of-the-future/);
      const rows = (async function* none() {
        yield await Promise.resolve([]);
      })();
      await assert.rejects(copy.add(rows), /newer version.*9999-of-the-future/);
      await copy.close();
    });

    it('takes no row that is not as a table has it', () => {
      const copy = openRecordCopy(inFolder('none.sqlite'));
      const isSound = (row: Parameters<typeof copy.isSound>[0]) => copy.isSound(row);
      const whole = JSON.stringify({ tenant_id: 't', from_at: 1, until_at: 2 });
      assert.equal(isSound({ kind: 'watchedTenant', text: whole }), true);
      assert.equal(isSound({ kind: 'recordEntry', text: whole }), false);
      assert.equal(isSound({ kind: 'recordEntry', text: '{' }), false);
      assert.equal(isSound({ kind: 'recordEntry' }), false);
      assert.equal(isSound({ kind: 'days' }), true);
    });
  });

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

  for (const way of ['from a file', 'into a file']) {
    describe(`copied ${way}`, () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
      after(() => rmSync(folder, { recursive: true }));
      let count = 0;
      recordCopyContract(async () => {
        count += 1;
        const file = { file: path.join(folder, `${count}.sqlite`) };
        const server = { file: '', databaseUrl: await emptyDatabase(postgres.url) };
        return way === 'from a file' ? { from: file, to: server } : { from: server, to: file };
      }, openAt);
    });
  }

  it('fails while the server is down, and works when it is back, with all that was kept', async () => {
    const entry = { ...ENTRY, tenantId: `${TENANT}-down` };
    await history.append([entry]);
    await postgres.kill();
    await assert.rejects(history.entries(entry.tenantId, ['EX20119']));
    await postgres.start();
    assert.deepEqual(await history.entries(entry.tenantId, ['EX20119']), [entry]);
  });
});
