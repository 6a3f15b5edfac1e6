import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CACHE = path.join(import.meta.dirname, '..', 'src', 'compile-cache.cjs');

describe('compiled code', () => {
  let folder: string;
  const compiled = () => path.join(folder, 'node_modules', '.cache', 'compiled');
  /** What is kept, with the time when it was written. */
  const kept = () =>
    readdirSync(compiled(), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => [name, statSync(path.join(parentPath, name)).mtimeMs]);
  const start = () => {
    const args = ['-r', path.join(folder, 'src', 'compile-cache.cjs'), path.join(folder, 'program.mts')];
    return execFileSync(process.execPath, args, { env: {}, encoding: 'utf8' });
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
    mkdirSync(path.join(folder, 'src'));
    cpSync(CACHE, path.join(folder, 'src', 'compile-cache.cjs'));
    writeFileSync(path.join(folder, 'package.json'), '{}');
    writeFileSync(path.join(folder, 'part.mts'), 'export const said: string = "started";\n');
    writeFileSync(path.join(folder, 'program.mts'), 'import { said } from "./part.mts";\nconsole.log(said);\n');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept by the first start, and the next one finds it instead of writing it again', () => {
    assert.equal(start(), 'started\n');
    const first = kept();
    assert.ok(first.length > 0);
    assert.equal(start(), 'started\n');
    assert.deepEqual(kept(), first);
  });

  it('is not kept where the folder cannot be written, and the program starts', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'node_modules', '.cache'), 'a file where a folder is needed');
    assert.equal(start(), 'started\n');
  });

  it('is asked for by npm start', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
      readonly scripts: { readonly start: string };
    };
    assert.ok(scripts.start.split(' ').includes('./src/compile-cache.cjs'));
  });
});
