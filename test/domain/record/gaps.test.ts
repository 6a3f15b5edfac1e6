import assert from 'node:assert/strict';
import { gapsIn, gapsSince } from '../../../src/domain/record/gaps.ts';
import { MINUTE, SECOND } from '../../../src/domain/instant.ts';

const at = (clock: string) => `2031-05-04T${clock}:00.000Z`;
const EVERY_MINUTE = { pollIntervalMs: MINUTE, outSince: undefined };

describe('a gap', () => {
  it('is a pause of more than ten minutes, or of more than five polls where those are further apart', () => {
    const since = (now: string, pollIntervalMs: number) =>
      gapsSince({ watchedUntil: at('10:00'), now, pollIntervalMs, outSince: undefined }).length;
    assert.deepEqual([since(at('10:10'), MINUTE), since(at('10:11'), MINUTE)], [0, 1]);
    assert.deepEqual([since(at('10:10'), SECOND), since(at('10:11'), SECOND)], [0, 1]);
    assert.deepEqual([since(at('10:50'), 10 * MINUTE), since(at('10:51'), 10 * MINUTE)], [0, 1]);
  });

  it('is none before the first poll', () => {
    assert.deepEqual(gapsSince({ ...EVERY_MINUTE, watchedUntil: undefined, now: at('10:00') }), []);
  });

  it('says whether the bot was off or the source was out, or first one and then the other', () => {
    const [from, to] = [at('10:00'), at('15:00')];
    const because = (outSince: string | undefined) =>
      gapsSince({ watchedUntil: from, now: to, pollIntervalMs: MINUTE, outSince });
    assert.deepEqual(because(undefined), [{ from, to, because: 'off' }]);
    assert.deepEqual(because(at('10:01')), [{ from, to, because: 'source' }]);
    assert.deepEqual(because(at('14:55')), [{ from, to, because: 'off' }]);
    assert.deepEqual(because(at('16:00')), [{ from, to, because: 'off' }], 'a clock that was ahead');
    assert.deepEqual(because(at('13:00')), [
      { from, to: at('13:00'), because: 'off' },
      { from: at('13:00'), to, because: 'source' },
    ]);
  });

  it('is told of a time once, the oldest first, with its reason', () => {
    const [early, late] = [
      { from: at('01:00'), to: at('02:00'), because: 'off' as const },
      { from: at('05:00'), to: at('06:00'), because: 'source' as const },
    ];
    assert.deepEqual(gapsIn([late, early, { ...late }], { from: at('00:00'), to: at('23:00') }), [early, late]);
    assert.deepEqual(gapsIn([late, early], { from: at('02:01'), to: at('05:00') }), [late]);
  });
});
