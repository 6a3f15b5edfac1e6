import type { Reader } from '../src/domain/subscription/reader.ts';
import type { FeatureHealth, ServiceDay } from '../src/domain/health/service.ts';
import { severityGroup, statusLabel } from '../src/domain/health/status.ts';
import type { ServiceStatus } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count, dayName, dayRanges } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { barPicture } from './kit/picture.ts';
import { issueRow } from './kit/rows.ts';
import { SEVERITY_STYLES, styleOf, statusWords } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

const MOST_ISSUES = 6;
const ISSUE_BUTTONS = 3;
const MOST_FEATURES = 15;

/** `status <service>`: how it and its features do, what is open, how the week was. */
export function serviceCard(status: ServiceStatus, reader: Reader): Card {
  const { health, openIssues, week } = status.value;
  const look = styleOf(health);
  const texts = wordsFor(reader.locale);
  const rows = openIssues.slice(0, MOST_ISSUES).map((issue) => issueRow(issue, reader, { nameService: false }));
  return {
    template: 'service',
    summary: summaryOf(status, reader, sentence(status)),
    data: {
      ...frameOf(status, reader, buttons(status)),
      name: markdownLabel(health.service.name),
      status: markdownLabel(statusWords(health)),
      style: look.style,
      open: openWords(status),
      issues: rows,
      hasMore: openIssues.length > rows.length,
      more: `and ${openIssues.length - rows.length} more: type “incidents” or “advisories” with the service’s name`,
      ...features(health.features),
      hasWeek: week.length > 0,
      week: week.map((day, at) => dayTile(day, at === week.length - 1, texts)),
      picture: barPicture(week.map((day) => severityGroup(day.status))),
      weekAlt: label(`Last 7 days. ${weekWords(week, texts)}`, 600),
      weekWords: weekWords(week, texts),
    },
  };
}

function sentence({ value: { health, openIssues } }: ServiceStatus): string {
  const newest = openIssues[0];
  const open =
    newest === undefined ? 'no open issues' : `${count(openIssues.length, 'open issue')}, first ${newest.id}`;
  return label(`${health.service.name}: ${statusLabel(health)}, ${open}`, 250);
}

function openWords({ value: { health, openIssues } }: ServiceStatus): string {
  const incidents = openIssues.filter((issue) => issue.classification === 'incident').length;
  const advisories = openIssues.length - incidents;
  if (openIssues.length > 0) {
    return `${count(incidents, 'incident')} and ${count(advisories, 'advisory', 'advisories')} open`;
  }
  return severityGroup(health.status) === 'ok'
    ? 'No open incidents or advisories'
    : 'Microsoft lists no open issue that explains this status';
}

function features(all: readonly FeatureHealth[]): object {
  const ill = all.filter((feature) => severityGroup(feature.status) !== 'ok');
  const well = all.filter((feature) => severityGroup(feature.status) === 'ok');
  return {
    hasFeatures: all.length > 0,
    features: ill.slice(0, MOST_FEATURES).map((feature) => ({
      name: markdownLabel(feature.name, 80),
      status: markdownLabel(statusWords(feature), 60),
    })),
    hasWell: well.length > 0,
    well: `${SEVERITY_STYLES.ok.symbol} Healthy: ${markdownLabel(well.map((feature) => feature.name).join(', '), 700)}`,
  };
}

function dayTile(day: ServiceDay, isLast: boolean, texts: Words): object {
  const look = styleOf(day);
  return {
    name: dayName(day.day, texts, { weekday: 'short' }),
    symbol: look.symbol,
    color: look.color,
    weight: isLast ? 'Bolder' : 'Default',
  };
}

/** The strip in words: `Service degradation: 4–5 Apr. Healthy on the other 5 days.` */
function weekWords(week: readonly ServiceDay[], texts: Words): string {
  const byLabel = new Map<string, string[]>();
  for (const day of week) {
    if (severityGroup(day.status) === 'ok') continue;
    const name = statusLabel(day);
    byLabel.set(name, [...(byLabel.get(name) ?? []), day.day]);
  }
  const healthy = week.filter((day) => severityGroup(day.status) === 'ok').length;
  if (healthy === week.length) return `Healthy on all ${week.length} days`;
  const parts = [...byLabel].map(([name, days]) => `${markdownLabel(name, 60)}: ${dayRanges(days, texts)}`);
  return `${parts.join('. ')}. ${healthy === 0 ? 'No healthy day' : `Healthy on ${count(healthy, 'other day')}`}.`;
}

function buttons({ value: { health, openIssues } }: ServiceStatus): Button[] {
  const { service } = health;
  const issues = openIssues.slice(0, ISSUE_BUTTONS).map(({ id }) => ({ title: id, ask: commandLine.issue(id) }));
  return [
    ...issues,
    { title: '30-day history', ask: commandLine.history(service, 30) },
    { title: 'Refresh', ask: commandLine.status(service), replaces: true },
    { title: 'All services', ask: commandLine.overview() },
  ];
}
