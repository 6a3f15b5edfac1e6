import assert from 'node:assert/strict';
import { makeActivityLedger } from '../../src/redis/activity-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('the activity ledger in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{t}');

  it('lets only the first of many processes claim an activity', async () => {
    const ledgers = Array.from({ length: 8 }, () => makeActivityLedger(own.redis, keys));
    const claims = await Promise.all(ledgers.map((ledger) => ledger.claim('f:1')));
    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal(await ledgers[0]!.claim('f:2'), true);
  });

  it('forgets an activity after ten minutes, whatever its id looks like', async () => {
    await makeActivityLedger(own.redis, keys).claim('x'.repeat(100_000));
    const [name] = (await own.redis.keys('*')).filter((key) => key.length < 100);
    const left = await own.redis.ttl(name!);
    assert.ok(left > 590 && left <= 600, String(left));
  });
});
