import { fold, foldedWords } from '../../src/domain/naming/text.ts';
import { exactMatch, matchService } from '../../src/domain/naming/match-service.ts';
import type { Service } from '../../src/domain/health/service.ts';
import { closest } from '../../src/domain/naming/spelling.ts';
import { choicesCard } from '../../cards/choices.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Command } from './command.ts';
import { readArguments, withoutFillers } from './arguments.ts';
import { phraseAt, vocabularyFor } from './reading/vocabulary.ts';

/** What suggestions are made from. */
interface Known {
  readonly commands: readonly Command[];
  readonly services: readonly Service[];
  /** The words to offer them in. */
  readonly words: Words;
}

/** The most words to look at: the first ones say what is wanted, and each is compared with every name. */
const MAX_WORDS = 8;
/** The most suggestions: with search, status and help, they fill a card's buttons. */
const MAX_CHOICES = 3;

/**
 * Commands that only show something. A guess at any other leads to its question, never to a change: "unsubscibe all"
 * offers the list to choose from.
 */
const SHOWING: ReadonlySet<Command['name']> = new Set([
  ...(['status', 'history', 'incidents', 'incident', 'advisories', 'messages', 'message', 'maintenance'] as const),
  ...(['services', 'report', 'search', 'subscriptions', 'help', 'operator'] as const),
]);

/**
 * The answer to words that name nothing: what is spelt nearly so, or if nothing is, the plain sentence that they were not
 * understood and what the bot is for. Always with buttons to search and for help.
 */
export function didYouMean(typed: readonly string[], known: Known): Card {
  const { didYouMean: question, notUnderstood, buttons } = known.words.asking;
  const said = typed.join(' ').slice(0, 60);
  const near = nearby(typed.slice(0, MAX_WORDS), known).slice(0, MAX_CHOICES);
  const { title, text } = near.length > 0 ? question : notUnderstood;
  return choicesCard({
    title,
    text: text(said),
    choices: [
      ...near,
      ...searching(said, buttons.searchTheseWords),
      ...(near.length > 0 ? [] : [{ title: buttons.status, ask: commandLine.overview() }]),
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}

/** Command lines and services that the words may have meant, each once. */
function nearby(typed: readonly string[], known: Known): AskButton[] {
  const lines = corrected(typed, known);
  const { buttons } = known.words.asking;
  const services = aboutServices(typed, known).map((service) => ({
    title: buttons.statusOf(service.name),
    ask: commandLine.status(service),
    name: service.name,
  }));
  // "status Exchange Online" and "Status of Exchange Online" are the same suggestion.
  const others = services.filter(({ name }) => !lines.some((line) => line.ask === `status ${name}`));
  const choices = [...lines, ...others.map(({ title, ask }) => ({ title, ask }))];
  return choices.filter((choice, at) => choices.findIndex((other) => other.ask === choice.ask) === at);
}

/** One wrong letter in four: nearer than for a word that may be a name, since commands are short, common words. */
function isNear(word: string, distance: number): boolean {
  return distance <= Math.floor(word.length / 4);
}

/** The same line with a misspelt command corrected: "stauts exchange". */
function corrected(words: readonly string[], { commands, services, words: { speech } }: Known): AskButton[] {
  const names = commands.flatMap((command) =>
    [command.name, ...(command.aliases ?? [])].map((name) => ({ name, command })),
  );
  const nearest = words.flatMap((word, at) => {
    if (isWord(word, speech.locale)) return [];
    const near = closest(
      fold(word),
      names.map(({ name }) => name),
    ).filter(({ distance }) => isNear(word, distance));
    return near.map(({ text, distance }) => ({ text, distance, at }));
  });
  return nearest
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ text, at }) => {
      const command = names.find(({ name }) => name === text)?.command;
      const rest = command && SHOWING.has(command.name) ? rightName(words.toSpliced(at, 1), services) : [];
      return line(text, rest);
    });
}

/** Whether a word is one that people use, in the language of the answer or English: it is not misspelt then. */
function isWord(word: string, locale: string): boolean {
  const phrase = phraseAt([fold(word)], 0, vocabularyFor(locale, word));
  return phrase !== undefined && phrase.entry.service === undefined;
}

/** The words after a command, with the service's name as the tenant spells it. */
function rightName(words: readonly string[], services: readonly Service[]): readonly string[] {
  const { rest } = readArguments(words);
  const names = withoutFillers(rest);
  if (names.length === 0) return words;
  const match = matchService(names.join(' '), services);
  return match.found === 'one' ? [match.service.name, ...words.filter((word) => !rest.includes(word))] : words;
}

/** Words that are not a command may occur in an issue or a message, so offers to search for them. */
function searching(said: string, title: string): AskButton[] {
  return foldedWords(said).length === 0 ? [] : [{ title, ask: commandLine.search(said) }];
}

/** Services that the words name, then those spelt nearly like a word that is none of the language. */
function aboutServices(words: readonly string[], { services, words: { speech } }: Known): readonly Service[] {
  const named = words
    .filter((word) => !isWord(word, speech.locale))
    .flatMap((word) => servicesIn(exactMatch(word, services)));
  const strange = words.filter((word) => !isWord(word, speech.locale));
  return [...named, ...strange.flatMap((word) => servicesIn(matchService(word, services)))];
}

function servicesIn(match: ReturnType<typeof matchService<Service>> | undefined): readonly Service[] {
  if (!match) return [];
  if (match.found === 'one') return [match.service];
  return match.found === 'several' ? match.services : match.nearest;
}

function line(command: string, words: readonly string[]): AskButton {
  const text = [command, ...words].join(' ').slice(0, 120);
  return { title: text, ask: text };
}
