import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { SubscriptionList } from '../src/usecases/asking/answers.ts';
import type { AskButton, Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import { hearingPhrases } from './subscriptions/hearing.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { joinSentences } from '../words/speech.ts';

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

/** What the first message to a conversation says of how the bot came there. */
export interface Welcomed {
  readonly addedBy?: string;
  /** Who set up what is heard, which `list` tells. */
  readonly setUp?: { readonly by: string; readonly list: SubscriptionList };
}

/** `hi`, and the first message of the bot: what it can do for this conversation, or does since it was set up. */
export function greetingCard(examples: Examples, { locale, scope }: For, { addedBy, setUp }: Welcomed = {}): Card {
  const words = wordsFor(locale);
  const { greeting, buttons } = words.help;
  const added = addedBy === undefined ? [] : [greeting.addedBy(label(addedBy, 80))];
  const does = setUp === undefined ? [greeting.alerts[scope]] : [setUpWords(setUp, scope, words), greeting.toChange];
  const lines = [...added, ...does, greeting.ask[scope](greeting.example(examples)), greeting.more];
  return helpCard(setUp === undefined ? greeting.summary[scope] : label(does.join(' '), 250), {
    title: greeting.title,
    lines: lines.map((text) => ({ title: '', text })),
    buttons: [
      {
        title: setUp === undefined ? buttons.setUpAlerts[scope] : words.hearing.buttons.edit,
        ask: commandLine.subscribe(),
      },
      { title: buttons.status, ask: commandLine.overview() },
      { title: buttons.incidents, ask: commandLine.issues({ classification: 'incident', state: 'open' }) },
      { title: buttons.help, ask: commandLine.help() },
    ],
  });
}

/** Who set up what is heard, and what that is. */
function setUpWords({ by, list }: NonNullable<Welcomed['setUp']>, scope: For['scope'], words: Words): string {
  const { hearing, help, speech } = words;
  const phrases = hearingPhrases(list.subscription?.wants ?? [], list.services, words);
  const [only = ''] = phrases;
  const heard =
    phrases.length === 1 ? hearing.now[scope](only) : joinSentences([hearing.nowAll[scope], speech.list(phrases)]);
  return joinSentences([by === '' ? '' : help.greeting.setUpBy(label(by, 80)), phrases.length === 0 ? '' : heard]);
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
