import { isTrouble, DAY_KINDS } from '../src/domain/health/day-kind.ts';
import type { DayKind, HistoryDay } from '../src/domain/health/day-kind.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { ServiceHistory } from '../src/usecases/asking/answers.ts';
import { availabilityOf } from './health/availability.ts';
import { barsOf } from './health/bars.ts';
import { daysInOneText, daysInWords } from './health/days.ts';
import { issueLine, issueRows, lengthOf, msOf, type IssueLine } from './health/issue-lines.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine, type HistoryView } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { dateOf, dayName, dayRanges, duration } from './kit/format.ts';
import { exportButton } from './documents/export-button.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { periodName } from './kit/period-name.ts';
import { barPicture, type DrawDays } from './kit/pictures/picture.ts';
import { joinDetails } from './kit/rows.ts';
import { SEVERITY_STYLES } from './kit/severity.ts';
import { dayTable } from './tables/services.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';

/** More days than that are drawn by the week: a bar would be thinner than its gap. */
const MOST_BARS = 100;
const SPANS = [30, 90];

interface HistoryOptions {
  readonly view?: HistoryView;
  readonly draw?: DrawDays;
  /** Buttons of other histories that were asked for. */
  readonly besides?: readonly Button[];
}

/** `history <service> [period] [incidents]`: how long it was down, a bar for each day, and the issues of those days. */
export function historyCard(
  history: ServiceHistory,
  reader: Viewer,
  { view = {}, draw = barPicture, besides = [] }: HistoryOptions = {},
): Card {
  const { service, days, period, reachesTo, downtime } = history.value;
  const { history: texts } = wordsFor(reader.locale);
  const title = texts.title(service.name, periodName(period, reader));
  const verdict = sentence(history, view, reader);
  return {
    template: 'history',
    summary: summaryOf(history, reader, label(texts.summary(title, verdict), 300)),
    rows: new RowsBehind(() => dayTable(service, days, downtime)),
    data: {
      ...frameOf(history, reader, [...besides, ...buttons(history, view, reader)]),
      ...microsoftsText(reader.locale, history.value.issues.length > 0),
      title: markdownLabel(title),
      verdict: markdownLabel(verdict, 300),
      ...availabilityOf(downtime, wordsFor(reader.locale)),
      hasLimit: reachesTo !== undefined,
      limit: reachesTo === undefined ? '' : texts.reachesTo(dayName(reachesTo, wordsFor(reader.locale))),
      ...strip(days, title, reader, draw),
      ...barsOf(days, downtime, wordsFor(reader.locale)),
      ...issueRows(linesOf(history, view, reader), reader),
    },
  };
}

function sentence(history: ServiceHistory, { incidentsOnly = false }: HistoryView, reader: Viewer): string {
  const newest = incidentsOnly ? last(history, reader) : undefined;
  if (newest === undefined) return tally(history, reader);
  return wordsFor(reader.locale).history.verdict.lastOf(newest, total(history, reader));
}

/** The newest incident: the answer to "when was it last down". */
function last({ value: { service, issues } }: ServiceHistory, reader: Viewer): string | undefined {
  const { verdict } = wordsFor(reader.locale).history;
  const newest = issues.find(isTrouble);
  if (!newest) return undefined;
  const say = newest.resolved ? verdict.last : verdict.open;
  return say(service.name, newest.id, dateOf(newest.startedAt, reader), lengthOf(newest, reader));
}

/** How many incidents there were, and for how long in all: several at once count once. */
function tally(history: ServiceHistory, reader: Viewer): string {
  const { verdict } = wordsFor(reader.locale).history;
  const { issues, days, downtime } = history.value;
  const incidents = issues.filter(isTrouble);
  if (incidents.length === 0) return withoutIncidents(days, duration(downtime.downMs, reader), reader);
  const said = total(history, reader);
  const open = incidents.filter(({ resolved }) => !resolved).length;
  return open === 0 ? said : verdict.stillOpen(said, open);
}

function total({ value: { issues, downtime } }: ServiceHistory, reader: Viewer): string {
  const { verdict } = wordsFor(reader.locale).history;
  const incidents = issues.filter(isTrouble).length;
  const length = duration(downtime.downMs, reader);
  return incidents === 1 ? verdict.one(length) : verdict.incidents(incidents, length);
}

