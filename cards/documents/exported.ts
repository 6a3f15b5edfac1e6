import type { OfferedFile } from '../../src/domain/files/file.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import { choicesCard } from '../choices.ts';
import { commandLine } from '../kit/command-line.ts';
import type { AskButton, Card } from '../kit/card.ts';
import { label } from '../kit/escape.ts';
import { noticeCard } from '../notice.ts';

/** What was exported. */
interface Exported {
  readonly line: string;
  /** Forms that were asked for: some are not made. */
  readonly wanted: ReadonlySet<string>;
  /** The line that makes a PDF of the same. */
  readonly evidence: string;
  readonly rows: number;
}

/** `export <line>`: what the files hold, and what was asked for that they are not. The turn brings them. */
export function exportedCard(
  answer: Card,
  { line, wanted, evidence, rows }: Exported,
  files: readonly OfferedFile[],
  { locale }: Viewer,
): Card {
  const { exporting } = wordsFor(locale);
  const isPdf = wanted.has('pdf');
  const notes = [...(wanted.has('excel') ? [exporting.excel] : []), ...(isPdf ? [exporting.noPdf] : [])];
  const card = noticeCard({
    tone: 'info',
    title: exporting.title(rows),
    text: [answer.summary, ...notes, exporting.utc].join('\n\n'),
    buttons: [
      { title: exporting.buttons.show, ask: line },
      ...(isPdf ? [{ title: exporting.buttons.evidence, ask: evidence }] : []),
    ],
  });
  return { ...card, files };
}

/** Says that a command gives files by itself. */
export function notExportedCard(line: string, { locale }: Viewer): Card {
  const { made } = wordsFor(locale).exporting;
  const said = label(line, 60);
  return noticeCard({ tone: 'info', title: made.title(said), text: made.text, buttons: [{ title: said, ask: line }] });
}

/** Says what can be exported, where nothing is, or nobody said what. `found` is what the list itself says. */
export function exportableCard(line: string, { locale }: Viewer, found?: string): Card {
  const { exporting } = wordsFor(locale);
  const { which, none, unknown, cannot, buttons } = exporting;
  const choices = choicesOf(buttons);
  if (found !== undefined) return choicesCard({ ...none, text: `${found}\n\n${which.text}`, choices });
  if (line === '') return choicesCard({ ...which, choices });
  return choicesCard({ title: unknown(label(line, 60)), text: `${cannot}\n\n${which.text}`, choices });
}

function choicesOf(titles: ReturnType<typeof wordsFor>['exporting']['buttons']): AskButton[] {
  const exported = (title: string, line: string) => ({ title, ask: commandLine.exported(line) });
  return [
    exported(titles.incidents, issuesOf('incident')),
    exported(titles.advisories, issuesOf('advisory')),
    exported(titles.messages, commandLine.announcements({ kind: 'message' })),
    exported(titles.availability, commandLine.availability('availability', [], { days: 30 })),
    exported(titles.status, commandLine.overview()),
    { title: titles.evidence, ask: 'evidence' },
  ];
}

function issuesOf(classification: 'incident' | 'advisory'): string {
  return commandLine.issues({ classification, state: 'all', period: { days: 30 } });
}
