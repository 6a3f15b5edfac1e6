import assert from 'node:assert/strict';
import type { AuditEntry } from '../../../src/domain/audit.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { AuditTrail } from '../../../src/ports/index.ts';
import { ADA, NOON, TENANT } from '../../fixtures/alerting.ts';

/** A change of quiet hours, so many minutes after noon. */
export function anEntry(minutes = 0, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at: shift(NOON, minutes * MINUTE),
    by: ADA,
    where: { id: 'c', scope: 'channel', name: 'Alerts', teamName: 'IT' },
    what: { act: 'alerts-changed', alterations: [{ part: 'level', after: 'incidents' }] },
    ...changes,
  };
}

async function allOf(trail: AuditTrail, tenantId: string): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for await (const some of trail.all(tenantId)) all.push(...some);
  return all;
}

/** What every audit trail must do. `open` gives an empty one. */
export function auditTrailContract(open: () => AuditTrail): void {
  it('gives entries from the newest on, a page at a time, and counts them', async () => {
    const trail = open();
    for (const minutes of [1, 3, 2]) await trail.append(TENANT, anEntry(minutes));
    assert.deepEqual(await trail.newest(TENANT, 0, 2), { entries: [anEntry(3), anEntry(2)], total: 3 });
    assert.deepEqual(await trail.newest(TENANT, 2, 2), { entries: [anEntry(1)], total: 3 });
    assert.deepEqual(await trail.newest(TENANT, 3, 2), { entries: [], total: 3 });
  });

  it('keeps every act as it was written', async () => {
    const trail = open();
    const acts: AuditEntry['what'][] = [
      {
        act: 'alerts-changed',
        alterations: [
          { part: 'wants', about: { type: 'service', id: 'Exchange' }, after: { kinds: ['incidents'], moments: [] } },
          { part: 'mutes', about: { type: 'issue', id: 'EX1' }, before: { until: NOON } },
          { part: 'quiet', before: [], after: [{ from: '18:00', to: '08:00', days: [1] }] },
        ],
      },
      { act: 'told-all', text: 'We are back.', conversations: 12 },
      { act: 'sending-paused', until: NOON },
      { act: 'sending-resumed' },
    ];
    for (const [minutes, what] of acts.entries()) await trail.append(TENANT, anEntry(minutes, { what }));
    const { entries } = await trail.newest(TENANT, 0, 10);
    assert.deepEqual(
      entries.map(({ what }) => what),
      acts.toReversed(),
    );
  });

  it('keeps tenants apart', async () => {
    const trail = open();
    await trail.append(TENANT, anEntry());
    assert.deepEqual(await trail.newest('other', 0, 10), { entries: [], total: 0 });
    assert.deepEqual(await allOf(trail, 'other'), []);
  });

  it('gives all entries, oldest first', async () => {
    const trail = open();
    for (const minutes of [2, 1, 3]) await trail.append(TENANT, anEntry(minutes));
    assert.deepEqual(await allOf(trail, TENANT), [anEntry(1), anEntry(2), anEntry(3)]);
  });

  it('forgets what is older than 400 days when something new comes', async () => {
    const trail = open();
    const day = 24 * 60;
    await trail.append(TENANT, anEntry(0));
    await trail.append(TENANT, anEntry(1));
    await trail.append(TENANT, anEntry(400 * day + 1));
    assert.deepEqual((await trail.newest(TENANT, 0, 10)).entries, [anEntry(400 * day + 1), anEntry(1)]);
  });
}
