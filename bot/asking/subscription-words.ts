import { fold } from '../../src/domain/naming/text.ts';
import { GrammarError } from '../../src/domain/subscription/grammar-error.ts';
import { leavesOut } from '../../src/domain/subscription/subscription-words.ts';
import type { GrammarErrorCode } from '../../src/domain/subscription/grammar-error.ts';
import { matchService } from '../../src/domain/naming/match-service.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { choicesCard } from '../../cards/choices.ts';
import { refusalCard } from '../../cards/notice.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { label } from '../../cards/kit/escape.ts';
import type { Ask, Command } from './command.ts';
import { phrasesOf } from './named-words.ts';
import type { Phrase } from './named-words.ts';
import { FILLER } from './phrases.ts';

/** Words that only build the sentence or say where it applies, not what to subscribe to. */
const SUBSCRIPTION_FILLER: ReadonlySet<string> = new Set(
  `alert alerts alerting notification notifications notify channel chat conversation here group changes change hear
  services only just`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The names in a list, with its commas and without words that name nothing: `me to`, `for this channel`. */
export function namingWords({ parts }: Pick<Ask, 'parts'>, services: readonly ServiceRef[]): string[] {
  const named = parts.map((part) =>
    phrasesOf(part, services)
      .filter(isNaming)
      .map(({ text }) => text),
  );
  return named.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [',', ...part]));
}

function isNaming({ text, isName }: Phrase): boolean {
  return isName || leavesOut(text) || (!FILLER.has(fold(text)) && !SUBSCRIPTION_FILLER.has(fold(text)));
}

/** What the words mean, or an answer that asks what was meant. */
type Understood<T> = { readonly meant: T } | { readonly answer: Card };

type Sentences = (phrase: string) => { readonly title: string; readonly text: string };

/** What was typed: a command, and the words after it as reduced by `namingWords`. */
interface Line extends Pick<Ask, 'said' | 'words'> {
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
  if (match.found === 'one') return [match.service];
  return (match.found === 'several' ? match.services : match.nearest).slice(0, MAX_CHOICES);
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
