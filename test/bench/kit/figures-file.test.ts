import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from '../../../bench/kit/figure.ts';
import { readRows, writeFigures } from '../../../bench/kit/figures-file.ts';
import { describeMachine, machineLine } from '../../../bench/kit/machine.ts';

const FIGURE: Figure = { what: 'status', value: 0.9, unit: 'of the floor', reach: { atLeast: 0.85 }, detail: 'x' };

describe('the file of figures', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'figures-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written, with the machine it was measured on', async () => {
    const file = path.join(folder, 'figures.json');
    const machine = describeMachine();
    await writeFigures(file, { machine, rows: { 1: [FIGURE] } });
    assert.deepEqual(readRows(file), { 1: [FIGURE] });
    assert.match(machineLine(machine), /, \d+ cores, \d+ GiB, .+, Node\.js v\d+/);
  });

  it('keeps the rows that are not measured this time', async () => {
    const file = path.join(folder, 'figures.json');
    const machine = describeMachine();
    await writeFigures(file, { machine, rows: { 1: [FIGURE], 2: [FIGURE] } });
    await writeFigures(file, { machine, rows: { 2: [{ ...FIGURE, value: 0.95 }] } });
    assert.deepEqual(readRows(file), { 1: [FIGURE], 2: [{ ...FIGURE, value: 0.95 }] });
  });

  it('has no rows where there is none', () => {
    assert.deepEqual(readRows(path.join(folder, 'none.json')), {});
  });

  it('is refused if it is something else', () => {
    const file = path.join(folder, 'other.json');
    writeFileSync(file, '{"figures":[]}');
    assert.throws(() => readRows(file), /rows/);
  });
});
