import { titleOf } from '../../src/domain/health/issue.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { ListedReport, ReportFilter, ReportList } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { foldedRows } from '../health/folded-rows.ts';
import { exportButton } from '../documents/export-button.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dateOf } from '../kit/format.ts';
import { frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { pageButtons, pageOf, pageWords, type Page } from '../kit/pages.ts';
import { periodName } from '../kit/period-name.ts';
import { joinDetails } from '../kit/rows.ts';
import { reportTable } from '../tables/past.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { SEVERITY_STYLES } from '../kit/severity.ts';

/** Issues on one page: what a phone shows with little scrolling. */
const ROWS = 6;
/** Times that buttons ask for, in days. */
const SPANS = [30, 90, 365];

/** `reports`: issues whose post-incident report is out; each row fetches one. */
export function reportListCard(list: ReportList, page: number, reader: Viewer): Card {
  const { filter, reports } = list.value;
  const words = wordsFor(reader.locale);
  const shown = pageOf(reports, page, ROWS);
  const title = titleFor(list, reader);
  const notes = notesOn(list, shown, reader);
  return {
    template: 'issue-list',
    summary: summaryOf(list, reader, label(summaryFor(list, title, words), 250)),
    rows: new RowsBehind(() => reportTable(reports)),
    data: {
      ...frameOf(list, reader, buttons(filter, shown, words)),
      ...microsoftsText(reader.locale, reports.length > 0),
      title: markdownLabel(title, 300),
      hasWords: notes.length > 0,
      words: markdownLabel(notes.join(' · '), 300),
      ...foldedRows(
        shown.items.map((report) => rowOf(report, filter, reader)),
        words,
      ),
    },
  };
}

function titleFor({ value: { filter, reports } }: ReportList, reader: Viewer): string {
  const { list } = wordsFor(reader.locale).report;
  const names = filter.services.map(({ name }) => name);
  const service = names.length === 0 ? undefined : wordsFor(reader.locale).speech.list(names);
  const listed = { service, period: periodName(filter.period, reader) };
  return reports.length === 0 ? list.nothing(listed) : list.title(listed);
}

function summaryFor({ value: { reports } }: ReportList, title: string, { report: { list } }: Words): string {
  const [newest] = reports;
  return newest ? list.summary(title, reports.length, newest.issue.id, titleOf(newest.issue)) : title;
}

/** How many there are, and how far back anything is known. */
function notesOn({ value }: ReportList, page: Page<ListedReport>, reader: Viewer): string[] {
  const words = wordsFor(reader.locale);
  const { list } = words.report;
  const { filter, reports, knownFrom, isIncomplete } = value;
  const reach = knownFrom !== undefined && knownFrom > filter.period.from ? knownFrom : filter.period.from;
  const isEmpty = reports.length === 0;
  return [
    ...(isEmpty ? [list.lookedBackTo(dateOf(reach, reader))] : []),
    ...(!isEmpty && reach !== filter.period.from ? [list.nothingBefore(dateOf(reach, reader))] : []),
    ...(page.of > 1 ? [list.total(reports.length), pageWords(page, words)] : []),
    ...(isIncomplete ? [list.incomplete] : []),
  ];
}

/** `EX1 · Exchange Online · preliminary 8 Mar, final 20 Mar` */
function rowOf({ issue, publications }: ListedReport, filter: ReportFilter, reader: Viewer) {
  const { speech, report } = wordsFor(reader.locale);
  const { published, undated } = report.list;
  const dates = publications.map(({ at, which }) => published[which](dateOf(at, reader)));
  const details = [
    label(issue.id, 40),
    ...(filter.services.length === 1 ? [] : [issue.service.name]),
    dates.length === 0 ? undated : speech.row(dates),
  ];
  const { symbol, color } = SEVERITY_STYLES.ok;
  return {
    symbol,
    color,
    title: markdownLabel(titleOf(issue), 160),
    detail: markdownLabel(joinDetails(details), 200),
    ask: commandLine.report(issue.id),
    hint: label(report.list.open(issue.id)),
  };
}

function buttons({ services, period }: ReportFilter, page: Page<unknown>, words: Words): Button[] {
  const { lists, report, time } = words;
  return [
    ...pageButtons(page, (number) => commandLine.reports(services, period, number), words),
    ...SPANS.filter((days) => days !== period.days).map((days) => ({
      title: lists.issues.filters.lastDays(time.span(days)),
      ask: commandLine.reports(services, { days }),
      replaces: true,
    })),
    ...(services.length === 0
      ? []
      : [{ title: report.list.allServices, ask: commandLine.reports([], period), replaces: true }]),
    ...exportButton(commandLine.reports(services, period), page.total, words),
  ];
}
