import { newestPost, titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import { sectionText, sectionsOf } from '../src/domain/health/post-text.ts';
import type { HistoryDay } from '../src/domain/health/day-kind.ts';
import { sentencesOf } from '../src/domain/health/sentences.ts';
import type { FeatureHealth } from '../src/domain/health/service.ts';
import { severityGroup } from '../src/domain/health/status.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { ServiceStatus } from '../src/usecases/asking/answers.ts';
import { daysInOneText, daysInWords } from './health/days.ts';
import { foldOf } from './health/folds.ts';
import { nextUpdateSentence } from './health/next-update.ts';
import { withMore } from './kit/actions.ts';
import type { Card, Button } from './kit/card.ts';
import { followButtons } from './kit/change-buttons.ts';
import { commandLine } from './kit/command-line.ts';
import { cut, label, markdown, markdownLabel } from './kit/escape.ts';
import { clockOrMoment, dayName, relative } from './kit/format.ts';
import { asOf, frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { barPicture, type DrawDays } from './kit/pictures/picture.ts';
import { joinDetails } from './kit/rows.ts';
import { SEVERITY_STYLES, issueStatus, statusLabel, styleOf, styleOfIssue, styleOfService } from './kit/severity.ts';
import { textInReadersTime } from './kit/text-times.ts';
import { issueTable } from './tables/issues.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Incidents that get a row of their own, and rows of each closed part. */
const MOST_ROWS = { incidents: 1, folded: 8 };
const MOST_FEATURES = 3;
/** Characters of what Microsoft says is going on now. */
const MOST_NEWS = 110;
/** The span that the history button offers. */
const HISTORY_DAYS = 30;

interface ServiceCardOptions {
  /** Whether people can say that the service fails for them. */
  readonly takesReports?: boolean;
  readonly draw?: DrawDays;
}

/** `status <service>`: one sentence that says how it is, its open incidents, the last week, and the rest folded away. */
export function serviceCard(
  status: ServiceStatus,
  reader: Viewer,
  { takesReports = false, draw = barPicture }: ServiceCardOptions = {},
): Card {
  const { health, openIssues, week } = status.value;
  const words = wordsFor(reader.locale);
  const verdict = sentence(status, reader);
  const frame = frameOf(status, reader, buttons(status, reader, takesReports));
  const look = styleOfService(health, openIssues);
  const incidents = openIssues.filter(({ classification }) => classification === 'incident');
  return {
    template: 'service',
    summary: summaryOf(status, reader, label(verdict, 300)),
    rows: new RowsBehind(() => issueTable(openIssues, `status-${health.service.id.toLowerCase()}`)),
    data: {
      ...frame,
      ...microsoftsText(reader.locale, openIssues.length > 0),
      ...look,
      ...(frame.isStale && { style: 'emphasis' }),
      verdict: markdownLabel(asOf(status, reader, verdict), 500),
      issues: incidents.slice(0, MOST_ROWS.incidents).map((issue, at) => issueRow(issue, at === 0, reader)),
      ...weekData(week, words, draw),
      ...sickFeatures(status, words),
      folds: folds(status, words),
    },
  };
}

function sentence({ value: { health, openIssues } }: ServiceStatus, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const { verdict } = words.service;
  const { name } = health.service;
  const incidents = openIssues.filter(({ classification }) => classification === 'incident');
  const [worst] = incidents;
  if (!worst) return withoutIncident(health, openIssues.length, words);
  const since = clockOrMoment(worst.startedAt, reader);
  const title = ended(titleOf(worst));
  const said =
    incidents.length === 1
      ? verdict.incident(name, since, title)
      : verdict.incidents(name, incidents.length, since, title);
  const next = nextUpdateSentence(incidents, reader);
  return next === undefined ? said : words.overview.verdict.withNextUpdate(said, next);
}

function withoutIncident(health: ServiceStatus['value']['health'], advisories: number, words: Words): string {
  const { verdict } = words.service;
  const { name } = health.service;
  const group = severityGroup(health.status);
  if (advisories > 0 && group !== 'critical') return verdict.advisories(name, advisories);
  if (group === 'ok') return verdict.healthy(name);
  if (group === 'unknown' && health.statusText === '') return verdict.notKnown(name);
  return verdict.unexplained(name, statusLabel(health, words));
}

/** Microsoft's titles have no full stop, and another sentence follows. */
function ended(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

/** An open incident. The verdict has said the title of the worst one; its newest news takes that place. */
function issueRow(issue: Issue, isInVerdict: boolean, reader: Viewer): object {
  const words = wordsFor(reader.locale);
  const { symbol, color } = styleOfIssue(issue);
  const news = isInVerdict ? newsOf(issue, reader) : '';
  const details = [issueStatus(issue, words), words.health.updated(relative(issue.modifiedAt, reader))];
  return {
    symbol,
    color,
    title: markdownLabel(isInVerdict ? issue.id : titleOf(issue), 110),
    detail: markdownLabel(joinDetails(isInVerdict ? details : [issue.id, ...details]), 160),
    hasNews: news !== '',
    news: markdown(cut(firstSentences(news), MOST_NEWS)),
    ask: commandLine.issue(issue.id),
    hint: label(words.buttons.open(issue.id)),
  };
}

/** As many whole sentences as there is room for, at least one. */
function firstSentences(text: string): string {
  return (
    sentencesOf(text).reduce((said, next) => ((said + next).trimEnd().length > MOST_NEWS ? said : said + next), '') ||
    text
  );
}

/** What Microsoft says is going on now. */
function newsOf(issue: Issue, reader: Viewer): string {
  const post = newestPost(issue);
  const text = post && sectionText(sectionsOf(plainText(post.body)), 'Current status');
  return post && text ? textInReadersTime(text.split('\n')[0] ?? '', post.createdAt, reader) : '';
}

/** The last days as a picture and in words. */
function weekData(week: readonly HistoryDay[], words: Words, draw: DrawDays): object {
  return {
    hasWeek: week.length > 0,
    weekTitle: words.service.week,
    picture: draw(week.map(({ kind }) => kind)),
    weekAlt: label(words.service.picture(daysInOneText(week, words)), 600),
    week: week.map(({ day }, at) => ({
      name: dayName(day, words, { weekday: 'short' }),
      weight: at === week.length - 1 ? 'Bolder' : 'Default',
    })),
    weekWords: daysInWords(week, words),
  };
}

function sickFeatures({ value: { health, openIssues } }: ServiceStatus, words: Words): object {
  const sick = health.features.filter((feature) => severityGroup(feature.status) !== 'ok');
  const more = sick.length - MOST_FEATURES;
  return {
    features: sick.slice(0, MOST_FEATURES).map((feature, at) => ({
      ...lookOf(feature, openIssues),
      spacing: at === 0 ? 'Small' : 'None',
      words: markdownLabel(joinDetails([feature.name, statusLabel(feature, words)]), 140),
    })),
    hasMoreFeatures: more > 0,
    moreFeatures: more > 0 ? words.service.moreFeatures(more) : '',
  };
}

/** An advisory alone makes the API call a feature degraded, as it does the service. */
function lookOf(feature: FeatureHealth, openIssues: readonly Issue[]): { symbol: string; color: string } {
  const isMild = openIssues.length > 0 && openIssues.every(({ classification }) => classification === 'advisory');
  const { symbol, color } = isMild ? styleOfService(feature, openIssues) : styleOf(feature);
  return { symbol, color };
}

/** What is closed until somebody wants to see it. */
function folds({ value: { health, openIssues } }: ServiceStatus, words: Words): object[] {
  const { folds: titles } = words.service;
  const { warning, info, ok } = SEVERITY_STYLES;
  const of = (kind: Issue['classification']) => openIssues.filter(({ classification }) => classification === kind);
  const incidents = of('incident').slice(MOST_ROWS.incidents);
  const advisories = of('advisory');
  const healthy = health.features.filter((feature) => severityGroup(feature.status) === 'ok');
  const names = healthy.map(({ name }) => markdownLabel(name, 60)).join('\u00a0· ');
  return [
    ...(incidents.length > 0
      ? [foldOf('incidents', warning, titles.incidents(incidents.length), list(incidents, words))]
      : []),
    ...(advisories.length > 0
      ? [foldOf('advisories', info, titles.advisories(advisories.length), list(advisories, words))]
      : []),
    ...(healthy.length > 0 ? [foldOf('features', ok, titles.features(healthy.length), { text: cut(names, 900) })] : []),
  ];
}

function list(issues: readonly Issue[], words: Words) {
  const rows = issues.slice(0, MOST_ROWS.folded).map((issue) => ({
    name: markdownLabel(titleOf(issue), 110),
    detail: markdownLabel(issue.id, 40),
    ask: commandLine.issue(issue.id),
    hint: label(words.buttons.open(issue.id)),
  }));
  return { rows, text: issues.length > rows.length ? words.service.more(issues.length - rows.length) : '' };
}

function buttons({ value: { health, openIssues } }: ServiceStatus, reader: Viewer, takesReports: boolean): Button[] {
  const words = wordsFor(reader.locale);
  const { buttons: titles, impact } = words;
  const { service } = health;
  const [only, ...others] = openIssues;
  const fails = { title: impact.buttons.fails, ask: commandLine.serviceFails(service, 'yes'), tells: true };
  return withMore(
    [...(only && others.length === 0 ? followButtons(only, reader) : []), ...(takesReports ? [fails] : [])],
    [
      { title: titles.history, ask: commandLine.history(service, HISTORY_DAYS) },
      { title: titles.subscribe, ask: commandLine.chooseAlerts(service) },
      { title: titles.refresh, ask: commandLine.status(service), replaces: true },
      { title: titles.allServices, ask: commandLine.overview() },
    ],
    words,
  );
}
