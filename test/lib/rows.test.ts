import assert from 'node:assert/strict';
import { z } from 'zod';
import { readRows, type RowShape } from '../../src/lib/rows.ts';

let asked = 0;
const row = z.object({ id: z.string() }).refine(() => ((asked += 1), true));
const shape = (): RowShape<{ id: string }> => ({ schema: row, kind: 'issue', ids: ['id'] });

const body = { value: [{ id: 'EX1' }, { text: 'no id' }, { id: 'EX2' }], '@odata.nextLink': 'next' };

describe('a page of rows', () => {
  it('is read once while it is the very same object, with what was lost in it', () => {
    asked = 0;
    const issues = shape();
    const read = (activityId: string) => readRows(issues, { body, facts: { activityId } });
    const { facts, ...first } = read('one');
    const again = read('two');
    assert.equal(asked, 2);
    assert.deepEqual(facts, { activityId: 'one' });
    assert.deepEqual(again, { ...first, facts: { activityId: 'two' } });
    assert.equal(again.rows, first.rows);
    assert.deepEqual(again.rows, [{ id: 'EX1' }, { id: 'EX2' }]);
    assert.deepEqual([again.lost.length, again.total, again.next], [1, 3, 'next']);
  });

  it('is read anew in another shape', () => {
    readRows(shape(), { body, facts: {} });
    asked = 0;
    readRows(shape(), { body, facts: {} });
    assert.equal(asked, 2);
  });

  it('is no page each time that it is none', () => {
    const issues = shape();
    const none = { error: 'none' };
    assert.throws(() => readRows(issues, { body: none, facts: {} }), { code: 'source-bad-answer' });
    assert.throws(() => readRows(issues, { body: none, facts: {} }), { code: 'source-bad-answer' });
  });
});
