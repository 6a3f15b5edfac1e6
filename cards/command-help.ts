import { MAX_ACTIONS } from './kit/actions.ts';
import type { Card } from './kit/card.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';
import type { HelpEntry } from './help.ts';

/** `help <command>`: how one command is written, with examples to press. */
export function commandHelpCard(entry: HelpEntry): Card {
  const examples = entry.examples.slice(0, MAX_ACTIONS - 1);
  return {
    template: 'command-help',
    summary: label(`${entry.name}: ${entry.summary}`, 250),
    data: {
      ...bareFrame([
        ...examples.map((example) => ({ title: example, ask: example })),
        { title: 'All commands', ask: 'help' },
      ]),
      name: markdownLabel(entry.name),
      summary: markdownLabel(entry.summary, 300),
      usage: markdownLabel(entry.usage, 200),
      hasExamples: examples.length > 0,
      examples: examples.map((example) => ({ text: markdownLabel(example, 200) })),
    },
  };
}
