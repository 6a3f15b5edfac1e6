import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KEY_KINDS } from '../../../src/redis/inventory/kinds.ts';
import { kindNames } from '../../../src/redis/inventory/names.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '../../../docs/backup.md'), 'utf8');

interface Row {
  readonly kinds: readonly string[];
  readonly lasts: string;
  readonly inBackup: boolean;
}

/** The rows of the page's table of what is kept. */
const rows: readonly Row[] = PAGE.split('\n').flatMap((line) => {
  const [, , kinds = '', lasts = '', inBackup = ''] = line.split('|').map((cell) => cell.trim());
  const named = [...kinds.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind);
  return named.length > 0 ? [{ kinds: named, lasts, inBackup: inBackup === 'yes' }] : [];
});

function inWords(lasts: number | string): string {
  if (typeof lasts === 'string') return lasts;
  const [size, unit] = lasts % 86_400 === 0 ? [86_400, 'day'] : [60, 'minute'];
  const count = lasts / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

describe('the page of what is kept', () => {
  it('names every kind of key once, how long it lasts, and whether a backup has it', () => {
    const told = rows.flatMap(({ kinds, ...rest }) => kinds.map((kind) => ({ kind, ...rest })));
    const kept = kindNames().map((kind) => {
      const { lasts, is } = KEY_KINDS[kind];
      return { kind, lasts: inWords(lasts), inBackup: is === 'kept' };
    });
    const inOrder = (all: readonly { readonly kind: string }[]) => all.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    assert.deepEqual(inOrder(told), inOrder(kept));
  });
});
