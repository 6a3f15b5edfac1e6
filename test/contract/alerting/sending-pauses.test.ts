import assert from 'node:assert/strict';
import { makeSendingPauses } from '../../../src/redis/changes/sending-pauses.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSendLimiter } from '../../../src/redis/send-limiter.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import { ADA, NOON, TENANT } from '../../fixtures/alerting.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeSendingPauses } from '../../fakes/stores/sending-pauses.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { sendingPausesContract } from './sending-pauses.ts';

const keys = makeKeys('{contract}');
const PAUSE = { by: ADA, at: NOON, until: shift(NOON, HOUR) };

describe('pauses of sending in memory', () => {
  sendingPausesContract(() => makeFakeSendingPauses(() => NOON));
});

describe('pauses of sending in Redis', () => {
  const own = withRedis();
  const open = () => makeSendingPauses(own.redis, keys, noneUnreadable);
  sendingPausesContract(open);

  it('end by themselves, by the clock of Redis', async () => {
    await open().begin(TENANT, PAUSE);
    const left = await own.redis.pttl(keys.sendingPause(TENANT));
    assert.ok(left > HOUR - 60_000 && left <= HOUR, String(left));
  });

  it('let no message through, and ask to come again soon: their end may come early', async () => {
    const limiter = makeSendLimiter(own.redis, keys, { ratePerSecond: 1_000, windows: [] });
    await open().begin(TENANT, PAUSE);
    assert.deepEqual(await limiter.take(TENANT, 'a'), { granted: false, waitMs: 30_000 });
    assert.equal((await limiter.take('other', 'a')).granted, true);
    await open().end(TENANT);
    assert.equal((await limiter.take(TENANT, 'a')).granted, true);
  });

  it('take nothing from how long Teams asked to wait', async () => {
    const limiter = makeSendLimiter(own.redis, keys, { ratePerSecond: 1_000, windows: [] });
    await limiter.holdBack(TENANT, undefined, 60_000);
    await open().begin(TENANT, PAUSE);
    await open().end(TENANT);
    assert.ok((await limiter.take(TENANT, 'a')).waitMs > 50_000);
  });
});
