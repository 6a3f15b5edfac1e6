import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordChecks } from '../../scripts/doctor/record-checks.ts';
import { makeWorld } from '../../scripts/doctor/world.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { loadConfig } from '../../src/main.ts';
import { untilReady } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { TENANT } from '../fakes/bot.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('the doctor, about the record', () => {
  const own = withRedis();
  const folder = mkdtempSync(path.join(tmpdir(), 'doctor-record-'));
  const file = path.join(folder, 'history.sqlite');
  after(() => rmSync(folder, { recursive: true }));

  /** `ok` and what it says. */
  async function finding(count = 0): Promise<string> {
    const env = { HISTORY_FILE: file, HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'token' };
    const config = loadConfig({ ...env, REDIS_URL: `redis://127.0.0.1:${own.redis.options.port ?? ''}` });
    await own.redis.flushall();
    const order = makeKeys(config.redis.prefix).recordOrder(TENANT);
    if (count > 0) await own.redis.zadd(order, ...Array.from({ length: count }, (_, nth) => [nth, `${nth}`]).flat());
    const world = makeWorld({ env, packageFile: '' });
    world.keepConfig(config);
    await untilReady(world.redis(), 5_000);
    try {
      const found = await recordChecks[0]!.run(world);
      return [found]
        .flat()
        .map(({ status, says }) => `${status}: ${says}`)
        .join();
    } finally {
      world.close();
    }
  }

  it('says what there is, and makes no file of its own', async () => {
    rmSync(file, { force: true });
    assert.equal(await finding(), 'ok: Nothing is in the file yet.');
    assert.match(await finding(300), /^warn: 300 entries wait in Redis, and there is no file/);
    assert.match(await finding(), /^ok: Nothing/, 'still none');
    const history = openHistory({ file }, () => undefined, makeRecordingLog());
    await history.noteWatched(TENANT, { from: '2031-05-01T00:00:00.000Z', until: '2031-05-04T12:00:00.000Z' });
    await history.close();
    assert.match(await finding(), /^ok: It goes from 2031-05-01 to 2031-05-04T12:00 UTC, [\d.]+ MB\.$/);
    assert.match(await finding(300), /^warn: 300 entries wait in Redis, though the store answers here\.$/);
  });

  it('says why the store does not answer', async () => {
    for (const each of ['', '-wal', '-shm']) rmSync(file + each, { force: true });
    writeFileSync(file, 'This is no database at all.'.repeat(50));
    assert.match(
      await finding(3),
      /^fail: The store does not answer \(.*not a database.*\); 3 entries wait in Redis\.$/,
    );
  });
});
