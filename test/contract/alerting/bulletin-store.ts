import assert from 'node:assert/strict';
import { bulletinId, type Bulletin } from '../../../src/domain/bulletin/bulletin.ts';
import type { BulletinStore, DeliveryLedger } from '../../../src/ports/index.ts';
import { ADA, anEvent, NOON, TENANT } from '../../fixtures/alerting.ts';

const PLACE = [TENANT, 'a', 'EX20119'] as const;

export const A_BULLETIN: Bulletin = {
  text: { title: 'Mail is slow', what: 'Mail may be slow.\nNot for everybody.', help: '' },
  locale: 'de',
  timeZone: 'Europe/Riga',
  posted: { by: ADA, at: NOON },
  posting: 1,
  updates: [NOON],
};

/** What every store of bulletins must do. `open` gives an empty one, and the ledger beside it. */
export function bulletinStoreContract(
  open: () => { readonly ledger: DeliveryLedger; readonly bulletins: BulletinStore },
): void {
  let [ledger, bulletins]: [DeliveryLedger, BulletinStore] = [] as never;
  beforeEach(async () => {
    ({ ledger, bulletins } = open());
    await ledger.plan(anEvent({ issueId: bulletinId('EX20119') }), ['a', 'b'], NOON);
  });
  const update = (change: (current: Bulletin | undefined) => Bulletin | undefined) =>
    bulletins.update(...PLACE, change, NOON);

  it('keeps what a conversation’s users are told of an issue, and where', async () => {
    assert.deepEqual([await bulletins.get(...PLACE), await bulletins.places(TENANT, 'EX20119')], [undefined, []]);
    assert.deepEqual(await update(() => A_BULLETIN), { bulletin: A_BULLETIN, changes: 1 });
    assert.deepEqual(await bulletins.get(...PLACE), A_BULLETIN);
    assert.deepEqual(await bulletins.places(TENANT, 'EX20119'), ['a'], 'before anything was sent');
    assert.deepEqual(
      [await bulletins.get(TENANT, 'b', 'EX20119'), await bulletins.places(TENANT, 'EX2')],
      [undefined, []],
    );
  });

  it('lets the second of two who post at once meet what the first did', async () => {
    const post = () => update((current) => ({ ...A_BULLETIN, posting: (current?.posting ?? 0) + 1 }));
    await Promise.all([post(), post()]);
    assert.equal((await bulletins.get(...PLACE))?.posting, 2);
  });

  it('keeps nothing where no entry of the ledger was planned, and writes nothing where nothing changes', async () => {
    assert.equal(await bulletins.update(TENANT, 'c', 'EX20119', () => A_BULLETIN, NOON), undefined);
    assert.deepEqual(await bulletins.places(TENANT, 'EX20119'), []);
    assert.deepEqual(await update((current) => current), { bulletin: undefined, changes: 0 });
  });
}
