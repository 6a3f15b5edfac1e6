import { exportableCard, exportedCard } from '../../../cards/documents/exported.ts';
import { wordsFor } from '../../../words/index.ts';
import type { Ask, Command, SharedAsk } from '../../asking/command.ts';
import { detailsOf } from '../../asking/details.ts';
import { readExport } from '../../asking/documents/exported.ts';
import { readLine, type Line } from '../../asking/grammar.ts';
import type { UseCases } from '../../../src/usecases/index.ts';

export default {
  name: 'export',
  async run(ask, app) {
    const { line, formats } = readExport(ask.rest);
    const read = readLine(line, ask.commands);
    if (!read?.command.exports) return exportableCard(line, ask.reader);
    const answer = await answerOf(read, line, ask, app);
    const table = answer.rows?.table();
    // What its command asks back, or refuses, is shown as it is.
    if (!table) return answer;
    if (table.rows.length === 0) return exportableCard(line, ask.reader, answer.summary);
    return exportedCard(answer, line, table, await app.offerTable(ask.reader, table, formats), ask.reader);
  },
} satisfies Command;

/** What the command answers to whoever asks. Only commands that show something can be exported. */
async function answerOf(read: Line, line: string, ask: Ask, app: UseCases) {
  const { reader, commands } = ask;
  const { said, rest, parts, command } = read;
  const details = await detailsOf(read, reader, app);
  const base = { said, rest, parts, line, commands, unknown: [], words: wordsFor(reader.locale), ...details };
  const inner: Ask = { ...base, reader };
  const shared: SharedAsk = { ...base, reader };
  return command.isShared === true ? command.run(shared, app) : command.run(inner, app);
}
