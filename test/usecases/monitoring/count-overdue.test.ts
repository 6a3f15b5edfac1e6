import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import { makeCountOverdue } from '../../../src/usecases/monitoring/count-overdue.ts';
import { anEvent, aSnapshot, NOON, TENANT } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const ENTRY = newEntry(anEvent(), 'a', NOON);

/** How many count at `afterMs` after the news, and which entries were asked for. */
async function count(changes: Partial<LedgerEntry>, afterMs: number): Promise<number> {
  const now = shift(NOON, afterMs);
  return makeCountOverdue({
    ledger: { unfinished: () => Promise.resolve([{ ...ENTRY, ...changes }]) },
    snapshots: { get: () => Promise.resolve({ ...aSnapshot(1), changedAt: NOON }) },
    clock: () => now,
  })(TENANT);
}

describe('an overdue delivery', () => {
  it('is one whose news is older than a quarter of an hour', async () => {
    assert.equal(await count({}, 14 * MINUTE), 0);
    assert.equal(await count({}, 16 * MINUTE), 1);
  });

  it('is one that keeps failing, though a newer post came just now', async () => {
    assert.equal(await count({ failingSince: shift(NOON, -HOUR), reason: 'transient' }, MINUTE), 1);
  });

  it('is none that is muted or held for a digest', async () => {
    assert.equal(await count({ heldByMute: true }, HOUR), 0);
    const held = { rule: 'quiet', since: NOON, until: shift(NOON, 2 * HOUR), inDigest: true, urgent: false } as const;
    assert.equal(await count({ held }, HOUR), 0);
  });
});
