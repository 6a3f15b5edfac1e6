import { commandHelpCard } from '../../../cards/command-help.ts';
import { helpCard } from '../../../cards/help.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { helpEntries, helpEntry } from '../../asking/help-entries.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'help',
  aliases: ['commands', 'menu'],
  run({ said, words, commands }) {
    const wanted = said.map(fold);
    const about = commands.find((command) =>
      wanted.some((word) => word === command.name || command.aliases?.includes(word)),
    );
    return Promise.resolve(
      about
        ? commandHelpCard(helpEntry(about, words), words)
        : helpCard({ entries: helpEntries(commands, words), greeting: false }, words),
    );
  },
} satisfies Command;
