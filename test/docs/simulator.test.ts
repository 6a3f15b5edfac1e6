import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
/** The names in code that the first columns of the page's tables hold. */
const named = new Set(
  read('docs/simulator.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '')),
);
const literals = (name: string, before: string) =>
  [...read(name).matchAll(new RegExp(`${before}: z\\.literal\\('(\\w+)'\\)`, 'g'))].map(([, each]) => each ?? '');

describe('docs/simulator.md', () => {
  it('names every fault and every action, and none that there is not', () => {
    const faults = literals('src/simulator/faults/faults.ts', 'kind');
    const actions = literals('src/simulator/timeline/script.ts', 'action');
    assert.ok(faults.length > 8 && actions.length > 8);
    assert.deepEqual([...named].toSorted(), [...new Set([...faults, ...actions, 'kind', 'action'])].toSorted());
  });
});
