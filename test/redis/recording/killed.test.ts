import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { entriesOfAll } from '../../../src/domain/record/from-poll.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anEvent, aSnapshot, NOON, TENANT } from '../../fixtures/alerting.ts';

const KEEPER = path.join(import.meta.dirname, 'keeper.ts');

describe('a keeper of the record that is killed', function () {
  this.timeout(60_000);
  const own = withRedis();
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
  after(() => rmSync(folder, { recursive: true }));

  async function keeper(file: string, point: string): Promise<string | null> {
    const url = `redis://127.0.0.1:${own.redis.options.port ?? ''}`;
    const child = spawn(process.execPath, [KEEPER, url, file, TENANT, point], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal;
  }

  it('loses no entry of what was told, and doubles none, wherever it was killed', async () => {
    await own.redis.flushall();
    const { snapshots, recordOutbox } = makeStores(own.redis, makeKeys('{test}'), noneUnreadable);
    const changed = Array.from({ length: 5 }, (_, nth) => aSnapshot(1, { id: `EX${nth}` }));
    const entries = entriesOfAll(TENANT, changed);
    await snapshots.commit({
      ...{ tenantId: TENANT, sequence: 0, polledAt: NOON, changed, forgotten: [] },
      ...{ events: [anEvent({ issueId: 'EX1' })], record: { entries, whole: true, turns: true } },
    });
    const file = path.join(folder, 'history.sqlite');
    assert.equal(await keeper(file, 'before append'), 'SIGKILL');
    assert.equal(await recordOutbox.count(TENANT), entries.length);
    assert.equal(await keeper(file, 'after append'), 'SIGKILL');
    assert.equal(await recordOutbox.count(TENANT), entries.length, 'still in Redis, and in the store');
    assert.equal(await keeper(file, 'never'), null);
    assert.equal(await recordOutbox.count(TENANT), 0);
    const database = new DatabaseSync(file, { readOnly: true });
    const kept = database
      .prepare('select id from record_entries')
      .all()
      .map((row) => String(row['id']));
    database.close();
    assert.deepEqual(kept.toSorted(), entries.map(({ id }) => id).toSorted());
  });
});
