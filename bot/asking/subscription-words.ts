import { GrammarError } from '../../src/domain/subscription/grammar-error.ts';
import type { GrammarErrorCode } from '../../src/domain/subscription/grammar-error.ts';
import { matchService } from '../../src/domain/naming/match-service.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { choicesCard } from '../../cards/choices.ts';
import { refusalCard } from '../../cards/notice.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { label } from '../../cards/kit/escape.ts';
import type { SharedAsk, Command } from './command.ts';

/** The words of a list, with its commas. */
export function withCommas({ parts }: Pick<SharedAsk, 'parts'>): string[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [',', ...part]));
}

/** What the words mean, or an answer that asks what was meant. */
type Understood<T> = { readonly meant: T } | { readonly answer: Card };

type Sentences = (phrase: string) => { readonly title: string; readonly text: string };

/** What was typed: a command, and the words after it as given by `withCommas`. */
interface Line extends Pick<SharedAsk, 'said' | 'words'> {
  readonly command: Command['name'];
}

/**
 * Reads words by a grammar. If that fails, the answer offers the same line with each candidate in place of the unclear
 * words, so no command is a dead end.
 */
export function understand<T>(
  { command, said, words }: Line,
  services: readonly ServiceRef[],
  read: (words: readonly string[]) => T,
): Understood<T> {
  try {
    return { meant: read(said) };
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    const match = matchService(error.phrase, services);
    const candidates = candidatesOf(match);
    return { answer: clarify(error, lineWith(command, said, error.phrase), candidates, words) };
  }
}

/** The most services offered besides Help. */
const MAX_CHOICES = 8;

function candidatesOf(match: ReturnType<typeof matchService<ServiceRef>>): readonly ServiceRef[] {
  switch (match.found) {
    case 'one':
      return [match.service];
    case 'several':
      return match.services.slice(0, MAX_CHOICES);
    case 'elsewhere':
      return match.nearest.slice(0, MAX_CHOICES);
    case 'none':
      return [];
  }
}

/** The line that was typed, with another name in place of `phrase`. */
function lineWith(command: string, said: readonly string[], phrase: string): (name: string) => string {
  const line = said.join(' ').replaceAll(' ,', ',');
  return (name) => label([command, phrase === '' ? line : line.replace(phrase, () => name)].join(' '), 400);
}

function clarify(
  { code, phrase }: GrammarError,
  lineFor: (name: string) => string,
  candidates: readonly ServiceRef[],
  words: Words,
): Card {
  const sentences: Readonly<Record<GrammarErrorCode, Sentences>> = words.errors.grammar;
  const { title, text } = sentences[code](label(phrase, 60));
  const help: AskButton = {
    title: words.asking.buttons.help,
    ask: commandLine.commandHelp(lineFor('').split(' ')[0] ?? ''),
  };
  if (code !== 'unknown-words' && code !== 'ambiguous-words') {
    return refusalCard({ tone: 'warning', title, text, buttons: [help] });
  }
  // The line changes something, so its button says all of it, not just the name.
  const choices = candidates.map(({ id, name }) => ({ title: lineFor(name), ask: lineFor(id) }));
  return { ...choicesCard({ title, text, choices: [...choices, help] }), isRefusal: true };
}
