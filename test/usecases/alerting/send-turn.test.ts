import assert from 'node:assert/strict';
import sinon from 'sinon';
import { awaitTurn } from '../../../src/usecases/alerting/send-turn.ts';

describe('a turn to send', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => clock.restore());

  /** A limiter that grants slots in 1 ms, and a sleep that oversleeps by these times in turn. */
  function late(...oversleptMs: readonly number[]) {
    let taken = 0;
    return {
      taken: () => taken,
      ports: {
        limiter: {
          take: () => Promise.resolve({ granted: (taken += 1) > 0, waitMs: 1 }),
          holdBack: () => Promise.resolve(),
        },
        sleep: (milliseconds: number) => {
          clock.tick(milliseconds + (oversleptMs[taken - 1] ?? 0));
          return Promise.resolve();
        },
      },
    };
  }

  it('that was missed is given up for the next one', async () => {
    const { taken, ports } = late(51, 120, 50);
    const turn = await awaitTurn(ports, 'tenant', 'c');
    assert.ok(turn.granted && !turn.isPast());
    assert.equal(taken(), 3);
  });

  it('is past a moment later', async () => {
    const turn = await awaitTurn(late().ports, 'tenant', 'c');
    assert.ok(turn.granted && !turn.isPast());
    clock.tick(51);
    assert.ok(turn.isPast());
  });

  it('is eventually used on a machine that is always late', async () => {
    const { taken, ports } = late(...Array.from({ length: 50 }, () => 120));
    assert.equal((await awaitTurn(ports, 'tenant', 'c')).granted, true);
    assert.equal(taken(), 5);
  });

  it('that is refused says when to ask again, without waiting', async () => {
    const limiter = {
      take: () => Promise.resolve({ granted: false, waitMs: 60_000 }),
      holdBack: () => Promise.resolve(),
    };
    const sleep = () => Promise.reject(new Error('slept'));
    assert.deepEqual(await awaitTurn({ limiter, sleep }, 'tenant', 'c'), { granted: false, waitMs: 60_000 });
  });
});
