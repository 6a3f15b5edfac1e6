import { helpCard } from '../../cards/help.ts';
import { listed } from '../asking/listed.ts';
import { wordsFor } from '../../words/index.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'hi',
  aliases: ['hello', 'hey'],
  usage: 'hi',
  summary: 'Says hello and what can be asked',
  examples: ['hi'],
  run({ commands, reader }) {
    return Promise.resolve(helpCard({ entries: listed(commands), greeting: true }, wordsFor(reader.locale)));
  },
} satisfies Command;
