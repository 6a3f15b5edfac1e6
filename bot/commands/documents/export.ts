import { exportableCard, exportedCard, notExportedCard } from '../../../cards/documents/exported.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { wordsFor } from '../../../words/index.ts';
import type { Ask, Command, SharedAsk } from '../../asking/command.ts';
import { detailsOf } from '../../asking/details.ts';
import { isExportable } from '../../asking/documents/exportable.ts';
import { readExport } from '../../asking/documents/exported.ts';
import { readLine, type Line } from '../../asking/grammar.ts';
import { lastMonth } from '../../asking/past/last-month.ts';
import type { UseCases } from '../../../src/usecases/index.ts';

/** Their answers are files already. */
const MADE: ReadonlySet<string> = new Set<Command['name']>(['evidence', 'report']);

export default {
  name: 'export',
  async run(ask, app) {
    const { line, formats, wanted } = readExport(ask.rest);
    const read = readLine(line, ask.commands);
    if (!read || !isExportable(line)) {
      return read && MADE.has(read.command.name) ? notExportedCard(line, ask.reader) : exportableCard(line, ask.reader);
    }
    const inner = await askOf(read, line, ask, app);
    const answer = await answerOf(read, inner, app);
    const table = await answer.rows?.table();
    // What its command asks back, or refuses, is shown as it is.
    if (!table) return answer;
    if (table.rows.length === 0) return exportableCard(line, ask.reader, answer.summary);
    const files = await app.offerTable(ask.reader, table, formats);
    return exportedCard(
      answer,
      { line, wanted, evidence: evidenceOf(inner), rows: table.rows.length },
      files,
      ask.reader,
    );
  },
} satisfies Command;

/** What else is said, as whoever asks would ask it. */
async function askOf(read: Line, line: string, { reader, commands }: Ask, app: UseCases): Promise<Ask> {
  const { said, rest, parts } = read;
  const details = await detailsOf(read, reader, app);
  return { said, rest, parts, line, commands, unknown: [], words: wordsFor(reader.locale), reader, ...details };
}

/** What the command answers to whoever asks. Only commands that show something can be exported. */
function answerOf({ command }: Line, inner: Ask, app: UseCases): Promise<Card> {
  const shared: SharedAsk = inner;
  return command.isShared === true ? command.run(shared, app) : command.run(inner, app);
}

/** The evidence of the same service and time, as far as they are named. */
function evidenceOf({ services: [service], period, reader }: Ask): string {
  return service ? commandLine.evidence(service, period ?? lastMonth(reader)) : 'evidence';
}
