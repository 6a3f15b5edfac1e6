import { helpCard } from '../../../cards/help.ts';
import { helpEntries } from '../../asking/help-entries.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'hi',
  aliases: ['hello', 'hey'],
  hidden: true,
  run({ words, commands }) {
    return Promise.resolve(helpCard({ entries: helpEntries(commands, words), greeting: true }, words));
  },
} satisfies Command;
