import type { Reader } from '../src/domain/subscription/reader.ts';
import type { FeatureHealth, ServiceDay } from '../src/domain/health/service.ts';
import { severityGroup } from '../src/domain/health/status.ts';
import type { ServiceStatus } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { dayName, dayRanges } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { barPicture, type DrawDays } from './kit/picture.ts';
import { issueRow } from './kit/rows.ts';
import { SEVERITY_STYLES, statusLabel, statusWords, styleOf, styleOfService } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

const MOST_ISSUES = 6;
const ISSUE_BUTTONS = 3;
const MOST_FEATURES = 15;
/** The span that the history button offers. */
const HISTORY_DAYS = 30;

/** `status <service>`: the status of a service and its features, its open issues, and the last week. */
export function serviceCard(status: ServiceStatus, reader: Reader, draw: DrawDays = barPicture): Card {
  const { health, openIssues, week } = status.value;
  const words = wordsFor(reader.locale);
  const { service } = words;
  const look = styleOfService(health, openIssues);
  const rows = openIssues.slice(0, MOST_ISSUES).map((issue) => issueRow(issue, reader, { nameService: false }));
  return {
    template: 'service',
    summary: summaryOf(status, reader, sentence(status, words)),
    data: {
      ...frameOf(status, reader, buttons(status, words)),
      name: markdownLabel(health.service.name),
      status: markdownLabel(`${look.symbol} ${statusLabel(health, words)}`),
      style: look.style,
      open: openWords(status, words),
      issues: rows,
      hasMore: openIssues.length > rows.length,
      more: service.more(openIssues.length - rows.length),
      ...features(health.features, words),
      ...weekData(week, words, draw),
    },
  };
}

/** The last days as a picture, as symbols, and in words. */
function weekData(week: readonly ServiceDay[], words: Words, draw: DrawDays): object {
  const said = weekWords(week, words);
  const texts = words.service.week;
  return {
    hasWeek: week.length > 0,
    weekTitle: texts.title,
    week: week.map((day, at) => dayTile(day, at === week.length - 1, words)),
    picture: draw(week.map((day) => severityGroup(day.status))),
    weekAlt: label(texts.picture(said), 600),
    weekWords: said,
  };
}

function sentence({ value: { health, openIssues } }: ServiceStatus, words: Words): string {
  const { service } = words;
  const newest = openIssues[0];
  const open = newest === undefined ? service.noIssues : service.issues(openIssues.length, newest.id);
  return label(service.summary(health.service.name, statusLabel(health, words), open), 250);
}

function openWords({ value: { health, openIssues } }: ServiceStatus, words: Words): string {
  const incidents = openIssues.filter((issue) => issue.classification === 'incident').length;
  if (openIssues.length > 0) return words.health.open(incidents, openIssues.length - incidents);
  return severityGroup(health.status) === 'ok' ? words.service.nothingOpen : words.service.unexplained;
}

function features(all: readonly FeatureHealth[], words: Words): object {
  const unhealthy = all.filter((feature) => severityGroup(feature.status) !== 'ok');
  const healthy = all.filter((feature) => severityGroup(feature.status) === 'ok');
  const names = healthy.map((feature) => feature.name).join(', ');
  return {
    hasFeatures: all.length > 0,
    featuresTitle: words.service.features,
    features: unhealthy.slice(0, MOST_FEATURES).map((feature) => ({
      name: markdownLabel(feature.name, 80),
      status: markdownLabel(statusWords(feature, words), 60),
    })),
    hasHealthy: healthy.length > 0,
    healthy: `${SEVERITY_STYLES.ok.symbol} ${words.service.healthyFeatures(markdownLabel(names, 700))}`,
  };
}

function dayTile(day: ServiceDay, isLast: boolean, words: Words): object {
  const { symbol, color } = styleOf(day);
  return { name: dayName(day.day, words, { weekday: 'short' }), symbol, color, weight: isLast ? 'Bolder' : 'Default' };
}

/** The week in words: `Service degradation: 4–5 Apr. Healthy on 5 other days.` */
function weekWords(week: readonly ServiceDay[], words: Words): string {
  const texts = words.service.week;
  const byLabel = new Map<string, string[]>();
  for (const day of week.filter(({ status }) => severityGroup(status) !== 'ok')) {
    const name = statusLabel(day, words);
    byLabel.set(name, [...(byLabel.get(name) ?? []), day.day]);
  }
  if (byLabel.size === 0) return texts.allHealthy(week.length);
  const healthy = week.filter(({ status }) => severityGroup(status) === 'ok').length;
  const parts = [...byLabel].map(([name, days]) => texts.statusOn(markdownLabel(name, 60), dayRanges(days, words)));
  return texts.sentences(parts, healthy);
}

function buttons({ value: { health, openIssues } }: ServiceStatus, { buttons: titles }: Words): Button[] {
  const { service } = health;
  const issues = openIssues.slice(0, ISSUE_BUTTONS).map(({ id }) => ({ title: id, ask: commandLine.issue(id) }));
  return [
    ...issues,
    { title: titles.historyOfDays(HISTORY_DAYS), ask: commandLine.history(service, HISTORY_DAYS) },
    { title: titles.refresh, ask: commandLine.status(service), replaces: true },
    { title: titles.allServices, ask: commandLine.overview() },
  ];
}
