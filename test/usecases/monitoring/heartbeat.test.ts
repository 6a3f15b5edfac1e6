import assert from 'node:assert/strict';
import { makeFakeOutageStore } from '../../fakes/stores/outage-store.ts';
import { makeHeartbeat } from '../../../src/usecases/monitoring/heartbeat.ts';
import { NOON } from '../../fixtures/alerting.ts';

function setUp(overdue: Readonly<Record<string, number>> = {}) {
  const outages = makeFakeOutageStore();
  const beats: string[] = [];
  const countOverdue = (tenantId: string) => Promise.resolve(overdue[tenantId] ?? 0);
  const beat = () => void beats.push('beat');
  return { outages, beats, goodPoll: makeHeartbeat({ beat, outages, countOverdue, tenantIds: ['one', 'two'] }) };
}

describe('the heartbeat', () => {
  it('beats once in a cycle, however many tenants are polled', async () => {
    const { beats, goodPoll } = setUp();
    for (const tenant of ['one', 'two', 'one', 'two']) await goodPoll(tenant);
    assert.deepEqual(beats, ['beat', 'beat']);
  });

  it('is silent while the source fails for any tenant', async () => {
    const { beats, outages, goodPoll } = setUp();
    await outages.replace('two', undefined, { since: NOON, told: false });
    await goodPoll('one');
    assert.deepEqual(beats, []);
  });

  it('is silent while somebody is owed a delivery for long', async () => {
    const { beats, goodPoll } = setUp({ two: 1 });
    await goodPoll('one');
    assert.deepEqual(beats, []);
  });
});
