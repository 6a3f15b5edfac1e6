import { commandHelpCard, commandsCard, helpHomeCard, topicCard, TOPICS } from '../../../cards/help.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { examplesFor, helpEntries, helpEntry, workingEntry } from '../../asking/help-entries.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'help',
  aliases: ['commands', 'menu'],
  async run(ask, app) {
    const { said, words, commands, reader } = ask;
    const wanted = said.map(fold);
    const examples = await examplesFor(ask, app);
    const topic = TOPICS.find((each) => wanted.includes(each));
    if (topic) return topicCard(topic, examples, reader);
    if (wanted.includes('commands')) return commandsCard(helpEntries(commands, words), reader);
    const about = commands.find(({ name, aliases }) => wanted.some((word) => word === name || aliases?.includes(word)));
    return about
      ? commandHelpCard(workingEntry(helpEntry(about, words), examples), reader)
      : helpHomeCard(examples, reader);
  },
} satisfies Command;
