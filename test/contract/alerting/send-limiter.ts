import assert from 'node:assert/strict';
import type { SendLimiter } from '../../../src/ports/index.ts';
import { TENANT } from '../../fixtures/alerting.ts';

/** Fast enough that only a conversation's own limits matter. */
const UNFELT = 1_000_000;

/** What every send limiter must do. `open` gives a fresh one with this rate per second and tenant. */
export function sendLimiterContract(open: (ratePerSecond: number) => SendLimiter): void {
  it('spreads the slots of a tenant evenly, whoever asks', async () => {
    // One slot in ten seconds: the machine's speed cannot blur the gaps.
    const limiter = open(0.1);
    const slots = await Promise.all(['a', 'b'].map((id) => limiter.take(TENANT, id)));
    assert.deepEqual(
      slots.map((slot) => slot.granted),
      [true, true],
    );
    const [first, second] = slots.map((slot) => slot.waitMs).toSorted((a, b) => a - b);
    assert.equal(first, 0);
    assert.ok(second !== undefined && second > 9_000 && second <= 10_000, `second slot in ${second} ms`);
  });

  it('does not make one tenant wait for another', async () => {
    const limiter = open(0.1);
    await limiter.take(TENANT, 'a');
    assert.deepEqual(await limiter.take('other-tenant', 'a'), { granted: true, waitMs: 0 });
  });

  it('holds one conversation to seven messages a second, without slowing others', async () => {
    const limiter = open(UNFELT);
    const asked = Array.from({ length: 8 }, () => limiter.take(TENANT, 'a'));
    const burst = (await Promise.all(asked)).toSorted((a, b) => Number(b.granted) - Number(a.granted));
    assert.deepEqual(
      burst.map((slot) => slot.granted),
      [...Array<boolean>(7).fill(true), false],
    );
    assert.ok((burst[7]?.waitMs ?? 0) > 0);
    assert.equal((await limiter.take(TENANT, 'b')).granted, true);
  });

  it('sends nothing during a hold, and never shortens it', async () => {
    const limiter = open(40);
    await limiter.holdBack(TENANT, 'a', 60_000);
    await limiter.holdBack(TENANT, 'a', 1_000);
    const held = await limiter.take(TENANT, 'a');
    assert.equal(held.granted, false);
    assert.ok(held.waitMs > 50_000);
    assert.equal((await limiter.take(TENANT, 'b')).granted, true);
    await limiter.holdBack(TENANT, undefined, 60_000);
    assert.equal((await limiter.take(TENANT, 'b')).granted, false);
    assert.equal((await limiter.take('other-tenant', 'a')).granted, true);
  });
}
