import type { ServiceRef } from '../../src/domain/health/service.ts';
import { isCanonical } from './reading/canonical.ts';
import type { SharedAsk, Command } from './command.ts';
import { wordsOf } from './reading/tokenize.ts';
import type { Word } from './reading/tokenize.ts';

/** A command, and the words after its name. */
export interface Line extends Pick<SharedAsk, 'said' | 'rest' | 'parts'> {
  readonly command: Command;
}

/** Reads a line as buttons send it and as a sentence amounts to; undefined if it does not begin with a command's name. */
export function readLine(line: string, commands: readonly Command[]): Line | undefined {
  const [first, ...rest] = wordsOf(line);
  const command = named(first?.folded, commands);
  const after = line.trim().replace(/^\S+\s*/, '');
  return command && { command, said: typed(rest), rest: after, parts: partsOf(rest).map(typed) };
}

/** Whether a text is a command line as buttons send it, and no sentence. */
export function isCommandLine(text: string, commands: readonly Command[], services: readonly ServiceRef[]): boolean {
  const [first, ...rest] = wordsOf(text);
  const command = named(first?.folded, commands);
  return command !== undefined && isCanonical(command.name, rest, services);
}

function named(word: string | undefined, commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name === word);
}

function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    parts.at(-1)?.push(word);
    if (word.endsPart) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function typed(words: readonly Word[]): string[] {
  return words.map((word) => word.typed);
}
