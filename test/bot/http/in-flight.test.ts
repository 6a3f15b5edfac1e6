import assert from 'node:assert/strict';
import { makeInFlight } from '../../../bot/http/in-flight.ts';

describe('requests at work', () => {
  it('are limited, and one that ended makes room for another', () => {
    const enter = makeInFlight(2);
    const leave = enter();
    assert.ok(leave);
    assert.ok(enter());
    assert.equal(enter(), undefined);
    leave();
    assert.ok(enter());
    assert.equal(enter(), undefined);
  });

  it('do not count once refused', () => {
    const enter = makeInFlight(1);
    const leave = enter();
    for (let count = 0; count < 5; count += 1) assert.equal(enter(), undefined);
    leave?.();
    assert.ok(enter());
  });
});
