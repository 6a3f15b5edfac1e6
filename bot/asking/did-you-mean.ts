import { fold, foldedWords } from '../../src/domain/naming/text.ts';
import { exactMatch } from '../../src/domain/naming/match-service.ts';
import { misspeltName } from '../../src/domain/naming/find-names.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { misspelt } from '../../src/domain/naming/spelling.ts';
import { choicesCard } from '../../cards/choices.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Command } from './command.ts';
import type { Understood } from './reading/understand.ts';
import { phraseAt, vocabularyFor } from './reading/vocabulary.ts';

/** What suggestions are made from. */
interface Known {
  readonly commands: readonly Command[];
  readonly services: readonly ServiceRef[];
  /** The words to offer them in. */
  readonly words: Words;
}

/** What must be asked back. */
interface Said extends Pick<Understood, 'saying' | 'mayMean'> {
  readonly typed: readonly string[];
}

/** Letters of it that are read back. */
const MOST_QUOTED = 60;
/** The most words to look at: the first ones say what is wanted, and each is compared with every name. */
const MAX_WORDS = 8;
/** The most suggestions: with search, status and help, they fill a card's buttons. */
const MAX_CHOICES = 3;

/**
 * The answer to words that must be asked back: the lines that they may mean, or what is spelt nearly so; if nothing is,
 * the plain sentence that they were not understood and what the bot is for. Always with buttons to search and for help.
 */
export function didYouMean({ typed, saying, mayMean }: Said, known: Known): Card {
  const { didYouMean: question, notUnderstood, buttons } = known.words.asking;
  const words = typed.join(' ').slice(0, MOST_QUOTED);
  const meant = mayMean.map((line) => ({ title: line, ask: line }));
  const near = (meant.length > 0 ? meant : nearby(saying.slice(0, MAX_WORDS), known)).slice(0, MAX_CHOICES);
  const { title, text } = near.length > 0 ? question : notUnderstood;
  return choicesCard({
    title,
    text: text(words),
    choices: [
      ...near,
      ...searching(saying.join(' ').slice(0, MOST_QUOTED), buttons.searchTheseWords),
      ...(near.length > 0 ? [] : [{ title: buttons.status, ask: commandLine.overview() }]),
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}

/**
 * A misspelt command, whose question is offered and never a change: "unsubscibe all" offers the list to choose from. Then
 * the state of the services that the words name.
 */
function nearby(said: readonly string[], { commands, services, words }: Known): AskButton[] {
  const strange = said.filter((word) => !isWord(word, words.speech.locale));
  const names = commands.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
  const near = [...new Set(strange.flatMap((word) => misspelt(fold(word), names)))];
  if (near.length > 0) return near.map((name) => ({ title: name, ask: name }));
  const named = [...new Set(strange.flatMap((word) => serviceNamed(word, services)))];
  return named.map((service) => ({
    title: words.asking.buttons.statusOf(service.name),
    ask: commandLine.status(service),
  }));
}

/** Whether a word is one that people use, in the language of the answer or English: it is not misspelt then. */
function isWord(word: string, locale: string): boolean {
  const phrase = phraseAt([fold(word)], 0, vocabularyFor(locale, word));
  return phrase !== undefined && phrase.entry.service === undefined;
}

/** Words that are not a command may occur in an issue or a message, so offers to search for them. */
function searching(said: string, title: string): AskButton[] {
  return foldedWords(said).length === 0 ? [] : [{ title, ask: commandLine.search(said) }];
}

function serviceNamed(word: string, services: readonly ServiceRef[]): readonly ServiceRef[] {
  const match = exactMatch(word, services);
  if (match?.found === 'one') return [match.service];
  if (match?.found === 'several') return match.services;
  const near = misspeltName(word, services);
  return near ? [near] : [];
}
