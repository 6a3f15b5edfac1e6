import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { HINTS } from '../../../bot/asking/phrases.ts';
import { parse } from '../../../bot/asking/grammar.ts';
import { listed } from '../../../bot/asking/listed.ts';
import { commands } from '../../../bot/commands/index.ts';
import { FILLER } from '../../../bot/asking/phrases.ts';

const FILES = readdirSync(new URL('../../../bot/commands/', import.meta.url))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');

describe('commands', () => {
  it('are those that have a file, each named as its file', () => {
    assert.deepEqual(commands.map(({ name }) => name).toSorted(), FILES.toSorted());
  });

  it('share no name or alias, and none is a word that is passed over', () => {
    const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => FILLER.has(name)),
      [],
    );
  });

  it('are told about in one sentence without a full stop, and written as their usage says', () => {
    for (const { name, usage, summary } of commands) {
      assert.match(summary, /^[A-Z].*[^.]$/);
      assert.ok(usage === name || usage.startsWith(`${name} `), usage);
    }
  });

  it('understand their own examples', () => {
    for (const command of commands) {
      assert.ok(command.examples.length > 0);
      for (const example of command.examples) {
        const parsed = parse(example, commands);
        assert.ok(parsed.kind === 'command' && parsed.command.name === command.name, example);
      }
    }
  });

  it('are listed in an order that two cannot share', () => {
    const ranks = listed(commands).map(({ rank }) => rank);
    assert.equal(new Set(ranks).size, ranks.length);
    assert.equal(listed(commands)[0]?.name, 'status');
  });

  it('are all that sentences can hint at', () => {
    const hinted = HINTS.flatMap((group) => [...group.values()]);
    const names = new Set(commands.map(({ name }) => name));
    assert.deepEqual(
      hinted.filter((name) => !names.has(name)),
      [],
    );
  });
});
