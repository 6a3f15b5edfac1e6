import { fold, foldedWords } from '../../src/domain/naming/text.ts';
import { exactMatch, matchService, tolerance } from '../../src/domain/naming/match-service.ts';
import type { Service } from '../../src/domain/health/service.ts';
import { closest } from '../../src/domain/naming/spelling.ts';
import { choicesCard } from '../../cards/choices.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Command } from './command.ts';
import { readArguments, withoutFillers } from './arguments.ts';

/** What suggestions are made from. */
interface Known {
  readonly commands: readonly Command[];
  readonly services: readonly Service[];
  /** The words to offer them in. */
  readonly words: Words;
}

/** The most words to look at: the first ones say what is wanted, and each is compared with every name. */
const MAX_WORDS = 8;
/** The most suggestions: with search and help, they fill a card's buttons. */
const MAX_CHOICES = 4;

/** The answer to words that name nothing: the nearest command lines and services, and always a button for help. */
export function didYouMean(typed: readonly string[], known: Known): Card {
  const { didYouMean: question, buttons } = known.words.asking;
  const said = typed.join(' ').slice(0, 60);
  const lines = corrected(typed, known);
  // "status Exchange Online" and "Status of Exchange Online" are the same suggestion.
  const others = aboutServices(typed, known).filter(({ name }) => !lines.some((line) => line.ask === `status ${name}`));
  const choices = [
    ...lines,
    ...others.map((service) => ({ title: buttons.statusOf(service.name), ask: commandLine.status(service) })),
  ];
  const distinct = choices.filter((choice, at) => choices.findIndex((other) => other.ask === choice.ask) === at);
  return choicesCard({
    title: question.title,
    text: question.text(said),
    choices: [
      ...distinct.slice(0, MAX_CHOICES),
      ...searching(said, buttons.searchTheseWords),
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}

/** The same line with a misspelt command corrected: "stauts exchange". */
function corrected(words: readonly string[], { commands, services }: Known): AskButton[] {
  const names = commands.flatMap((command) => [command.name, ...(command.aliases ?? [])]);
  const nearest = words.slice(0, MAX_WORDS).flatMap((word, at) => {
    const near = closest(fold(word), names).filter(({ distance }) => distance <= tolerance(word));
    return near.map(({ text, distance }) => ({ text, distance, at }));
  });
  return nearest
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ text, at }) => line(text, rightName(words.toSpliced(at, 1), services)));
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

function aboutServices(words: readonly string[], { services }: Known): readonly Service[] {
  const named = words.slice(0, MAX_WORDS).flatMap((word) => servicesIn(exactMatch(word, services)));
  const guessed = servicesIn(matchService(words.slice(0, MAX_WORDS).join(' '), services));
  return [...named, ...guessed];
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
