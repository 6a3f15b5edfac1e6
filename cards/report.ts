import { DAY, between } from '../src/domain/instant.ts';
import { titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { ReportAnswer } from '../src/usecases/asking/answers.ts';
import type { ReportFile } from '../src/usecases/files/get-report-file.ts';
import { storyOf } from './alerts/story.ts';
import { leadTexts } from './alerts/texts.ts';
import { issueInAdminCenter } from './kit/admin-center.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdown, markdownLabel } from './kit/escape.ts';
import { dateOf, moment } from './kit/format.ts';
import { frameOf, microsoftsText, summaryOf, withNote } from './kit/frame.ts';
import { SEVERITY_STYLES } from './kit/severity.ts';
import type { SeverityStyle } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** A report that was promised but is long overdue gets its own state on the card. */
type ShownState = ReportAnswer['value']['state'] | 'overdue';

const SEVERITIES: Readonly<Record<ShownState, SeverityStyle>> = {
  published: SEVERITY_STYLES.ok,
  expected: SEVERITY_STYLES.info,
  none: SEVERITY_STYLES.unknown,
  overdue: SEVERITY_STYLES.unknown,
};

/** `report <id>`: whether there is a post-incident report, and how to get it. */
export function reportCard(answer: ReportAnswer, reader: Viewer, document?: ReportFile): Card {
  const { issue } = answer.value;
  const words = wordsFor(reader.locale);
  const { report } = words;
  const state = stateOf(answer, reader);
  const title: string = report.states[state];
  const { symbol, style } = SEVERITIES[state];
  const isHere = document !== undefined && 'file' in document;
  const card = {
    template: 'report',
    summary: summaryOf(answer, reader, label(report.summary(issue.id, title), 250)),
    data: {
      ...frameOf(answer, reader, buttons(issue, words)),
      ...microsoftsText(reader.locale),
      status: `${symbol} ${title}`,
      style,
      kind: markdownLabel(issue.id, 60),
      title: markdownLabel(titleOf(issue), 300),
      quotes: issue.resolved ? quotesOf(issue, reader, words) : [],
      text: markdown(report.explanations[state]({ ...datesOf(answer, reader), isHere })),
    },
    ...(isHere && { files: [document.file] }),
  };
  return document && 'because' in document ? withNote(card, whyNot(document.because, words)) : card;
}

/** Why the document itself is not here. */
function whyNot(
  because: Extract<ReportFile, { because: unknown }>['because'],
  { report, files, errors }: Words,
): string {
  const { notYet, notPermitted, sourceOut } = report.document;
  const ofFiles = new Map<string, { readonly text: string }>(Object.entries(files.errors)).get(because);
  if (ofFiles) return ofFiles.text;
  if (because === 'no-report') return notYet;
  if (because === 'not-permitted' || because === 'access-blocked') return notPermitted;
  const stale = new Map<string, string>(Object.entries(errors.stale)).get(because);
  return sourceOut(stale ?? '');
}

/** What the closing post says: how it ended, and why it happened. */
function quotesOf(issue: Issue, reader: Viewer, words: Words): object {
  return leadTexts({ issue, isGone: false, story: storyOf(issue), frame: reader, words, isAnswer: true });
}

function buttons({ id }: Issue, words: Words): Button[] {
  return [
    issueInAdminCenter(id, words),
    { title: words.report.buttons.issue(label(id, 30)), ask: commandLine.issue(id) },
    { title: words.report.buttons.history, ask: commandLine.issue(id, 'all') },
  ];
}

/** Reports are promised within days. One that is missing after a month is no longer expected. */
const OVERDUE_MS = 30 * DAY;

function stateOf({ value: { issue, state } }: ReportAnswer, reader: Viewer): ShownState {
  const isLate = issue.endedAt !== undefined && between(issue.endedAt, reader.now) > OVERDUE_MS;
  return state === 'expected' && isLate ? 'overdue' : state;
}

function datesOf({ value: { issue, publishedOn } }: ReportAnswer, reader: Viewer) {
  return {
    // The source counts days in UTC.
    publishedOn: publishedOn && dateOf(`${publishedOn}T00:00:00.000Z`, { ...reader, timeZone: 'UTC' }),
    endedAt: issue.endedAt && moment(issue.endedAt, reader),
  };
}
