import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { putBackup } from '../../../src/redis/backup/put-back.ts';
import { takeBackup } from '../../../src/redis/backup/take.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSendLimiter } from '../../../src/redis/send-limiter.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { ATTACKS } from './spoil.ts';

const [FROM, TO] = ['{from}', '{to}'];

describe('a backup of hostile texts', () => {
  const own = withRedis();

  it('holds each as a text on one line, and brings it back as it was', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
    const [redis, file] = [own.redis, path.join(folder, 'backup')];
    const storeAt = (prefix: string) => makeSubscriptionStore(redis, makeKeys(prefix), noneUnreadable);
    const ids = ATTACKS.map((attack, at) => `${attack} ${at}`);
    for (const id of ids) {
      const by = { setBy: { id, name: id } };
      const conversation = { tenantId: TENANT, id, scope: 'channel', name: id, reference: id } as const;
      await storeAt(FROM).update(TENANT, id, () =>
        aSubscription(id, [{ ...aWant({ type: 'all' }), ...by }], { conversation }),
      );
    }
    const [from, to] = [makeKeys(FROM), makeKeys(TO)];
    const limiter = makeSendLimiter(redis, from, { ratePerSecond: 40, windows: [] });
    const underWay = () => Promise.resolve(new Set<string>());
    await takeBackup({ redis, keys: from, prefix: FROM, release: '1', file, limiter, underWay, async *notices() {} });
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    assert.ok(lines.length > 2);
    for (const line of lines) assert.equal(typeof JSON.parse(line), 'object');
    const subscriptions = storeAt(TO);
    await putBackup({
      redis,
      keys: to,
      prefix: TO,
      file,
      replace: false,
      subscriptions,
      addNotice: () => Promise.resolve(),
    });
    for (const id of ids) {
      const [before, after] = [await storeAt(FROM).get(TENANT, id), await subscriptions.get(TENANT, id)];
      assert.ok(after?.conversation.name === id);
      assert.deepEqual(after, before);
    }
    await rm(folder, { recursive: true });
  });
});
