import { titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { IssueFilter, IssueList } from '../src/usecases/asking/answers.ts';
import type { AskButton, Card, Button } from './kit/card.ts';
import { foldedRows } from './health/folded-rows.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { dateOf } from './kit/format.ts';
import { exportButton } from './documents/export-button.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { periodName } from './kit/period-name.ts';
import { issueRow } from './kit/rows.ts';
import { issueTable } from './tables/issues.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Issues on one page: what a phone shows with little scrolling. */
const ROWS = 6;

/** `incidents`, `advisories`: a page of a list; each row opens an issue. */
export function issueListCard(list: IssueList, page: number, reader: Viewer): Card {
  const { filter, issues } = list.value;
  const words = wordsFor(reader.locale);
  const shown = pageOf(issues, page, ROWS);
  const notes = tally(list, shown, reader);
  const rowParts = { nameKind: false, nameService: !filter.service || filter.alsoServices !== undefined };
  return {
    template: 'issue-list',
    summary: summaryOf(list, reader, label(sentence(list, reader), 250)),
    rows: new RowsBehind(() => issueTable(issues, filter.classification === 'incident' ? 'incidents' : 'advisories')),
    data: {
      ...frameOf(list, reader, buttons(filter, shown, words)),
      ...microsoftsText(reader.locale, issues.length > 0),
      title: markdownLabel(titleFor(filter, reader), 300),
      hasWords: notes.length > 0,
      words: markdownLabel(notes.join(' · '), 300),
      ...foldedRows(
        shown.items.map((issue) => issueRow(issue, reader, rowParts)),
        words,
      ),
    },
  };
}

/** What the list is limited to, as its words say it. */
function listed({ classification, state, service, alsoServices = [], period }: IssueFilter, reader: Viewer) {
  const names = [...(service ? [service] : []), ...alsoServices].map(({ name }) => name);
  return {
    classification,
    state,
    ...(names.length > 0 && { service: wordsFor(reader.locale).speech.list(names) }),
    ...(period && { period: periodName(period, reader) }),
  };
}

function titleFor(filter: IssueFilter, reader: Viewer): string {
  return wordsFor(reader.locale).lists.issues.title(listed(filter, reader));
}

function sentence({ value: { filter, issues } }: IssueList, reader: Viewer): string {
  const { nothing, summary } = wordsFor(reader.locale).lists.issues;
  const [newest] = issues;
  if (newest === undefined) return nothing(listed(filter, reader));
  return summary(titleFor(filter, reader), issues.length, newest.id, titleOf(newest));
}

/** How many there are, and what the list cannot know. */
function tally({ value: { filter, issues, listedSince } }: IssueList, page: Page<Issue>, reader: Viewer): string[] {
  const words = wordsFor(reader.locale);
  const { total, openOf, none, listedSince: since } = words.lists.issues;
  const open = issues.filter(({ resolved }) => !resolved).length;
  const tooOld = filter.period && listedSince !== undefined && filter.period.from < listedSince;
  return [
    ...(issues.length === 0 ? [none] : []),
    ...(filter.state !== 'all' && page.of > 1 ? [total(issues.length)] : []),
    ...(filter.state === 'all' && issues.length > 0 ? [openOf(open, issues.length)] : []),
    ...(tooOld ? [since(dateOf(listedSince, reader))] : []),
    ...(page.of > 1 ? [pageWords(page, words)] : []),
  ];
}

/** The days that a button narrows a list to. */
const DAYS = 30;

/** The other parts of the list, each one press away. Paging comes first, and keeps the filters. */
function buttons(filter: IssueFilter, page: Page<unknown>, words: Words): Button[] {
  const { filters } = words.lists.issues;
  const { period, ...always } = filter;
  const other = filter.classification === 'incident' ? 'advisory' : 'incident';
  const to = (title: string, changed: Parameters<typeof commandLine.issues>[0]): AskButton => ({
    title,
    ask: commandLine.issues(changed),
    replaces: true,
  });
  const states = (['open', 'resolved', 'all'] as const).filter((state) => state !== filter.state);
  return [
    ...pageButtons(page, (number) => commandLine.issues(filter, number), words),
    ...states.map((state) => to(filters[state], { ...filter, state })),
    to(filters[other], { ...filter, classification: other }),
    period
      ? to(filters.anyTime, always)
      : to(filters.lastDays(words.time.span(DAYS)), { ...always, state: 'all', period: { days: DAYS } }),
    ...exportButton(commandLine.issues(filter), page.total, words),
  ];
}
