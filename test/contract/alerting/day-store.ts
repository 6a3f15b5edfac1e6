import assert from 'node:assert/strict';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import type { DayStore } from '../../../src/ports/index.ts';
import { TENANT } from '../../fixtures/alerting.ts';

const OK = 'serviceOperational';
const BAD = 'serviceDegradation';

function aDay(day: string, status: Status = OK, changes: Partial<ServiceDay> = {}): ServiceDay {
  const service = { id: 'Exchange', name: 'Exchange Online' };
  return { service, day, status, statusText: '', features: [], issueIds: [], ...changes };
}

/** What every day store must do. `open` gives an empty one. */
export function dayStoreContract(open: () => DayStore): void {
  let store: DayStore;
  beforeEach(() => {
    store = open();
  });
  const read = (since: string, serviceId = 'Exchange') => store.read(TENANT, serviceId, since);

  it('gives days oldest first, from the requested moment’s day on', async () => {
    for (const day of ['2031-05-04', '2031-05-02', '2031-05-03']) await store.record(TENANT, [aDay(day)]);
    const days = (await read('2031-05-03T18:00:00.000Z')).map(({ day }) => day);
    assert.deepEqual(days, ['2031-05-03', '2031-05-04']);
  });

  it('keeps a day’s worst status, with the issues and features of all readings', async () => {
    const feature = { id: 'search', name: 'Search', statusText: '' };
    const sightings = [
      aDay('2031-05-04', OK, { issueIds: ['EX2'], features: [{ ...feature, status: 'unknown' }] }),
      aDay('2031-05-04', BAD, { issueIds: ['EX1'], features: [{ ...feature, status: BAD }] }),
      aDay('2031-05-04', OK, { features: [{ ...feature, status: OK }] }),
    ];
    for (const sighting of sightings) await store.record(TENANT, [sighting]);
    assert.deepEqual(await read('2031-05-04T00:00:00.000Z'), [
      aDay('2031-05-04', BAD, { issueIds: ['EX1', 'EX2'], features: [{ ...feature, status: BAD }] }),
    ]);
  });

  it('keeps the worst of what several record at once', async () => {
    const ids = Array.from({ length: 8 }, (_, at) => `EX${at}`);
    await Promise.all(
      ids.map((id) => store.record(TENANT, [aDay('2031-05-04', id === 'EX3' ? BAD : OK, { issueIds: [id] })])),
    );
    const [day] = await read('2031-05-04T00:00:00.000Z');
    assert.deepEqual([day?.status, day?.issueIds.toSorted()], [BAD, ids]);
  });

  it('calls the service by its newest name', async () => {
    const renamed = { id: 'Exchange', name: 'Exchange' };
    await store.record(TENANT, [aDay('2031-05-04', BAD)]);
    await store.record(TENANT, [aDay('2031-05-04', OK, { service: renamed })]);
    const [day] = await read('2031-05-04T00:00:00.000Z');
    assert.deepEqual([day?.status, day?.service], [BAD, renamed]);
  });

  it('keeps services and tenants apart', async () => {
    const lync = { id: 'Lync', name: 'Skype for Business' };
    await store.record(TENANT, [aDay('2031-05-04'), aDay('2031-05-04', BAD, { service: lync })]);
    await store.record('other-tenant', [aDay('2031-05-04', BAD)]);
    const statuses = async (id: string) => (await read('2031-05-04T00:00:00.000Z', id)).map(({ status }) => status);
    assert.deepEqual([await statuses('Exchange'), await statuses('Lync'), await statuses('Intune')], [[OK], [BAD], []]);
  });
}
