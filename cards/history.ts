import { titleOf } from '../src/domain/health/issue.ts';
import type { Day } from '../src/domain/instant.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { ServiceDay } from '../src/domain/health/service.ts';
import { SEVERITY_GROUPS, severityGroup } from '../src/domain/health/status.ts';
import type { SeverityGroup } from '../src/domain/health/status.ts';
import type { ServiceHistory } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { dayName, dayRanges } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { barPicture, type DrawDays } from './kit/picture.ts';
import { joinDetails } from './kit/rows.ts';
import { SEVERITY_STYLES, styleOfIssue } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

const MOST_ISSUES = 12;
/** Characters of ranges for one severity, before they are cut: 45 alternating days would fill the card. */
const MAX_RANGES_LENGTH = 220;
const SPANS = [7, 30, 90];

/** `history <service> [days]`: a bar for each day, the same in words, and the issues of those days. */
export function historyCard(history: ServiceHistory, reader: Reader, draw: DrawDays = barPicture): Card {
  const { service, days } = history.value;
  const words = wordsFor(reader.locale);
  const texts = words.history;
  const groups = days.map((day) => severityGroup(day.status));
  const issues = issuesByDays(days);
  const title = texts.title(service.name, history.value.span);
  return {
    template: 'history',
    summary: summaryOf(history, reader, label(texts.summary(title, tally(groups, words)), 250)),
    data: {
      ...frameOf(history, reader, buttons(history, words)),
      title: markdownLabel(title),
      hasDays: days.length > 0,
      picture: draw(groups),
      alt: label(texts.picture(title, rangesInWords(days, words)), 1500),
      from: days[0] ? dayName(days[0].day, words) : '',
      to: days.at(-1) ? dayName(days.at(-1)?.day ?? '', words) : '',
      legend: legend(days, words),
      issuesTitle: texts.issues,
      hasIssues: issues.length > 0,
      issues: issues.slice(0, MOST_ISSUES).map(([id, on]) => issueLine(history, id, on, words)),
      noIssues: issues.length === 0,
      noIssuesText: texts.noIssues,
      hasMore: issues.length > MOST_ISSUES,
      more: texts.more(issues.length - MOST_ISSUES),
    },
  };
}

/** Issue ids with the days that name them, sorted by last day, then by first day, newest first. */
function issuesByDays(days: readonly ServiceDay[]): [string, Day[]][] {
  const byId = new Map<string, Day[]>();
  for (const { day, issueIds } of days) {
    for (const id of issueIds) byId.set(id, [...(byId.get(id) ?? []), day]);
  }
  return [...byId].toSorted(([, a], [, b]) => compareDays(b.at(-1), a.at(-1)) || compareDays(b[0], a[0]));
}

function compareDays(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function issueLine({ value: { issues } }: ServiceHistory, id: string, days: readonly Day[], words: Words): object {
  const issue = issues.get(id);
  const { symbol, color } = issue ? styleOfIssue(issue) : SEVERITY_STYLES.unknown;
  const { states, notListed } = words.history;
  const ranges = dayRanges(days, words);
  // The issue may have left the list, or be so new that only the days name it.
  const details = issue
    ? [id, ranges, states[issue.classification][issue.resolved ? 'resolved' : 'open']]
    : [ranges, notListed];
  return {
    symbol,
    color,
    title: markdownLabel(issue ? titleOf(issue) : id, 110),
    detail: markdownLabel(joinDetails(details), 160),
    ask: commandLine.issue(id),
    hint: label(words.buttons.open(id)),
  };
}

function byGroup(days: readonly ServiceDay[]): [SeverityGroup, Day[]][] {
  return SEVERITY_GROUPS.map((group): [SeverityGroup, Day[]] => [
    group,
    days.filter((day) => severityGroup(day.status) === group).map((day) => day.day),
  ]).filter(([, on]) => on.length > 0);
}

/** One entry for each severity that occurs: its symbol, its name, how many days, and which ones. */
function legend(days: readonly ServiceDay[], words: Words): object[] {
  return byGroup(days).map(([group, on]) => ({ ...SEVERITY_STYLES[group], words: legendWords(group, on, words) }));
}

function legendWords(group: SeverityGroup, on: readonly Day[], words: Words): string {
  const { history, health } = words;
  const severity = health.severities[group];
  if (group === 'ok') return history.legend(severity, on.length);
  return history.legendWithRanges(severity, on.length, label(dayRanges(on, words), MAX_RANGES_LENGTH));
}

/** The picture in words, for screen readers. */
function rangesInWords(days: readonly ServiceDay[], words: Words): string {
  const { history, health } = words;
  return byGroup(days)
    .map(([group, on]) => history.severityRanges(health.severities[group], dayRanges(on, words)))
    .join('. ');
}

function tally(groups: readonly SeverityGroup[], { history, health }: Words): string {
  if (groups.length === 0) return history.nothingKnown;
  return SEVERITY_GROUPS.map((group) => ({ group, days: groups.filter((each) => each === group).length }))
    .filter(({ days }) => days > 0)
    .map(({ group, days }) => history.severityOn(health.severities[group], days))
    .join(', ');
}

function buttons({ value: { service, span } }: ServiceHistory, { buttons: titles }: Words): Button[] {
  const others = SPANS.filter((days) => days !== span);
  return [
    ...others.map((days) => ({ title: titles.days(days), ask: commandLine.history(service, days), replaces: true })),
    { title: titles.statusNow, ask: commandLine.status(service) },
    { title: titles.allIncidents, ask: commandLine.issues({ classification: 'incident', service, state: 'all' }) },
    { title: titles.allAdvisories, ask: commandLine.issues({ classification: 'advisory', service, state: 'all' }) },
  ].slice(0, 6);
}