function withoutIncidents(days: readonly HistoryDay[], total: string, reader: Viewer): string {
  const { verdict } = wordsFor(reader.locale).history;
  const has = (...kinds: DayKind[]) => days.some(({ kind }) => kinds.includes(kind));
  if (days.every(({ kind }) => kind === 'unknown')) return verdict.nothingKnown;
  if (has('outage', 'incident')) return verdict.interruptions(total);
  return has('unknown', 'degraded') ? verdict.noIncidentsKnown : verdict.noIncidents;
}

function strip(days: readonly HistoryDay[], title: string, reader: Viewer, draw: DrawDays): object {
  const words = wordsFor(reader.locale);
  const [first, last] = [days[0], days.at(-1)];
  const isByWeek = days.length > MOST_BARS;
  const kinds = days.map(({ kind }) => kind);
  return {
    hasDays: days.length > 0,
    picture: draw(isByWeek ? weeks(kinds) : kinds),
    alt: label(words.history.picture(title, daysInOneText(days, words)), 1500),
    // Unescaped, `1. März` would be the item of a list.
    from: first ? markdownLabel(dayName(first.day, words)) : '',
    to: last ? markdownLabel(dayName(last.day, words)) : '',
    legend: daysInWords(days, words),
    isByWeek,
    byWeek: words.history.weeks,
  };
}

/** The worst day of each week, counted back from the last day. */
function weeks(kinds: readonly DayKind[]): DayKind[] {
  const rest = kinds.length % 7;
  const starts = Array.from({ length: Math.ceil(kinds.length / 7) }, (_, at) => (rest === 0 ? 0 : rest - 7) + at * 7);
  return starts.map((start) => {
    const week = kinds.slice(Math.max(0, start), start + 7);
    return DAY_KINDS.find((kind) => week.includes(kind)) ?? 'unknown';
  });
}

function linesOf({ value: { issues, unlisted } }: ServiceHistory, view: HistoryView, reader: Viewer): IssueLine[] {
  const shown = issues.filter((issue) => view.incidentsOnly !== true || issue.classification === 'incident');
  const sorted = view.longestFirst === true ? shown.toSorted((a, b) => msOf(b, reader) - msOf(a, reader)) : shown;
  return [
    ...sorted.map((issue) => issueLine(issue, reader)),
    // Whether they were incidents is not known, so they are never left out.
    ...[...unlisted].map(([id, days]) => unlistedLine(id, days, reader)),
  ];
}

function unlistedLine(id: string, days: readonly string[], reader: Viewer): IssueLine {
  const words = wordsFor(reader.locale);
  const { symbol, color } = SEVERITY_STYLES.unknown;
  const ranges = dayRanges(days, words);
  return {
    symbol,
    color,
    title: markdownLabel(id, 60),
    detail: markdownLabel(joinDetails([ranges, words.history.notListed]), 160),
    short: markdownLabel(ranges, 40),
    ask: commandLine.issue(id),
    hint: label(words.buttons.open(id)),
  };
}

/** The other views of the same days come before other days. */
function buttons({ value: { service, period, issues } }: ServiceHistory, view: HistoryView, reader: Viewer): Button[] {
  const { buttons: titles, history } = wordsFor(reader.locale);
  const { buttons: views } = history;
  const { incidentsOnly = false, longestFirst = false } = view;
  const ask = (changes: HistoryView) => commandLine.history(service, period, { ...view, ...changes });
  const hasAdvisories = issues.some(({ classification }) => classification === 'advisory');
  return [
    ...(incidentsOnly
      ? [
          { title: views.withAdvisories, ask: ask({ incidentsOnly: false }), replaces: true },
          longestFirst
            ? { title: views.newestFirst, ask: ask({ longestFirst: false }), replaces: true }
            : { title: views.longestFirst, ask: ask({ longestFirst: true }), replaces: true },
        ]
      : hasAdvisories
        ? [{ title: views.incidentsOnly, ask: ask({ incidentsOnly: true }), replaces: true }]
        : []),
    ...SPANS.filter((days) => days !== period.days).map((days) => ({
      title: titles.days(days),
      ask: commandLine.history(service, days, view),
      replaces: true,
    })),
    { title: titles.statusNow, ask: commandLine.status(service) },
    ...exportButton(commandLine.history(service, period), issues.length, wordsFor(reader.locale)),
  ];
}
