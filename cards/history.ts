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
import { count, dayName, dayRanges } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { barPicture } from './kit/picture.ts';
import { joinDetails } from './kit/rows.ts';
import { SEVERITY_STYLES, styleOfIssue } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

const MOST_ISSUES = 12;
/** Ranges named for one severity before it says "and more": 45 alternating days would fill the card. */
const MOST_RANGES = 220;
const SPANS = [7, 30, 90];

/** `history <service> [days]`: each day as a bar, the same in words, and each day's issues. */
export function historyCard(history: ServiceHistory, reader: Reader): Card {
  const { service, days } = history.value;
  const texts = wordsFor(reader.locale);
  const groups = days.map((day) => severityGroup(day.status));
  const issues = issuesByDays(days);
  const title = `${service.name}: ${count(history.value.span, 'day')}`;
  return {
    template: 'history',
    summary: summaryOf(history, reader, label(`${title}. ${tally(groups)}`, 250)),
    data: {
      ...frameOf(history, reader, buttons(history)),
      title: markdownLabel(title),
      hasDays: days.length > 0,
      picture: barPicture(groups),
      alt: label(`Status of ${title}. ${words(days, texts)}`, 1500),
      from: days[0] ? dayName(days[0].day, texts) : '',
      to: days.at(-1) ? dayName(days.at(-1)?.day ?? '', texts) : '',
      legend: legend(days, texts),
      hasIssues: issues.length > 0,
      issues: issues.slice(0, MOST_ISSUES).map(([id, on]) => issueLine(history, id, on, texts)),
      noIssues: issues.length === 0,
      hasMore: issues.length > MOST_ISSUES,
      more: `and ${issues.length - MOST_ISSUES} more, found by the buttons below`,
    },
  };
}

/** Issue ids with the days they are named by: those seen last, then those that began last, first. */
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

function issueLine({ value: { issues } }: ServiceHistory, id: string, days: readonly Day[], texts: Words): object {
  const issue = issues.get(id);
  const look = issue ? styleOfIssue(issue) : SEVERITY_STYLES.unknown;
  // It may be gone from the list, or so new that only the days know it.
  const details = issue
    ? [id, dayRanges(days, texts), `${issue.classification}, ${issue.resolved ? 'resolved' : 'open'}`]
    : [dayRanges(days, texts), 'not in the list of issues now'];
  return {
    symbol: look.symbol,
    color: look.color,
    title: markdownLabel(issue ? titleOf(issue) : id, 110),
    detail: markdownLabel(joinDetails(details), 160),
    ask: commandLine.issue(id),
    hint: label(`Open ${id}`),
  };
}

function byGroup(days: readonly ServiceDay[]): [SeverityGroup, Day[]][] {
  return SEVERITY_GROUPS.map((group): [SeverityGroup, Day[]] => [
    group,
    days.filter((day) => severityGroup(day.status) === group).map((day) => day.day),
  ]).filter(([, on]) => on.length > 0);
}

/** One entry for each severity that occurs: its symbol, its word, how many days, and which. */
function legend(days: readonly ServiceDay[], texts: Words): object[] {
  return byGroup(days).map(([group, on]) => ({
    ...SEVERITY_STYLES[group],
    words: `${SEVERITY_STYLES[group].word}: ${count(on.length, 'day')}${group === 'ok' ? '' : ` (${label(dayRanges(on, texts), MOST_RANGES)})`}`,
  }));
}

function words(days: readonly ServiceDay[], texts: Words): string {
  return byGroup(days)
    .map(([group, on]) => `${SEVERITY_STYLES[group].word}: ${dayRanges(on, texts)}`)
    .join('. ');
}

function tally(groups: readonly SeverityGroup[]): string {
  if (groups.length === 0) return 'Nothing is known of these days';
  return SEVERITY_GROUPS.map((group) => ({ group, days: groups.filter((each) => each === group).length }))
    .filter(({ days }) => days > 0)
    .map(({ group, days }) => `${SEVERITY_STYLES[group].word} on ${count(days, 'day')}`)
    .join(', ');
}

function buttons({ value: { service, span } }: ServiceHistory): Button[] {
  const others = SPANS.filter((days) => days !== span);
  return [
    ...others.map((days) => ({ title: `${days} days`, ask: commandLine.history(service, days), replaces: true })),
    { title: 'Status now', ask: commandLine.status(service) },
    { title: 'All incidents', ask: commandLine.issues({ classification: 'incident', service, state: 'all' }) },
    { title: 'All advisories', ask: commandLine.issues({ classification: 'advisory', service, state: 'all' }) },
  ].slice(0, 6);
}
