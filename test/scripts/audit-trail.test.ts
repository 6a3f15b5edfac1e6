import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { makeAuditTrail } from '../../src/redis/changes/audit-trail.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { anEntry } from '../contract/subscribing/audit-trail.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const TENANTS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const PREFIX = '{audit}';

describe('npm run audit-trail', function () {
  this.timeout(60_000);
  const own = withRedis();

  async function run(url: string, ...args: string[]) {
    const settings = { REDIS_URL: url, REDIS_PREFIX: PREFIX, HEALTH_TENANT_ID: TENANTS[0], HEALTH_ACCESS_TOKEN: 'x' };
    const env = { ...process.env, ...settings };
    const child = spawn(process.execPath, ['scripts/audit-trail.ts', ...args], { cwd: ROOT, env });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (child.exitCode === null) await once(child, 'exit');
    return {
      code: child.exitCode,
      lines: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
      err,
    };
  }

  it('prints each change as a line of JSON, oldest first, of all tenants or one, from a day on', async () => {
    const keys = makeKeys(PREFIX);
    const trail = makeAuditTrail(own.redis, keys, noneUnreadable);
    await own.redis.sadd(keys.polledTenants(), ...TENANTS);
    await trail.append(TENANTS[0], anEntry(2));
    await trail.append(TENANTS[0], anEntry(1));
    await trail.append(TENANTS[1], anEntry(24 * 60));
    const first = [1, 2].map((minutes) => ({ tenantId: TENANTS[0], ...anEntry(minutes) }));
    const second = { tenantId: TENANTS[1], ...anEntry(24 * 60) };
    const all = await run(own.url);
    assert.deepEqual([all.code, all.err], [0, '']);
    assert.deepEqual(new Set(all.lines), new Set([...first, second]));
    assert.deepEqual((await run(own.url, '--tenant', TENANTS[0])).lines, first);
    assert.deepEqual((await run(own.url, '--since', '2031-05-05')).lines, [second]);
  });

  it('says what is wrong instead of printing nothing', async () => {
    const away = await run('redis://127.0.0.1:1');
    assert.deepEqual([away.code, away.lines], [1, []]);
    assert.match(away.err, /^Redis does not answer: npm run doctor says why\.\n$/);
    const wrong = await run('http://nowhere');
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /REDIS_URL/);
    const day = await run(own.url, '--since', 'yesterday');
    assert.equal(day.code, 2);
    assert.match(day.err, /^--since must be a day such as 2026-10-31\./);
  });
});
