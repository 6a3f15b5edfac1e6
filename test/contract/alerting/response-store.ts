import assert from 'node:assert/strict';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import { NO_RESPONSE, release, take, type Response } from '../../../src/domain/response/response.ts';
import type { DeliveryLedger, ResponseStore } from '../../../src/ports/index.ts';
import { ADA, anEvent, NOON, putInto, TENANT } from '../../fixtures/alerting.ts';

const PLACE = [TENANT, 'a', 'EX20119'] as const;
const GRACE = { id: 'grace', name: 'Grace' };
const LATER = shift(NOON, 30 * MINUTE);

/** Stores on the same data. */
interface Opened {
  readonly ledger: DeliveryLedger;
  readonly responses: ResponseStore;
}

/** What every store of responses must do. `open` gives an empty one, and the ledger beside it. */
export function responseStoreContract(open: () => Opened): void {
  let [ledger, responses]: [DeliveryLedger, ResponseStore] = [] as never;
  beforeEach(async () => {
    ({ ledger, responses } = open());
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
  });

  const owner = { person: ADA, since: NOON };
  const whole: Response = {
    owner,
    affected: { key: 'unsure' },
    note: { kind: 'workaround', text: 'Restart Outlook', by: GRACE, at: NOON },
  };
  const update = (change: (current: Response) => Response) => responses.update(...PLACE, change, NOON);
  const unfinished = async () =>
    (await ledger.unfinished(TENANT, LATER, 9)).map(({ conversationId }) => conversationId).sort();
  /** As a delivery does at its end that shows all that the entry knows. */
  const finish = async () => {
    const entry = await ledger.get(...PLACE);
    assert.ok(entry);
    await putInto(ledger, { ...entry, state: 'done', shownVersion: 1 });
    return entry;
  };

  it('keeps what people of a conversation do about an issue, and counts their changes', async () => {
    assert.equal(await responses.get(...PLACE), undefined);
    assert.deepEqual(await update(() => whole), { response: whole, changes: 1 });
    assert.deepEqual(await responses.get(...PLACE), whole);
    assert.deepEqual(await update((current) => release(current).after), {
      response: { affected: whole.affected, note: whole.note },
      changes: 2,
    });
    assert.equal(await responses.get(TENANT, 'b', 'EX20119'), undefined);
  });

  it('lets the second of two who press at once meet what the first did', async () => {
    const met: (string | undefined)[] = [];
    const press = (person: typeof ADA) =>
      update((current) => {
        const taken = take(current, { person, since: NOON }, false);
        if (taken.outcome === 'another-has-it') met.push(taken.before.owner?.person.name);
        return taken.after;
      });
    await Promise.all([press(ADA), press(GRACE)]);
    const response = await responses.get(...PLACE);
    assert.equal(met.length, 1);
    assert.equal(response?.owner?.person.name, met[0]);
  });

  it('keeps nothing of a conversation that was never told of the issue', async () => {
    assert.equal(await responses.update(TENANT, 'c', 'EX20119', () => whole, NOON), undefined);
    assert.equal(await responses.get(TENANT, 'c', 'EX20119'), undefined);
  });

  it('writes nothing for a change that changes nothing', async () => {
    await finish();
    assert.deepEqual(await update((current) => current), { response: NO_RESPONSE, changes: 0 });
    assert.deepEqual(await unfinished(), ['b']);
  });

  it('makes the delivery unfinished until one shows it that knows of the change', async () => {
    const before = await finish();
    await update(() => whole);
    assert.deepEqual(await unfinished(), ['a', 'b']);
    // One that had read the entry before it was changed.
    await putInto(ledger, { ...before, state: 'done', shownVersion: 1 });
    assert.deepEqual(await unfinished(), ['a', 'b']);
    assert.equal((await finish()).responses, 1);
    assert.deepEqual(await unfinished(), ['b']);
  });

  it('ends with the issue, and owes nothing for that', async () => {
    await update(() => whole);
    await finish();
    await responses.end(...PLACE);
    assert.equal(await responses.get(...PLACE), undefined);
    assert.deepEqual(await unfinished(), ['b']);
    // If the issue comes back, what people do then is news to every delivery.
    assert.equal((await update(() => whole))?.changes, 2);
    assert.deepEqual(await unfinished(), ['a', 'b']);
  });

  it('is forgotten with its conversation', async () => {
    await update(() => whole);
    await ledger.forget(TENANT, 'a');
    assert.equal(await responses.get(...PLACE), undefined);
  });

  it('knows a person in a response by a key that says nothing elsewhere', () => {
    const key = responses.keyOf(...PLACE, '29:grace');
    assert.doesNotMatch(key, /grace/);
    assert.equal(responses.keyOf(...PLACE, '29:grace'), key);
    assert.notEqual(responses.keyOf(TENANT, 'b', 'EX20119', '29:grace'), key);
  });
}
