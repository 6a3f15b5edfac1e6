import { spanOf } from '../../src/domain/health/day-kind.ts';
import { titleOf } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { between } from '../../src/domain/instant.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dateOf, duration } from '../kit/format.ts';
import { joinDetails } from '../kit/rows.ts';
import { styleOfIssue } from '../kit/severity.ts';
import { wordsFor } from '../../words/index.ts';
import { foldOf } from './folds.ts';

/** Issues that get a row of their own, so that the card fits on one phone screen, and rows that can be opened. */
const MOST_ROWS = { shown: 3, folded: 15 };
/** Rows that are folded away are of all kinds. */
const MORE = { symbol: '+', color: 'accent' } as const;

/** A row of an issue, for a line of its own or for a part that can be opened. */
export interface IssueLine {
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly detail: string;
  /** What stands beside the title where there is little room. */
  readonly short: string;
  readonly ask: string;
  readonly hint: string;
}

/** The first of some issues in lines of their own, and the others in a part that can be opened. */
export function issueRows(lines: readonly IssueLine[], { locale }: Viewer, shown = MOST_ROWS.shown): object {
  const { history: texts } = wordsFor(locale);
  const others = lines.slice(shown);
  const rows = others.slice(0, MOST_ROWS.folded).map(({ title, short, ask, hint }) => ({
    ...{ ask, hint, name: title, detail: short },
  }));
  const left = others.length - rows.length;
  const text = left > 0 ? texts.more(left) : '';
  const fold = foldOf('issues', MORE, texts.more(others.length), { rows, text });
  return {
    issues: lines.slice(0, shown),
    folds: others.length > 0 ? [fold] : [],
  };
}

/** An issue of the past: its title, when it began, and how long it lasted. */
export function issueLine(issue: Issue, reader: Viewer): IssueLine {
  const { history: texts, buttons: titles } = wordsFor(reader.locale);
  const { symbol, color } = styleOfIssue({ ...issue, resolved: false });
  const length = lengthOf(issue, reader);
  const lasted = issue.resolved ? length : texts.soFar(length);
  return {
    symbol,
    color,
    title: markdownLabel(titleOf(issue), 110),
    detail: markdownLabel(joinDetails([issue.id, dateOf(issue.startedAt, reader), lasted]), 160),
    short: markdownLabel(length, 40),
    ask: commandLine.issue(issue.id),
    hint: label(titles.open(issue.id)),
  };
}

/** For how long an issue has lasted, in milliseconds. */
export function msOf(issue: Issue, { now }: Viewer): number {
  const { from, to } = spanOf(issue, now);
  return between(from, to);
}

/** The same in words. */
export function lengthOf(issue: Issue, reader: Viewer): string {
  return duration(Math.max(0, msOf(issue, reader)), reader);
}
