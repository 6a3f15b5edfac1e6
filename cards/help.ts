import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { AskButton, Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** What help says about a command. */
export interface HelpEntry {
  readonly name: string;
  readonly usage: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** Command lines that work as they stand. They are shown, never run. */
  readonly examples: readonly string[];
}

/** The subjects of help, by the word that asks for each. */
export const TOPICS = ['ask', 'alerts', 'when', 'messages'] as const;
type Topic = (typeof TOPICS)[number];

/** What the examples name: a service and, if there are any, an issue and a message of the reader's tenant. */
export interface Examples {
  readonly service: string;
  readonly id?: string;
  readonly messageId?: string;
}

/** Who reads it, and where: a channel needs other words than a personal chat. */
type For = Pick<Viewer, 'locale' | 'scope'>;

interface Line {
  readonly title: string;
  readonly text: string;
}

/** `hi`, and the first message of the bot: what it can do for this conversation, alerts first. */
export function greetingCard(examples: Examples, { locale, scope }: For): Card {
  const { greeting, buttons } = wordsFor(locale).help;
  const lines = [greeting.alerts[scope], greeting.ask[scope](greeting.example(examples)), greeting.more];
  return helpCard(greeting.summary[scope], {
    title: greeting.title,
    lines: lines.map((text) => ({ title: '', text })),
    buttons: [
      { title: buttons.setUpAlerts, ask: commandLine.subscribe() },
      { title: buttons.status, ask: commandLine.overview() },
      { title: buttons.incidents, ask: commandLine.issues({ classification: 'incident', state: 'open' }) },
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}

/** `help`: the topics, a line each. */
export function helpHomeCard(examples: Examples, { locale, scope }: For): Card {
  const words = wordsFor(locale);
  const { home, topicNames, buttons, summary } = words.help;
  return helpCard(summary, {
    title: home.title,
    lines: TOPICS.map((topic) => ({ title: topicNames[topic], text: home.lines[topic](examples) })),
    tip: home.tip[scope],
    buttons: [...topicButtons(words), { title: buttons.commands, ask: commandLine.commandHelp('commands') }],
  });
}

/** `help alerts`: what one can write about a topic. */
export function topicCard(topic: Topic, examples: Examples, { locale }: For): Card {
  const words = wordsFor(locale);
  const { topicNames, topics, topicTip, topicSummary, lines } = words.help;
  return helpCard(topicSummary(topicNames[topic]), {
    title: topicNames[topic],
    lines: topics[topic](examples).flatMap(({ write, does }) =>
      write === undefined ? [] : [{ title: does, text: lines([write]) }],
    ),
    tip: topicTip,
    buttons: topicButtons(words).filter(({ title }) => title !== topicNames[topic]),
  });
}

/** `help commands`: the names of all commands. */
export function commandsCard(entries: readonly HelpEntry[], { locale }: For): Card {
  const words = wordsFor(locale);
  const { title, tip } = words.help.commands;
  return helpCard(title, {
    title,
    lines: [{ title: '', text: words.speech.row(entries.map(({ name }) => name)) }],
    tip,
    buttons: topicButtons(words),
  });
}

/** `help <command>`: what it does, with examples to write. */
export function commandHelpCard({ name, summary, usage, examples }: HelpEntry, { locale }: For): Card {
  const words = wordsFor(locale);
  const { command, buttons, lines } = words.help;
  return helpCard(label(command.summary(name, summary), 250), {
    title: name,
    lines: [
      { title: '', text: summary },
      ...(examples.length > 0 ? [{ title: command.examples, text: lines(examples) }] : []),
    ],
    tip: command.usage(usage),
    buttons: [{ title: buttons.help, ask: commandLine.help() }],
  });
}

function topicButtons({ help: { topicNames } }: Words): AskButton[] {
  return TOPICS.map((topic) => ({ title: topicNames[topic], ask: commandLine.commandHelp(topic) }));
}

interface HelpParts {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly tip?: string;
  readonly buttons: readonly AskButton[];
}

function helpCard(summary: string, { title, lines, tip, buttons }: HelpParts): Card {
  return {
    template: 'help',
    summary,
    data: {
      ...bareFrame(buttons),
      title: markdownLabel(title),
      lines: lines.map((line) => ({
        hasTitle: line.title !== '',
        title: markdownLabel(line.title),
        text: markdownLabel(line.text, 600),
      })),
      hasTip: tip !== undefined,
      tip: markdownLabel(tip ?? '', 300),
    },
  };
}
