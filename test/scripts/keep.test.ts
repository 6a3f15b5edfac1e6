import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openHistory } from '../../src/history/open-history.ts';
import { recordEntry } from '../../src/redis/records/record-entry.ts';
import { COMPILED } from '../chaos/child.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { plant } from '../fixtures/planted.ts';
import { aState } from '../fixtures/record/entries.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'scripts', 'keep');
const PREFIX = '{keep}';
const ENTRY = aState(1, '2031-05-04T11:00:00.000Z');

describe('what keeps, restores and erases, as it is called', function () {
  this.timeout(60_000);
  const own = withRedis();
  const folder = mkdtempSync(path.join(tmpdir(), 'keep-'));
  after(() => rmSync(folder, { recursive: true }));
  const inFolder = (name: string) => path.join(folder, name);

  async function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
    const given = {
      ...{ REDIS_URL: own.url, REDIS_PREFIX: PREFIX, HISTORY_FILE: inFolder('history.sqlite') },
      ...{ ...COMPILED, ...env },
    };
    const child = spawn(process.execPath, [path.join(FOLDER, `${script}.ts`), ...args], { cwd: folder, env: given });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }
  const historyAt = (file: string) =>
    openHistory({ file: inFolder(file) }, (entry) => recordEntry.parse(JSON.parse(entry)), makeRecordingLog());

  it('bring the record along, into another store, and alone', async () => {
    await plant(own.redis, PREFIX);
    const missing = await run('backup', ['whole.backup']);
    assert.match(
      missing.err,
      /^the record is not at .*history\.sqlite \(HISTORY_FILE\): name it, or say --without-record\n$/,
    );
    assert.deepEqual([missing.code, existsSync(inFolder('whole.backup'))], [1, false]);

    const before = historyAt('history.sqlite');
    await before.append([ENTRY]);
    await before.close();
    assert.match(
      (await run('backup', ['whole.backup'])).out,
      /^1 {2}entries of the record\nWritten to whole\.backup at /m,
    );

    await own.redis.flushall();
    const restored = await run('restore', ['whole.backup'], { HISTORY_FILE: inFolder('a/new.sqlite') });
    assert.match(
      restored.out,
      /^The record: 1 entries were added, and 0 were there already\.\nRestored as it was at /m,
    );
    const alone = await run('restore', ['whole.backup', '--record-only'], { HISTORY_FILE: inFolder('a/new.sqlite') });
    assert.match(alone.out, /^The record: 0 entries were added, and 1 were there already\.\n/);
    const after = historyAt('a/new.sqlite');
    assert.deepEqual(await after.entries(TENANT, [ENTRY.issue.id]), [ENTRY]);
    await after.close();
  });

  it('erases a tenant that the settings name no more, from Redis and the record, and shows it first', async () => {
    await plant(own.redis, PREFIX);
    const others = '{keep:another}:snapshots';
    await own.redis.set(others, 'stays');
    const history = historyAt('tenant.sqlite');
    await history.append([ENTRY]);
    await history.close();
    const env = {
      ...{ HISTORY_FILE: inFolder('tenant.sqlite'), HEALTH_ACCESS_TOKEN: 'token' },
      HEALTH_TENANT_ID: '99999999-2222-4333-8444-555555555555',
    };
    const named = await run('erase', ['tenant', env.HEALTH_TENANT_ID, '--yes'], env);
    assert.match(named.err, /still name this tenant.*nothing was erased/);
    const before = (await own.redis.keys('*')).sort();
    const shown = await run('erase', ['tenant', TENANT], env);
    assert.match(shown.out, /subscriptions\n[\s\S]* 1 {2}entries of the record\n.*--yes/);
    assert.deepEqual((await own.redis.keys('*')).sort(), before);
    assert.match((await run('erase', ['tenant', TENANT, '--yes'], env)).out, /^Erased[\s\S]*entries of the record\n$/);
    const left = await own.redis.keys('*');
    assert.deepEqual([left.filter((key) => key.includes(TENANT)), left.includes(others)], [[], true]);
    const gone = historyAt('tenant.sqlite');
    assert.equal(await gone.size(TENANT), 0);
    await gone.close();
  });
});
