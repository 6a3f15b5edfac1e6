import { commandHelpCard } from '../../cards/command-help.ts';
import { helpCard } from '../../cards/help.ts';
import { fold } from '../../src/domain/naming/text.ts';
import { listed } from '../asking/listed.ts';
import { wordsFor } from '../../words/index.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'help',
  aliases: ['commands', 'menu'],
  usage: 'help [command]',
  summary: 'Shows what can be asked, or more about one command',
  examples: ['help', 'help history'],
  rank: 12,
  run({ words, commands, reader }) {
    const wanted = words.map(fold);
    const about = commands.find((command) =>
      wanted.some((word) => word === command.name || command.aliases?.includes(word)),
    );
    const said = wordsFor(reader.locale);
    return Promise.resolve(
      about ? commandHelpCard(about, said) : helpCard({ entries: listed(commands), greeting: false }, said),
    );
  },
} satisfies Command;
