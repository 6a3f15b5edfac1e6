import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, sourceFiles } from '../fixtures/source-files.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(path.join(ROOT, 'docs', 'architecture.md'), 'utf8');
const DRAWING = /```mermaid\n(.*?)```/s.exec(PAGE)?.[1] ?? '';

/** Rooms of the drawing by their short names: `http["bot/http"]`. */
const ROOMS = new Map([...DRAWING.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, id, room]) => [id!, room!]));
const ARROWS = [...DRAWING.replaceAll(/\["[^"]+"\]/g, '').matchAll(/^ *(\w+) (-->|-\. .+ \.->) (\w+)$/gm)].map(
  ([, from, line, to]) => ({ from: ROOMS.get(from!)!, to: ROOMS.get(to!)!, isImport: line === '-->' }),
);

/** The innermost room of the drawing that contains the file. */
function roomOf(file: string): string | undefined {
  const around = [...ROOMS.values()].filter((room) => file.startsWith(`${room}/`));
  return around.toSorted((a, b) => b.length - a.length)[0];
}

const IMPORTED = new Set(
  [...sourceFiles]
    .flatMap(([name, file]) => importsOf(name, file))
    .map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`),
);

describe('the drawing of the architecture', () => {
  it('shows only rooms that exist', () => {
    assert.ok(ROOMS.size > 15 && ARROWS.length > 25);
    assert.deepEqual(
      [...ROOMS.values()].filter((room) => !existsSync(path.join(ROOT, room))),
      [],
    );
  });

  it('has a solid arrow only where a room imports another', () => {
    const wrong = ARROWS.filter(({ from, to, isImport }) => isImport && !IMPORTED.has(`${from} ${to}`));
    assert.deepEqual(wrong, []);
  });

  it('has a dotted arrow only where a room calls another that it does not import', () => {
    const wrong = ARROWS.filter(({ from, to, isImport }) => !isImport && IMPORTED.has(`${from} ${to}`));
    assert.deepEqual(wrong, []);
  });

  it('names every room of the product below it', () => {
    const folders = [...sourceFiles.keys()]
      .filter((file) => /^(src|bot|cards|words)\//.test(file))
      .map((file) => path.dirname(file));
    const rooms = new Set(
      folders.map((folder) =>
        folder
          .split('/')
          .slice(0, /^(src|bot)/.test(folder) ? 2 : 1)
          .join('/'),
      ),
    );
    const table = PAGE.slice(PAGE.indexOf('## The rooms'), PAGE.indexOf('## To add something'));
    assert.deepEqual(
      [...rooms].filter((room) => room !== 'src' && !table.includes(`\`${room}/`)),
      [],
    );
  });
});
