import assert from 'node:assert/strict';
import { TEAMS_SEND_WINDOWS } from '../../bot/alerts/send-windows.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSendLimiter } from '../../src/redis/send-limiter.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('send limiter', () => {
  const own = withRedis();
  const limiter = (ratePerSecond: number, windows = TEAMS_SEND_WINDOWS) =>
    makeSendLimiter(own.redis, makeKeys('{test}'), { ratePerSecond, windows });

  it('holds a conversation to seven messages a second and sixty in thirty', async () => {
    const asked = Array.from({ length: 8 }, () => limiter(1_000_000).take(TENANT, 'a'));
    const burst = (await Promise.all(asked)).toSorted((a, b) => Number(b.granted) - Number(a.granted));
    assert.deepEqual(
      burst.map((slot) => slot.granted),
      [...Array<boolean>(7).fill(true), false],
    );
    assert.ok((burst[7]?.waitMs ?? 0) > 0);
    assert.equal((await limiter(1_000_000).take(TENANT, 'b')).granted, true, 'another conversation is free');
  });

  it('does not wait for slots that were taken before the server’s clock was put back', async () => {
    const keys = makeKeys('{test}');
    const ahead = (Date.now() + 7_200_000) * 1_000;
    await own.redis.set(keys.nextSlot(TENANT), String(ahead));
    for (let at = 0; at < 7; at += 1) await own.redis.zadd(keys.sendLog(TENANT, 'a'), ahead + at, `sent${at}`);
    const slot = await limiter(40).take(TENANT, 'a');
    assert.ok(slot.granted && slot.waitMs < 1_000, JSON.stringify(slot));
  });

  it('holds a conversation to its channel’s windows, if there are any', async () => {
    const granted = async (limits: ReturnType<typeof limiter>, id: string) => {
      const asked = Array.from({ length: 9 }, () => limits.take(TENANT, id));
      return (await Promise.all(asked)).filter((slot) => slot.granted).length;
    };
    assert.equal(await granted(limiter(1_000_000, [[2, 60_000]]), 'a'), 2);
    assert.equal(await granted(limiter(1_000_000, []), 'b'), 9);
  });

  it('keeps the longest of the waits that several processes got at once', async () => {
    const times = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? 60_000 : 1_000));
    await Promise.all(times.map((time) => limiter(40).holdBack(TENANT, 'a', time)));
    assert.ok((await limiter(40).take(TENANT, 'a')).waitMs > 50_000);
  });

  it('sends nothing during a hold, and never shortens it', async () => {
    await limiter(40).holdBack(TENANT, 'a', 60_000);
    await limiter(40).holdBack(TENANT, 'a', 1_000);
    const held = await limiter(40).take(TENANT, 'a');
    assert.equal(held.granted, false);
    assert.ok(held.waitMs > 50_000);
    assert.equal((await limiter(40).take(TENANT, 'b')).granted, true);
    await limiter(40).holdBack(TENANT, undefined, 60_000);
    assert.equal((await limiter(40).take(TENANT, 'b')).granted, false);
  });
});
