import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Code without its indentation: an excerpt may be indented less than in its file. */
const flush = (code: string) => code.replaceAll(/^ +/gm, '');

describe('the walk-through of a command', () => {
  it('quotes the files exactly', () => {
    const quotes = [...read('docs/add-a-command.md').matchAll(/^`([\w./-]+)`\n\n```ts\n([^]*?)\n```$/gm)];
    assert.ok(quotes.length >= 5);
    for (const [, file = '', code = ''] of quotes) assert.ok(flush(read(file)).includes(flush(code)), file);
  });
});
