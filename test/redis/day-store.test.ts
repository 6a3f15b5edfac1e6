import assert from 'node:assert/strict';
import type { ServiceDay } from '../../src/domain/health/service.ts';
import type { Status } from '../../src/domain/health/status.ts';
import { makeDayStore } from '../../src/redis/day-store.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

const OK = 'serviceOperational';

function aDay(status: Status, changes: Partial<ServiceDay> = {}): ServiceDay {
  const service = { id: 'Exchange', name: 'Exchange Online' };
  return { service, day: '2031-05-04', status, statusText: '', features: [], issueIds: [], ...changes };
}

describe('days in Redis', () => {
  const own = withRedis();

  async function afterRecording(...sightings: readonly ServiceDay[]): Promise<ServiceDay | undefined> {
    const store = makeDayStore(own.redis, makeKeys('{test}'), noneUnreadable);
    for (const sighting of sightings) await store.record(TENANT, [sighting]);
    return (await store.read(TENANT, 'Exchange', '2031-05-01T00:00:00.000Z'))[0];
  }

  it('keep a known status when the day was unknown before or after', async () => {
    assert.equal((await afterRecording(aDay('unknown'), aDay(OK)))?.status, OK);
    assert.equal((await afterRecording(aDay(OK), aDay('unknown')))?.status, OK);
  });

  it('keep the known status of a feature', async () => {
    const feature = { id: 'search', name: 'Search', statusText: '' };
    const day = await afterRecording(
      aDay(OK, { features: [{ ...feature, status: 'unknown' }] }),
      aDay(OK, { features: [{ ...feature, status: OK }] }),
    );
    assert.deepEqual(day?.features, [{ ...feature, status: OK }]);
  });
});
