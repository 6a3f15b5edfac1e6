import { commandHelpCard, commandsCard, helpHomeCard, topicCard, TOPICS } from '../../../cards/help.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { examplesFor, helpEntries, helpEntry, workingEntry } from '../../asking/help-entries.ts';
import type { SharedAsk, Command } from '../../asking/command.ts';
import { understand } from '../../asking/reading/understand.ts';

export default {
  name: 'help',
  menu: 'everywhere',
  isShared: true,
  async run(ask, app) {
    const { said, words, commands, reader } = ask;
    const wanted = said.map(fold);
    const examples = await examplesFor(ask, app);
    const topic = TOPICS.find((each) => wanted.includes(each));
    if (topic) return topicCard(topic, examples, reader);
    if (wanted.includes('commands')) return commandsCard(helpEntries(commands, words), reader);
    const about = commandNamed(wanted, ask);
    return about
      ? commandHelpCard(workingEntry(helpEntry(about, words), examples), reader)
      : helpHomeCard(examples, reader);
  },
} satisfies Command;

/** The command of this name, or the one that the words amount to: "help outages". */
function commandNamed(words: readonly string[], { commands, reader }: SharedAsk): Command | undefined {
  const [meant] = understand(words.join(' '), reader, []).line?.split(' ') ?? [];
  return commands.find(({ name }) => words.includes(name)) ?? commands.find(({ name }) => name === meant);
}
