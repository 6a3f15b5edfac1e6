import { MAX_ACTIONS } from './kit/actions.ts';
import type { Card } from './kit/card.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import type { HelpEntry } from './help.ts';
import { commandLine } from './kit/command-line.ts';
import type { Words } from '../words/index.ts';

/** `help <command>`: how to write one command, with examples to click. */
export function commandHelpCard(entry: HelpEntry, { buttons, help }: Words): Card {
  const examples = entry.examples.slice(0, MAX_ACTIONS - 1);
  return {
    template: 'command-help',
    summary: label(help.command.summary(entry.name, entry.summary), 250),
    data: {
      ...bareFrame([
        ...examples.map((example) => ({ title: example, ask: example })),
        { title: buttons.allCommands, ask: commandLine.help() },
      ]),
      name: markdownLabel(entry.name),
      summary: markdownLabel(entry.summary, 300),
      usageTitle: help.command.usage,
      usage: markdownLabel(entry.usage, 200),
      examplesTitle: help.command.examples,
      hasExamples: examples.length > 0,
      examples: examples.map((example) => ({ text: markdownLabel(example, 200) })),
    },
  };
}
