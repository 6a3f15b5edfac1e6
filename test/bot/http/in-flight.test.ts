import assert from 'node:assert/strict';
import { makeInFlight } from '../../../bot/http/in-flight.ts';

describe('requests in flight', () => {
  it('are limited in total, whoever sends them', () => {
    const enter = makeInFlight(2, 2);
    const leave = enter('a');
    assert.ok(leave);
    assert.ok(enter('b'));
    assert.equal(enter('c'), undefined);
    leave();
    assert.ok(enter('c'), 'one that ended makes room for another');
    assert.equal(enter('d'), undefined);
  });

  it('are limited per address, without holding up other addresses', () => {
    const enter = makeInFlight(10, 2);
    const leave = enter('a');
    assert.ok(enter('a'));
    assert.equal(enter('a'), undefined);
    assert.ok(enter('b'));
    leave?.();
    assert.ok(enter('a'));
    assert.equal(enter('a'), undefined);
  });

  it('do not count once refused', () => {
    const enter = makeInFlight(1, 1);
    const leave = enter('a');
    for (let count = 0; count < 5; count += 1) assert.equal(enter('a'), undefined);
    leave?.();
    assert.ok(enter('a'));
  });
});
