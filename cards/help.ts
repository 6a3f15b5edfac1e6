import type { Card, AskButton } from './kit/card.ts';
import { MAX_ACTIONS } from './kit/actions.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';

/** What help says of a command. */
export interface HelpEntry {
  readonly name: string;
  readonly usage: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** Command lines that work as they stand; the first is offered as a button. */
  readonly examples: readonly string[];
}

const INTRODUCTION =
  'I tell how Microsoft 365 is doing: what is broken, since when, and what Microsoft says about it. Press a button, or type a question such as “status exchange”.';

/** `help`, `hi`, `hello`: what can be asked. All of it comes from the commands themselves. */
export function helpCard(help: { readonly entries: readonly HelpEntry[]; readonly greeting: boolean }): Card {
  const { entries, greeting } = help;
  return {
    template: 'help',
    summary: greeting ? 'Hello! Ask me how Microsoft 365 is doing' : `What you can ask: ${names(entries)}`,
    data: {
      ...bareFrame(entries.flatMap(exampleButton).slice(0, MAX_ACTIONS)),
      title: greeting ? 'Hello!' : 'What you can ask',
      introduction: INTRODUCTION,
      commands: entries.map((entry) => ({
        usage: markdownLabel(entry.usage, 160),
        summary: markdownLabel(entry.summary, 200),
        ask: commandLine.commandHelp(entry.name),
        hint: label(`Help for ${entry.name}`),
      })),
      tip: 'Capitals and word order do not matter: “exchange status” and a bare “EX20119” work too. In a channel, mention me first.',
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
