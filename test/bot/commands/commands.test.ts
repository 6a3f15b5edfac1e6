import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { HINTS } from '../../../bot/asking/phrases.ts';
import { parse } from '../../../bot/asking/grammar.ts';
import { helpEntries, helpEntry } from '../../../bot/asking/help-entries.ts';
import { commands } from '../../../bot/commands/index.ts';
import { wordsFor } from '../../../words/index.ts';
import { FILLER } from '../../../bot/asking/phrases.ts';

const words = wordsFor('en');

/** The names of files with this ending, in a folder and its subfolders. */
const namesIn = (folder: string, ending: string) =>
  readdirSync(path.join(import.meta.dirname, '../../..', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && path.dirname(file) !== '.')
    .map((file) => path.join(path.dirname(file), path.basename(file, ending)));

const FILES = namesIn('bot/commands', '.ts');
const NAMES = commands.map(({ name }) => name);

describe('commands', () => {
  it('are those that have a file, each named after it', () => {
    assert.deepEqual(NAMES.toSorted(), FILES.map((file) => path.basename(file)).toSorted());
  });

  it('each have their own specs, in the matching folder', () => {
    assert.deepEqual(namesIn('test/bot/commands', '.test.ts').toSorted(), FILES.toSorted());
  });

  it('are those that have words', () => {
    assert.deepEqual(Object.keys(words.commands).toSorted(), NAMES.toSorted());
  });

  it('share no name or alias, and none is a filler word', () => {
    const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => FILLER.has(name)),
      [],
    );
  });

  it('have a summary of one sentence without a full stop, and a usage that begins with their name', () => {
    for (const { name, usage, summary } of commands.map((command) => helpEntry(command, words))) {
      assert.match(summary, /^[A-Z].*[^.]$/);
      assert.ok(usage === name || usage.startsWith(`${name} `), usage);
    }
  });

  it('understand their own examples', () => {
    for (const command of commands) {
      const { examples } = helpEntry(command, words);
      assert.ok(examples.length > 0);
      for (const example of examples) {
        const parsed = parse(example, commands);
        assert.ok(parsed.kind === 'command' && parsed.command.name === command.name, example);
      }
    }
  });

  it('are listed in help in their own order, except for those that only buttons need', () => {
    const listed = helpEntries(commands, words).map(({ name }) => name);
    assert.deepEqual(
      listed,
      commands.map(({ name }) => name).filter((name) => !['hi', 'save'].includes(name)),
    );
    assert.deepEqual(listed.slice(0, 3), ['status', 'history', 'incidents']);
  });

  it('include all that sentences can hint at', () => {
    const hinted = HINTS.flatMap((group) => [...group.values()]);
    const names = new Set<string>(commands.map(({ name }) => name));
    assert.deepEqual(
      hinted.filter((name) => !names.has(name)),
      [],
    );
  });
});
