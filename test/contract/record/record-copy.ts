import assert from 'node:assert/strict';
import type { HistoryPlace } from '../../../src/history/database.ts';
import type { CopiedRow } from '../../../src/history/copy/copied-row.ts';
import { openRecordCopy, type RecordCopy } from '../../../src/history/copy/record-copy.ts';
import type { History } from '../../../src/history/open-history.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { aGap, aRecordedPost, aState } from '../../fixtures/record/entries.ts';

const at = (time: string) => `2031-05-04T${time}:00.000Z`;
/** More than are read or written at once. */
const MANY = 1_100;

async function all(rows: AsyncIterable<readonly CopiedRow[]>): Promise<CopiedRow[]> {
  const found: CopiedRow[] = [];
  for await (const some of rows) found.push(...some);
  return found;
}

async function* inParts(rows: readonly CopiedRow[]) {
  yield* [rows.slice(0, 7), await Promise.resolve(rows.slice(7))];
}

const inOrder = (rows: readonly CopiedRow[]) => rows.map((each) => JSON.stringify(each)).toSorted();

interface Places {
  readonly from: HistoryPlace;
  readonly to: HistoryPlace;
}

/** What holds for a copy of the record from one store into another, whichever they are. */
export function recordCopyContract(
  make: () => Places | Promise<Places>,
  openAt: (place: HistoryPlace) => History,
): void {
  let [from, to, store]: [RecordCopy?, RecordCopy?, History?] = [];
  const opened = () => {
    assert.ok(from && to && store);
    return { from, to, store };
  };
  beforeEach(async () => {
    const places = await make();
    [from, to, store] = [openRecordCopy(places.from), openRecordCopy(places.to), openAt(places.from)];
    const states = Array.from({ length: MANY }, (_, nth) => aState(1, at('01:00'), { id: `EX${nth}` }));
    const other = aState(1, at('01:00'), { endedAt: at('02:00'), resolved: true }, 'another-tenant');
    await store.append([...states, aRecordedPost('EX1', at('03:00')), aGap(at('05:00'), at('06:00')), other]);
    await store.noteWatched(TENANT, { from: at('01:00'), until: at('06:00') });
  });
  afterEach(() => Promise.all([from?.close(), to?.close(), store?.close()]));

  it('has every row of every table as it stands, in a store that was empty', async () => {
    const { from, to } = opened();
    assert.equal(await to.exists(), false);
    const rows = await all(from.read());
    assert.equal(rows.length, MANY + 4);
    assert.ok(rows.every((row) => to.isSound(row)));
    assert.deepEqual(await to.add(inParts(rows)), { entries: MANY + 3, fresh: MANY + 3 });
    assert.deepEqual(inOrder(await all(to.read())), inOrder(rows));
  });

  it('is of one moment, and holds up nobody who writes meanwhile', async () => {
    const { from, store } = opened();
    const reading = from.read();
    const first = await reading.next();
    const rows = first.done ? [] : [...first.value];
    await store.append([aState(2, at('07:00'), { id: 'later' }), aState(2, at('07:00'), { id: 'EX0' })]);
    rows.push(...(await all(reading)));
    assert.equal(rows.length, MANY + 4);
    assert.equal(await store.size(TENANT), MANY + 4);
  });

  it('is added as a whole or not at all', async () => {
    const { from, to } = opened();
    const rows = await all(from.read());
    await assert.rejects(
      to.add(
        (async function* broken() {
          yield* inParts(rows);
          throw new Error('the file ends here');
        })(),
      ),
      /ends here/,
    );
    assert.deepEqual(await all(to.read()), []);
  });

  it('changes nothing that is there, and is the same when it is added again', async () => {
    const { from, to } = opened();
    const rows = await all(from.read());
    const others = rows.map((row) => ({ ...row, text: row.text.replace('"version":1', '"version":9') }));
    await to.add(inParts(rows));
    assert.deepEqual(await to.add(inParts(others)), { entries: MANY + 3, fresh: 0 });
    assert.deepEqual(inOrder(await all(to.read())), inOrder(rows));
  });
}
