import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { helpEntries, helpEntry } from '../../../bot/asking/help-entries.ts';
import { commands } from '../../../bot/commands/index.ts';
import { wordsFor } from '../../../words/index.ts';

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

  it('have names of their own', () => {
    assert.equal(new Set(NAMES).size, NAMES.length);
  });

  it('have a summary of one sentence without a full stop, and a usage that begins with their name', () => {
    for (const { name, usage, summary } of commands.map((command) => helpEntry(command, words))) {
      assert.match(summary, /^[A-Z].*[^.]$/);
      assert.ok(usage === name || usage.startsWith(`${name} `), usage);
    }
  });

  it('have examples', () => {
    assert.deepEqual(
      commands.filter((command) => helpEntry(command, words).examples.length === 0),
      [],
    );
  });

  it('are listed in help in their own order, except for those that only buttons need', () => {
    const listed = helpEntries(commands, words).map(({ name }) => name);
    assert.deepEqual(
      listed,
      commands.map(({ name }) => name).filter((name) => !['hi', 'save', 'not-offered'].includes(name)),
    );
    assert.deepEqual(listed.slice(0, 3), ['status', 'history', 'incidents']);
  });
});
