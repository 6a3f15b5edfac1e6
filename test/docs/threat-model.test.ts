import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { collect, sourceFiles } from '../fixtures/source-files.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(path.join(ROOT, 'docs', 'threat-model.md'), 'utf8');

interface Line {
  readonly asset: string;
  readonly threat: string;
  readonly done: string;
  readonly spec: string;
}

/** The lines of the tables that name specs. */
const LINES: readonly Line[] = PAGE.split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`test/'))
  .map((line) => {
    const [, asset = '', threat = '', done = '', spec = ''] = line.split('|').map((cell) => cell.trim());
    return { asset, threat, done, spec };
  });

/** Kinds of weakness that were found once, here or elsewhere, by words that stand in the threat. */
const KINDS: readonly string[] = [
  'emptied',
  'cannot be undone is repeated',
  'frozen process wakes',
  'slow or endless request holds a resource',
  'the source hangs',
  'publisher of the keys is ill',
  'claim before the work',
  'text made to be slow',
  'Redis refuses writes',
  'floods it',
  'wall clock jumps',
  'proxy on this machine',
  'bad record fails the batch',
  'exception is made',
  'without an end',
  'signs with a new key',
  'body without end',
  'junk in a setting',
  'just taken',
  'anonymous',
  'display name',
  'an error of Teams quotes',
  'many keys or great depth',
  'two tenants',
  'Redis comes late',
  'empty list is believed',
  'sent again',
];

/** The names of the specs in a file, as they are written. */
function specsIn(file: string): string[] {
  const source = sourceFiles.get(file);
  if (!source) return [];
  return collect(source, (node) => {
    if (!ts.isCallExpression(node) || !/^(?:describe|it)$/.test(node.expression.getText())) return undefined;
    const [name] = node.arguments;
    return name && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name)) ? name.getText() : undefined;
  });
}

describe('the threat model', () => {
  it('has lines, each with an asset, a threat and what is done', () => {
    assert.ok(LINES.length > 40, String(LINES.length));
    for (const line of LINES) for (const part of Object.values(line)) assert.ok(part !== '', JSON.stringify(line));
  });

  for (const { threat, spec } of LINES) {
    it(`names a spec that there is: ${threat}`, () => {
      const [, file = '', title = ''] = /^`(test\/[\w./-]+\.ts)`: “(.+)”$/.exec(spec) ?? [];
      assert.ok(title.length > 8, spec);
      assert.ok(
        specsIn(file).some((name) => name.includes(title)),
        `${file} has no “${title}”`,
      );
    });
  }

  it('has a line for every kind of weakness that was found once', () => {
    const threats = LINES.map(({ threat }) => threat.replaceAll('*', '')).join('\n');
    assert.deepEqual(
      KINDS.filter((kind) => !threats.includes(kind)),
      [],
    );
  });

  it('has no table line without a spec, but for who is trusted', () => {
    const tables = PAGE.slice(PAGE.indexOf('## Who may use the bot'));
    const rows = tables.split('\n').filter((line) => /^\| (?!asset|-)/.test(line));
    assert.equal(rows.length, LINES.length);
  });
});
