import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { helpEntries } from '../../bot/asking/help-entries.ts';
import { commands } from '../../bot/commands/index.ts';
import { HEALTH_ERROR_CODES } from '../../src/domain/health/health-error.ts';
import { SETTINGS } from '../../src/main.ts';
import { wordsFor } from '../../words/index.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The rows of every table of the README: cells without padding, `\|` read as the character it stands for. */
const rows = read('README.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
const english = wordsFor('en');
const firstCells = rows.map(([first]) => first);

/** The rows below the header that begins with this cell, up to the header of the next table. */
const between = (head: string, next: string) => rows.slice(firstCells.indexOf(head) + 1, firstCells.indexOf(next));

describe('README', () => {
  it('lists every command as help words it, and no others', () => {
    assert.deepEqual(
      between('type', 'who'),
      helpEntries(commands, english).map(({ usage, summary }) => [`\`${usage}\``, summary]),
    );
  });

  it('explains every setting, and no others', () => {
    const explained = between('name', 'it says').map(([name]) => name!.replaceAll('`', ''));
    assert.deepEqual(explained.toSorted(), Object.keys(SETTINGS.shape).toSorted());
  });

  it('gives each setting’s own default', () => {
    for (const [name, schema] of Object.entries(SETTINGS.shape)) {
      const fallback = [schema.safeParse(undefined).data ?? []]
        .flat()
        .map((each) => JSON.stringify(each).replaceAll('"', ''));
      if (fallback.length === 0) continue;
      const row = rows.find(([first]) => first === `\`${name}\``);
      assert.equal(row?.[1], `\`${fallback.join(',')}\``, name);
    }
  });

  it('says for every error who can fix it', () => {
    const { health } = wordsFor('en').errors;
    for (const code of HEALTH_ERROR_CODES) {
      // Those about an id stand there with `…` in its place.
      const titles = [{}, { subject: '…' }].map((facts) => health[code](facts).title);
      assert.ok(
        titles.some((title) => firstCells.includes(title)),
        code,
      );
    }
  });

  it('shows pictures and links to files that exist', () => {
    const targets = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
    assert.ok(targets.length > 3);
    assert.deepEqual(
      targets.filter((target) => !existsSync(path.join(ROOT, target))),
      [],
    );
  });
});

describe('.env.example', () => {
  it('names every setting', () => {
    const named = [...read('.env.example').matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, name]) => name!);
    assert.deepEqual(
      Object.keys(SETTINGS.shape).filter((name) => !named.includes(name)),
      [],
    );
  });
});
