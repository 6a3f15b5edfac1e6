import assert from 'node:assert/strict';
import { withLocalMemory } from '../../../bot/http/activity-memory.ts';
import type { ActivityLedger } from '../../../src/ports/index.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';

const MINUTE = 60_000;
const down = () => Promise.reject(new Error('Redis is away'));
const DOWN: ActivityLedger = { claim: down, keep: down, giveBack: down };

describe('the memory of activities beside the shared ledger', () => {
  it('lets only one claim through while the shared ledger is slow to answer', async () => {
    const answer = Promise.withResolvers<boolean>();
    const ledger = withLocalMemory({ ...DOWN, claim: () => answer.promise }, makeRecordingLog());
    const first = ledger.claim('f:1', MINUTE);
    assert.equal(await ledger.claim('f:1', MINUTE), false, 'the repeat came while the first was asked for');
    answer.resolve(true);
    assert.equal(await first, true);
  });

  it('knows repeats while the shared ledger is down, and fails nothing', async () => {
    const ledger = withLocalMemory(DOWN, makeRecordingLog());
    assert.equal(await ledger.claim('f:1', MINUTE), true);
    await ledger.keep('f:1', MINUTE);
    assert.equal(await ledger.claim('f:1', MINUTE), false);
    await ledger.giveBack('f:1');
    assert.equal(await ledger.claim('f:1', MINUTE), true);
  });

  it('believes the shared ledger that another process was first', async () => {
    const shared = makeFakeActivityLedger();
    await shared.claim('f:1', MINUTE);
    assert.equal(await withLocalMemory(shared, makeRecordingLog()).claim('f:1', MINUTE), false);
  });

  it('writes to the shared ledger what was claimed while that was down, as soon as it is back', async () => {
    const shared = makeFakeActivityLedger();
    let isDown = true;
    const ledger = withLocalMemory(
      { ...shared, claim: (id, forMs) => (isDown ? down() : shared.claim(id, forMs)) },
      makeRecordingLog(),
    );
    await ledger.claim('f:1', MINUTE);
    isDown = false;
    await ledger.keep('f:1', MINUTE);
    assert.equal(await withLocalMemory(shared, makeRecordingLog()).claim('f:1', MINUTE), false);
  });

  it('forgets a claim after its time', async () => {
    const ledger = withLocalMemory(DOWN, makeRecordingLog());
    await ledger.claim('f:1', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await ledger.claim('f:1', MINUTE), true);
  });
});
