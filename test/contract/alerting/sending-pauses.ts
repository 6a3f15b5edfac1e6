import assert from 'node:assert/strict';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { SendingPauses } from '../../../src/ports/index.ts';
import { ADA, NOON, TENANT } from '../../fixtures/alerting.ts';

const pauseFor = (minutes: number) => ({ by: ADA, at: NOON, until: shift(NOON, minutes * MINUTE) });

/** What every store of pauses must do. `open` gives an empty one; a pause of no length is over at once. */
export function sendingPausesContract(open: () => SendingPauses): void {
  it('keep who paused a tenant, and until when', async () => {
    const pauses = open();
    assert.equal(await pauses.read(TENANT), undefined);
    await pauses.begin(TENANT, pauseFor(60));
    assert.deepEqual(await pauses.read(TENANT), pauseFor(60));
    assert.equal(await pauses.read('other'), undefined);
  });

  it('replace one by another, which may be shorter', async () => {
    const pauses = open();
    await pauses.begin(TENANT, pauseFor(60));
    await pauses.begin(TENANT, pauseFor(5));
    assert.deepEqual(await pauses.read(TENANT), pauseFor(5));
  });

  it('end when they are told to, and to end none does no harm', async () => {
    const pauses = open();
    await pauses.end(TENANT);
    await pauses.begin(TENANT, pauseFor(60));
    await pauses.end(TENANT);
    assert.equal(await pauses.read(TENANT), undefined);
  });
}
