import assert from 'node:assert/strict';
import { seenNames } from '../../../src/domain/naming/tenant-names.ts';
import type { NameStore } from '../../../src/ports/index.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';

const EARLIER = '2031-05-03T12:00:00.000Z';
const GARDEN = { id: 'GardenId', name: 'Fabrikam Garden' };
const PARK = { id: 'GardenId', name: 'Fabrikam Park' };
const SHED = { id: 'ShedId', name: 'Fabrikam "Shed", [1]' };

/** What every store of names must do. `open` gives an empty one. */
export function nameStoreContract(open: () => NameStore): void {
  it('gives every id and name that a tenant had, with the time it last had them', async () => {
    const store = open();
    await store.learn(TENANT, [GARDEN, SHED], EARLIER);
    await store.learn(TENANT, [PARK, SHED], NOON);
    const seen = (await store.read(TENANT)).toSorted((a, b) => (a.name < b.name ? 1 : -1));
    assert.deepEqual(seen, [
      { ...PARK, seenAt: NOON },
      { ...GARDEN, seenAt: EARLIER },
      { ...SHED, seenAt: NOON },
    ]);
    assert.deepEqual(await store.read('other'), []);
  });

  it('knows a service by the name it had before', async () => {
    const store = open();
    await store.learn(TENANT, [GARDEN], EARLIER);
    await store.learn(TENANT, [PARK], NOON);
    const found = seenNames(await store.read(TENANT)).find({ id: 'fabrikam  garden', name: '' });
    assert.deepEqual([found?.id, found?.name], [PARK.id, PARK.name]);
  });

  it('learns nothing from an empty list', async () => {
    const store = open();
    await store.learn(TENANT, [GARDEN], EARLIER);
    await store.learn(TENANT, [], NOON);
    assert.deepEqual(await store.read(TENANT), [{ ...GARDEN, seenAt: EARLIER }]);
  });
}
