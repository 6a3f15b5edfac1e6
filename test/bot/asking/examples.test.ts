import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isCommandLine, readLine } from '../../../bot/asking/grammar.ts';
import { helpEntry } from '../../../bot/asking/help-entries.ts';
import { understand } from '../../../bot/asking/reading/understand.ts';
import { commands } from '../../../bot/commands/index.ts';
import { SPOKEN, wordsFor } from '../../../words/index.ts';
import { someServices } from '../../fakes/health-source.ts';

const services = someServices();

/** The command that a text comes to for a reader of a language, and whether all of it was understood. */
function commandOf(text: string, locale: string): string {
  const reader = { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' } as const;
  if (isCommandLine(text, commands, services)) return readLine(text, commands)?.command.name ?? 'nothing';
  const { line, unknown } = understand(text, reader, services);
  const rest = unknown.length > 0 ? ` without ${unknown.join(' ')}` : '';
  return line === undefined ? 'nothing' : `${line.split(' ')[0]}${rest}`;
}

describe('examples in help', () => {
  for (const tag of SPOKEN) {
    it(`are understood as they are written: ${tag}`, () => {
      const wrong = commands.flatMap((command) =>
        helpEntry(command, wordsFor(tag))
          .examples.map((example) => ({ example, is: commandOf(example, tag), of: command.name }))
          .filter(({ is, of }) => is !== of),
      );
      assert.deepEqual(wrong, []);
    });

    it(`of the topics are understood as they are written: ${tag}`, () => {
      const lines = Object.values(wordsFor(tag).help.topics)
        .flatMap((topic) => topic({ service: 'Exchange Online', id: 'EX1412077' }))
        .flatMap(({ write }) => write ?? []);
      assert.deepEqual(
        lines.map((line) => `${line}: ${commandOf(line, tag)}`).filter((line) => /: nothing$| without /.test(line)),
        [],
      );
    });
  }
});
