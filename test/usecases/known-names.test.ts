import assert from 'node:assert/strict';
import type { SeenService } from '../../src/domain/naming/tenant-names.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import { makeSeenBefore } from '../../src/usecases/known-names.ts';
import { makeClock, NOON } from '../fakes/asking.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

function setUp() {
  const clock = makeClock();
  const stored = { names: [{ id: 'GardenId', name: 'Fabrikam Garden', seenAt: NOON }], away: false, reads: 0 };
  const read = (): Promise<SeenService[]> => {
    stored.reads += 1;
    return stored.away ? Promise.reject(new Error('away')) : Promise.resolve([...stored.names]);
  };
  return { clock, stored, seenBefore: makeSeenBefore({ names: { read }, clock, log: makeRecordingLog() }) };
}

describe('the names that a tenant’s services had', () => {
  it('are read once a minute, however many ask, and are the identical list meanwhile', async () => {
    const { clock, stored, seenBefore } = setUp();
    const first = await seenBefore('contoso');
    clock.advance(MINUTE - 1);
    assert.equal(await seenBefore('contoso'), first);
    assert.equal(stored.reads, 1);
    await seenBefore('fabrikam');
    assert.equal(stored.reads, 2);
  });

  it('are known a minute after they changed', async () => {
    const { clock, stored, seenBefore } = setUp();
    await seenBefore('contoso');
    stored.names.push({ id: 'GardenId', name: 'Fabrikam Park', seenAt: NOON });
    clock.advance(MINUTE);
    assert.deepEqual(await seenBefore('contoso'), stored.names);
  });

  it('are the last known ones where the store is away, and are asked for again', async () => {
    const { clock, stored, seenBefore } = setUp();
    const first = await seenBefore('contoso');
    stored.away = true;
    clock.advance(MINUTE);
    assert.equal(await seenBefore('contoso'), first);
    assert.deepEqual(await seenBefore('fabrikam'), []);
    stored.away = false;
    assert.deepEqual(await seenBefore('fabrikam'), stored.names);
  });
});
