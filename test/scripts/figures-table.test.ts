import assert from 'node:assert/strict';
import { figuresTable, withTable } from '../../scripts/plots/figures-table.ts';

const ROWS = {
  1: [{ what: 'status', value: 0.91, unit: 'of the floor', reach: { atLeast: 0.85 }, detail: '9 beside 10' }],
  9: [{ what: 'each', value: 640, unit: 'bytes', detail: 'a million' }],
} as const;

describe('the table of docs/performance.md', () => {
  it('has a line for each figure', async () => {
    const cells = (await figuresTable(ROWS)).split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    assert.deepEqual(cells.slice(2), [
      ['', '1', 'status', '0.91 of the floor', 'at least 0.85', '9 beside 10', ''],
      ['', '9', 'each', '640 bytes', '', 'a million', ''],
    ]);
  });

  it('takes the place of the last one, and nothing else changes', () => {
    const page = 'before\n\n<!-- figures -->\n\nold\n\n<!-- /figures -->\n\nafter\n';
    assert.equal(withTable(page, 'new'), page.replace('old', 'new'));
    assert.equal(withTable(withTable(page, 'new'), 'new'), withTable(page, 'new'));
    assert.throws(() => withTable('no marks', 'new'), /must have/);
  });
});
