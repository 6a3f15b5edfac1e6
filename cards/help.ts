import type { Card, AskButton } from './kit/card.ts';
import { MAX_ACTIONS } from './kit/actions.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import type { Words } from '../words/index.ts';

/** What help says about a command. */
export interface HelpEntry {
  readonly name: string;
  readonly usage: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** Command lines that work as they stand; the first is offered as a button. */
  readonly examples: readonly string[];
}

interface Help {
  readonly entries: readonly HelpEntry[];
  /** Whether to say hello first. */
  readonly greeting: boolean;
}

/** `help`, `hi`, `hello`: what people can ask. All of it comes from the commands themselves. */
export function helpCard({ entries, greeting }: Help, { help }: Words): Card {
  return {
    template: 'help',
    summary: greeting ? help.greetingSummary : help.summary(names(entries)),
    data: {
      ...bareFrame(entries.flatMap(exampleButton).slice(0, MAX_ACTIONS)),
      title: greeting ? help.greeting : help.title,
      introduction: help.introduction,
      commands: entries.map((entry) => ({
        usage: markdownLabel(entry.usage, 160),
        summary: markdownLabel(entry.summary, 200),
        ask: commandLine.commandHelp(entry.name),
        hint: label(help.about(entry.name)),
      })),
      tip: help.tip,
    },
  };
}

function exampleButton({ examples }: HelpEntry): AskButton[] {
  const [first] = examples;
  return first === undefined ? [] : [{ title: first, ask: first }];
}

function names(entries: readonly HelpEntry[]): string {
  return label(entries.map((entry) => entry.name).join(', '), 200);
}
