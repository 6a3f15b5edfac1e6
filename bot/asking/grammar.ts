import { fold } from '../../src/domain/naming/text.ts';
import { isAnnouncementId, isId } from '../../src/domain/naming/issue-id.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { isCanonical } from './reading/canonical.ts';
import type { Command } from './command.ts';
import { FILLER, HINTS, PHRASES } from './phrases.ts';
import { wordsOf } from './reading/tokenize.ts';
import type { Word } from './reading/tokenize.ts';

/** What a text asks for. */
type Parsed =
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly words: readonly string[];
      /** The words as typed, split at commas. */
      readonly parts: readonly (readonly string[])[];
    }
  /** No command was named. The words, without courtesy, may name a service or contain a typo. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'nothing' };

/** Greetings and courtesy before a question are not part of it. */
const GREETINGS: ReadonlySet<string> = new Set(['hi', 'hello', 'hey']);
const COURTEOUS: ReadonlySet<string> = new Set([
  'bot',
  'there',
  'team',
  'all',
  'everyone',
  'everybody',
  'folks',
  'again',
]);

/**
 * Reads a question by a fixed grammar: first a command's name or alias and its words; otherwise, in a sentence, a word
 * that hints at a command; otherwise an id. The work is linear in the text, and only the first 1,000 characters are
 * read.
 */
export function parse(text: string, commands: readonly Command[]): Parsed {
  const said = joinPhrases(wordsOf(text));
  const words = afterGreeting(said);
  if (words.length === 0) {
    const greeting = said[0] && named(said[0].folded, commands);
    return greeting ? asked(greeting, []) : { kind: 'nothing' };
  }
  return commandLine(words, commands) ?? sentence(words.filter(isMeaningful), commands);
}

/** Whether a word is more than filler. */
function isMeaningful(word: Word): boolean {
  return !FILLER.has(word.folded);
}

/** `status exchange`, also after courtesy: `please show incidents`. The words after the command are kept as typed. */
function commandLine(words: readonly Word[], commands: readonly Command[]): Parsed | undefined {
  const at = words.findIndex((word) => isMeaningful(word) || named(word.folded, commands) !== undefined);
  const command = named(words[at]?.folded ?? '', commands);
  if (!command) return undefined;
  const rest = words.slice(at + 1);
  if (command.name === 'why' && !asksWhy(rest)) return undefined;
  if (rest.length === 1 && rest[0]?.folded === 'help') return helpFor(command, commands);
  // "which services are down" asks about their state: a later word says more than the command's name.
  const [strong, state, weak] = HINTS;
  if (weak.has(command.name) && rest.some(({ folded }) => strong.has(folded) || state.has(folded))) return undefined;
  return asked(command, rest);
}

/** Any question can begin with "why": it is about an alert if it names one, or nothing at all. */
function asksWhy(rest: readonly Word[]): boolean {
  const named = rest.filter((word) => isMeaningful(word) && word.folded !== 'it' && word.folded !== 'help');
  return named.length === 0 || named.some(({ typed }) => isId(typed));
}

/** Whether a text is a command line as buttons send it, and no sentence. */
export function isCommandLine(text: string, commands: readonly Command[], services: readonly ServiceRef[]): boolean {
  const [first, ...rest] = wordsOf(text);
  const command = named(first?.folded ?? '', commands);
  return command !== undefined && isCanonical(command.name, rest, services);
}

/** `history help` means `help history`. */
function helpFor(about: Command, commands: readonly Command[]): Parsed | undefined {
  const help = named('help', commands);
  return help && asked(help, [{ typed: about.name, folded: about.name }]);
}

/** `exchange status`, `is teams down`, `EX20119`. */
function sentence(words: readonly Word[], commands: readonly Command[]): Parsed {
  for (const group of HINTS) {
    const name = words.map((word) => group.get(word.folded)).find((hint) => hint !== undefined);
    const command = name === undefined ? undefined : named(name, commands);
    if (command) {
      return asked(
        command,
        words.filter((word) => !isHint(word, group)),
      );
    }
  }
  const id = words.find((word) => isId(word.typed))?.typed;
  const opener = id && named(isAnnouncementId(id) ? 'message' : 'incident', commands);
  if (opener) return asked(opener, words);
  return words.length === 0 ? { kind: 'nothing' } : { kind: 'words', words: typed(words) };
}

/** Once a sentence means a command, words that hint at it, or only at the state of things, are no longer needed. */
function isHint(word: Word, group: ReadonlyMap<string, string>): boolean {
  return group.has(word.folded) || HINTS[1].has(word.folded);
}

/** The command with this name or alias. */
export function named(word: string, commands: readonly Command[]): Command | undefined {
  return commands.find((command) => command.name === word || command.aliases?.includes(word));
}

function asked(command: Command, words: readonly Word[]): Parsed {
  return {
    kind: 'command',
    command,
    words: typed(words),
    parts: partsOf(words.flatMap((word) => word.joins ?? [word])).map(typed),
  };
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

function afterGreeting(words: readonly Word[]): readonly Word[] {
  if (!GREETINGS.has(words[0]?.folded ?? '')) return words;
  const at = words.findIndex((word) => !GREETINGS.has(word.folded) && !COURTEOUS.has(word.folded));
  if (at < 0) return [];
  const rest = words.slice(at);
  return rest.some(isMeaningful) ? rest : [];
}

function joinPhrases(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length;) {
    const { length, means } = phraseAt(words, at);
    const joins = words.slice(at, at + length);
    const endsPart = joins.at(-1)?.endsPart === true && { endsPart: true };
    joined.push(...(means === undefined ? joins : [{ typed: means, folded: means, joins, ...endsPart }]));
    at += length;
  }
  return joined;
}

/** `joinPhrases` for plain strings. */
export function joinPhrasesOf(words: readonly string[]): string[] {
  return typed(joinPhrases(words.map((word) => ({ typed: word, folded: fold(word) }))));
}

function phraseAt(words: readonly Word[], at: number): { readonly length: number; readonly means?: string } {
  const phrase = PHRASES.find((each) => each.words.every((word, offset) => words[at + offset]?.folded === word));
  return phrase ? { length: phrase.words.length, means: phrase.means } : { length: 1 };
}
