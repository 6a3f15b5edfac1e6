import assert from 'node:assert/strict';
import { makeActivityLedger } from '../../src/redis/activity-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('the activity ledger in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{t}');

  it('lets only the first of many processes claim an activity', async () => {
    const ledgers = Array.from({ length: 8 }, () => makeActivityLedger(own.redis, keys));
    const claims = await Promise.all(ledgers.map((ledger) => ledger.claim('f:1', 60_000)));
    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal(await ledgers[0]!.claim('f:2', 60_000), true);
  });

  it('forgets an activity after its time, whatever its id looks like', async () => {
    const ledger = makeActivityLedger(own.redis, keys);
    const left = async () => {
      const [name] = (await own.redis.keys('*')).filter((key) => key.length < 100);
      return own.redis.pttl(name!);
    };
    await ledger.claim('x'.repeat(100_000), 10_000);
    assert.ok((await left()) > 9_000 && (await left()) <= 10_000);
    await ledger.keep('x'.repeat(100_000), 3_900_000.5);
    assert.ok((await left()) > 3_890_000 && (await left()) <= 3_900_001);
  });

  it('lets nobody give back what another process has claimed since', async () => {
    const [slow, quick] = [makeActivityLedger(own.redis, keys), makeActivityLedger(own.redis, keys)];
    await slow.claim('f:1', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await quick.claim('f:1', 60_000), true);
    await slow.giveBack('f:1');
    assert.equal(await quick.claim('f:1', 60_000), false);
    await quick.giveBack('f:1');
    assert.equal(await slow.claim('f:1', 60_000), true);
  });
});
