import assert from 'node:assert/strict';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import type { HistoryStore } from '../../../src/ports/index.ts';
import { aPost, TENANT } from '../../fixtures/alerting.ts';
import { aGap, aRecordedPost, aState } from '../../fixtures/record/entries.ts';

const at = (clock: string) => `2031-05-04T${clock}:00.000Z`;
const DAY = { from: at('00:00'), to: at('23:59') };

/** What every store of the long-run record must do. Its tests share one database: each has a tenant of its own. */
export function historyStoreContract(open: () => HistoryStore): void {
  let store: HistoryStore;
  let tenant = TENANT;
  let count = 0;
  beforeEach(() => {
    store = open();
    count += 1;
    tenant = `${TENANT}-${count}`;
  });
  const own = <T extends { readonly tenantId: string }>(entry: T): T => ({ ...entry, tenantId: tenant });
  const headIds = async (asked: Parameters<HistoryStore['heads']>[1]) =>
    (await store.heads(tenant, asked)).map(({ issueId }) => issueId).toSorted();

  it('gives back what was appended, word for word', async () => {
    const state = {
      ...own(aState(2, at('11:00'), { title: 'Zażółć 🚑 \u0000 it’s "off"' })),
      noLongerListed: true as const,
    };
    const post = own(aRecordedPost('EX20119', at('11:00')));
    await store.append([state, post]);
    const entries = await store.entries(tenant, ['EX20119']);
    assert.deepEqual(
      entries.toSorted((a, b) => (a.kind < b.kind ? 1 : -1)),
      [state, post],
    );
  });

  it('changes nothing when an entry comes again', async () => {
    const first = own(aState(1, at('11:00')));
    await store.append([first]);
    await store.append([{ ...first, issue: { ...first.issue, title: 'Another' } }, own(aState(2, at('12:00')))]);
    const entries = await store.entries(tenant, ['EX20119']);
    assert.deepEqual(entries.map((each) => each.kind === 'state' && [each.version, each.issue.title]).toSorted(), [
      [1, first.issue.title],
      [2, first.issue.title],
    ]);
  });

  it('appends all or none', async () => {
    const good = own(aState(1, at('11:00')));
    const bad = { ...own(aState(2, at('12:00'))), seenAt: 'no time' };
    await assert.rejects(store.append([good, bad]));
    assert.deepEqual(await store.entries(tenant, ['EX20119']), []);
  });

  it('takes more entries and ids at once than one statement does', async () => {
    const ids = Array.from({ length: 1_200 }, (_, nth) => `EX${100_000 + nth}`);
    await store.append(ids.map((id) => own(aState(1, at('11:00'), { id }))));
    assert.equal((await store.entries(tenant, ids)).length, 1_200);
    assert.equal((await store.heads(tenant, { ...DAY, ids })).length, 1_200);
  });

  it('finds the issues of a time by how they were last seen', async () => {
    const over = { resolved: true, endedAt: at('12:00') };
    await store.append([
      own(aState(1, at('10:10'), { id: 'EX1', startedAt: at('10:00') })),
      own(aState(2, at('12:10'), { id: 'EX1', startedAt: at('10:00'), ...over })),
      own(aState(1, at('10:10'), { id: 'EX2', startedAt: at('10:00') })),
      own(aState(1, at('14:10'), { id: 'EX3', startedAt: at('14:00') })),
      own(aState(1, at('13:10'), { id: 'EX4', startedAt: at('13:00'), resolved: true })),
    ]);
    assert.deepEqual(await headIds({ from: at('12:00'), to: at('12:30') }), ['EX1', 'EX2']);
    assert.deepEqual(await headIds({ from: at('12:01'), to: at('13:59') }), ['EX2', 'EX4']);
    assert.deepEqual(await headIds({ from: at('13:11'), to: at('23:00') }), ['EX2', 'EX3']);
    assert.deepEqual(await headIds({ from: at('09:00'), to: at('09:59') }), []);
    assert.deepEqual(await headIds({ ...DAY, ids: ['EX1', 'EX9'] }), ['EX1']);
  });

  it('takes the later version where two were seen at once, and tells Message Center items apart', async () => {
    const [a, b] = [
      { id: 'EX', name: 'Exchange' },
      { id: 'TM', name: 'Teams' },
    ];
    await store.append([
      own(aState(10, at('11:00'), { id: 'MC1', classification: 'message', service: a, otherServices: [b] })),
      own(aState(9, at('11:00'), { id: 'MC1', classification: 'message', service: b })),
      own(aState(1, at('11:00'), { id: 'EX1', service: a })),
    ]);
    const messages = await store.heads(tenant, { ...DAY, tracked: 'messages' });
    assert.deepEqual(messages, [{ issueId: 'MC1', services: [a, b] }]);
    assert.deepEqual(await headIds({ ...DAY, tracked: 'issues' }), ['EX1']);
    assert.deepEqual(await headIds(DAY), ['EX1', 'MC1']);
  });

  it('knows the gaps of a time', async () => {
    await store.append([own(aGap(at('01:00'), at('02:00'))), own(aGap(at('05:00'), at('06:00')))]);
    const gaps = (from: string, to: string) => store.gaps(tenant, { from: at(from), to: at(to) });
    assert.deepEqual(await gaps('01:30', '04:00'), [{ from: at('01:00'), to: at('02:00'), because: 'off' }]);
    assert.equal((await gaps('02:00', '05:00')).length, 2);
    assert.deepEqual(await gaps('02:01', '04:59'), []);
  });

  it('keeps the earliest beginning and the latest end of what was watched', async () => {
    assert.equal(await store.watched(tenant), undefined);
    await store.noteWatched(tenant, { from: at('05:00'), until: at('06:00') });
    await store.noteWatched(tenant, { from: at('05:30'), until: at('05:40') });
    assert.deepEqual(await store.watched(tenant), { from: at('05:00'), until: at('06:00') });
    await store.noteWatched(tenant, { from: at('04:00'), until: at('07:00') });
    assert.deepEqual(await store.watched(tenant), { from: at('04:00'), until: at('07:00') });
  });

  it('forgets what is too old, each issue as a whole, and nothing that is open', async () => {
    const over = { resolved: true, endedAt: at('02:00') };
    await store.append([
      own(aState(1, at('01:00'), { id: 'EX1' })),
      own(aState(2, at('02:00'), { id: 'EX1', ...over })),
      own(aRecordedPost('EX1', at('01:00'))),
      own(aState(1, at('01:00'), { id: 'EX2' })),
      own(aState(1, at('01:00'), { id: 'EX3', ...over })),
      own(aRecordedPost('EX3', at('12:00'), aPost(at('11:00'), 'The report.'))),
      own(aState(1, at('01:00'), { id: 'MC4', classification: 'message' })),
      own(aGap(at('01:00'), at('02:00'))),
    ]);
    assert.equal(await store.forget(tenant, at('02:00')), 1, 'the item of the Message Center');
    assert.equal(await store.forget(tenant, shift(at('02:00'), MINUTE)), 4);
    assert.deepEqual(await headIds(DAY), ['EX2', 'EX3']);
    assert.equal((await store.entries(tenant, ['EX1', 'EX3'])).length, 2);
    assert.deepEqual(await store.gaps(tenant, DAY), []);
  });

  it('forgets one tenant and leaves the others', async () => {
    const [mine, other] = [own(aState(1, at('01:00'))), aState(1, at('01:00'), {}, `${tenant}-other`)];
    await store.append([mine, other]);
    await store.noteWatched(tenant, { from: at('01:00'), until: at('02:00') });
    await store.forgetTenant(tenant);
    assert.deepEqual(await store.entries(tenant, ['EX20119']), []);
    assert.equal(await store.watched(tenant), undefined);
    assert.deepEqual(await store.entries(other.tenantId, ['EX20119']), [other]);
  });
}
