import type { Table } from '../../src/domain/documents/table.ts';
import type { OfferedFile } from '../../src/domain/files/file.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import { choicesCard } from '../choices.ts';
import { commandLine } from '../kit/command-line.ts';
import type { Card } from '../kit/card.ts';
import { label } from '../kit/escape.ts';
import { noticeCard } from '../notice.ts';

/** `export <line>`: what the files hold. The turn brings them. */
export function exportedCard(
  answer: Card,
  line: string,
  { rows }: Table,
  files: readonly OfferedFile[],
  { locale }: Viewer,
): Card {
  const { exporting } = wordsFor(locale);
  const buttons = [{ title: exporting.buttons.show, ask: line }];
  const card = noticeCard({
    ...{ tone: 'info', buttons },
    title: exporting.title(rows.length),
    text: [answer.summary, exporting.utc].join('\n\n'),
  });
  return { ...card, files };
}

/** Says what can be exported, where nothing is, or nobody said what. `found` is what the list itself says. */
export function exportableCard(line: string, { locale }: Viewer, found?: string): Card {
  const { exporting } = wordsFor(locale);
  const { which, none, unknown, buttons } = exporting;
  const said = found !== undefined ? { ...none, text: `${found}\n\n${which.text}` } : which;
  const isUnknown = found === undefined && line !== '';
  const choices = [
    { title: buttons.incidents, ask: issuesOf('incident') },
    { title: buttons.advisories, ask: issuesOf('advisory') },
    { title: buttons.messages, ask: commandLine.exported(commandLine.announcements({ kind: 'message' })) },
    { title: buttons.status, ask: commandLine.exported(commandLine.overview()) },
    { title: buttons.services, ask: commandLine.exported(commandLine.services()) },
  ];
  return choicesCard({ ...(isUnknown ? { title: unknown(label(line, 60)), text: which.text } : said), choices });
}

function issuesOf(classification: 'incident' | 'advisory'): string {
  return commandLine.exported(commandLine.issues({ classification, state: 'all', period: { days: 30 } }));
}
