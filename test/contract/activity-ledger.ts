import assert from 'node:assert/strict';
import type { ActivityLedger } from '../../src/ports/index.ts';

const MINUTE = 60_000;

/** What every activity ledger must do. `open` gives an empty one. */
export function activityLedgerContract(open: () => ActivityLedger): void {
  it('lets only the first caller claim an activity, each activity separately', async () => {
    const ledger = open();
    const claims = await Promise.all(Array.from({ length: 8 }, () => ledger.claim('f:1', MINUTE)));
    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal(await ledger.claim('f:1', MINUTE), false);
    assert.equal(await ledger.claim('f:2', MINUTE), true);
  });

  it('accepts ids of any length and characters', async () => {
    const ledger = open();
    const ids = ['a:b', 'a', 'A', '', 'ü', 'x'.repeat(100_000), `${'x'.repeat(99_999)}y`];
    for (const id of ids) assert.equal(await ledger.claim(id, MINUTE), true, id.slice(0, 5));
    for (const id of ids) assert.equal(await ledger.claim(id, MINUTE), false, id.slice(0, 5));
  });

  it('lets an activity be claimed again once it was given back, and not once it was kept', async () => {
    const ledger = open();
    await ledger.claim('f:1', MINUTE);
    await ledger.giveBack('f:1');
    assert.equal(await ledger.claim('f:1', MINUTE), true);
    await ledger.keep('f:1', MINUTE);
    assert.equal(await ledger.claim('f:1', MINUTE), false);
  });

  it('keeps what was claimed without it', async () => {
    const ledger = open();
    await ledger.keep('f:1', MINUTE);
    assert.equal(await ledger.claim('f:1', MINUTE), false);
  });
}
