import { titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import { severityGroup } from '../src/domain/health/status.ts';
import type { SeverityGroup } from '../src/domain/health/status.ts';
import type { Overview, OverviewLine } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { firstThatFit } from './kit/bytes.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { foldOf } from './health/folds.ts';
import { clockOrMoment } from './kit/format.ts';
import { asOf, frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { NOT_TOGETHER, togetherData } from './health/together.ts';
import { nextUpdateSentence } from './health/next-update.ts';
import { SEVERITY_STYLES, statusLabel, styleOf } from './kit/severity.ts';
import { statusTable } from './tables/services.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Services with incidents that get a row of their own, so that the card fits on one phone screen. */
const MOST_ROWS = 3;
/** Bytes for the rows of each closed part, and for names in one paragraph: 60 affected services stay under 28 KB. */
const ROOM = { rows: 7_000, names: 2_000 };
/** Bytes of template around each row of a closed part. */
const AROUND = 480;
/** Incidents named below each service. */
const MOST_INCIDENTS = 2;
/** Services that the verdict names. */
const MOST_NAMES = 3;

type Kind = 'incident' | 'advisory' | 'unknown' | 'healthy';
type Lines = readonly OverviewLine[];
type ByKind = Readonly<Record<Kind, Lines>>;

/** `status`: one sentence that says how things are, the services with incidents, and the others folded away. */
export function overviewCard(overview: Overview, reader: Viewer): Card {
  const words = wordsFor(reader.locale);
  const lines = linesByKind(overview.value);
  const verdict = sentence(overview, lines, reader);
  const shown = lines.incident.slice(0, MOST_ROWS);
  const frame = frameOf(overview, reader, buttons(lines, words));
  return {
    template: 'overview',
    summary: summaryOf(overview, reader, label(verdict, 300)),
    rows: new RowsBehind(() => statusTable(overview.value)),
    data: {
      ...frame,
      ...microsoftsText(reader.locale, lines.incident.length + lines.advisory.length > 0),
      verdict: markdownLabel(asOf(overview, reader, verdict), 400),
      ...look(worst(lines), frame.isStale),
      rows: shown.map((line) => affectedRow(line, reader)),
      hasUnknown: lines.unknown.length > 0,
      unknownSymbol: SEVERITY_STYLES.unknown.symbol,
      unknown: words.overview.notKnown(names(lines.unknown, words)),
      folds: folds(lines, words),
      ...(overview.together ? togetherData(overview.together, reader) : NOT_TOGETHER),
    },
  };
}

function linesByKind(all: Lines): ByKind {
  const { incident = [], advisory = [], unknown = [], healthy = [] } = Object.groupBy(all, kindOf);
  return { incident, advisory, unknown, healthy };
}

function kindOf({ health, incidents, advisories }: OverviewLine): Kind {
  const group = severityGroup(health.status);
  if (incidents.length > 0 || group === 'critical') return 'incident';
  if (advisories.length > 0) return 'advisory';
  // No open issue explains the status: go by what the status says, and never show it as healthy.
  if (group === 'unknown') return 'unknown';
  return group === 'ok' ? 'healthy' : group === 'info' ? 'advisory' : 'incident';
}

function worst({ incident, advisory, unknown, healthy }: ByKind): SeverityGroup {
  if (incident.some(({ health }) => severityGroup(health.status) === 'critical')) return 'critical';
  if (incident.length > 0) return 'warning';
  if (unknown.length > 0 || healthy.length + advisory.length === 0) return 'unknown';
  return advisory.length > 0 ? 'info' : 'ok';
}

/** What was known earlier is no reason to be calm or alarmed: the warning above it says enough. */
function look(group: SeverityGroup, isOld: boolean): object {
  return isOld ? { ...SEVERITY_STYLES[group], style: 'emphasis' } : SEVERITY_STYLES[group];
}

function sentence(overview: Overview, lines: ByKind, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const { verdict } = words.overview;
  const nextUpdate = nextUpdateSentence(lines.incident.flatMap(({ incidents }) => incidents).filter(isFirst), reader);
  const said = isState(overview, lines, words);
  return nextUpdate === undefined ? said : verdict.withNextUpdate(said, nextUpdate);
}

/** An issue may be listed under several services. */
function isFirst({ id }: Issue, at: number, all: readonly Issue[]): boolean {
  return all.findIndex((each) => each.id === id) === at;
}

function isState({ value, unreadable = [] }: Overview, lines: ByKind, words: Words): string {
  const { verdict, noServices } = words.overview;
  const { incident, advisory, unknown } = lines;
  if (value.length === 0) return noServices;
  const explained = incident.filter(({ incidents }) => incidents.length > 0);
  if (explained.length > 0) return verdict.incidents(explained.length, firstNames(explained, words));
  if (incident.length > 0) return verdict.unexplained(incident.length, firstNames(incident, words));
  if (unknown.length > 0) return verdict.notKnown(unknown.length, firstNames(unknown, words));
  if (advisory.length > 0) return verdict.advisories(advisory.length, value.length);
  return unreadable.length > 0 ? verdict.readHealthy(value.length) : verdict.healthy(value.length);
}

function firstNames(lines: Lines, { overview }: Words): string {
  const all = lines.map(({ health }) => health.service.name);
  return overview.names(all.slice(0, MOST_NAMES), Math.max(0, all.length - MOST_NAMES));
}

function affectedRow(line: OverviewLine, reader: Viewer): object {
  const style = styleOf(line.health);
  const words = wordsFor(reader.locale);
  const isMild = style === SEVERITY_STYLES.ok || style === SEVERITY_STYLES.info;
  const { symbol, color } = isMild ? SEVERITY_STYLES.warning : style;
  return {
    ...row(line, words),
    symbol,
    color,
    detail: markdownLabel(statusAndMore(line, reader), 160),
    hasIssues: line.incidents.length > 0,
    issues: line.incidents.slice(0, MOST_INCIDENTS).map((issue) => ({
      text: markdownLabel(`${issue.id}: ${titleOf(issue)}`, 110),
      ask: commandLine.issue(issue.id),
      hint: label(words.buttons.open(issue.id)),
    })),
  };
}

/** `Service degradation · since 07:05 EET`, or how many incidents there are if there are several. */
function statusAndMore({ health, incidents }: OverviewLine, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const { statusSince, statusAndIncidents, noIssue } = words.overview;
  const status = statusLabel(health, words);
  const [only, ...others] = incidents;
  if (!only) return statusAndIncidents(status, noIssue);
  if (others.length > 0) return statusAndIncidents(status, words.health.incidents(incidents.length));
  return statusSince(status, clockOrMoment(only.startedAt, reader));
}

/** What is closed until somebody wants to see it, one unit a line: services. */
function folds({ incident, advisory, unknown, healthy }: ByKind, words: Words): object[] {
  const { folds: titles } = words.overview;
  const { warning, info, ok } = SEVERITY_STYLES;
  const others = incident.slice(MOST_ROWS);
  // The verdict has said how many there are, if all are well.
  const areAllWell = incident.length + advisory.length + unknown.length === 0;
  const healthyTitle = areAllWell ? titles.names : titles.healthy(healthy.length);
  const list = (lines: Lines) => ({ rows: foldRows(lines, words), text: also(lines, words) });
  return [
    ...(others.length > 0 ? [foldOf('incidents', warning, titles.incidents(others.length), list(others))] : []),
    ...(advisory.length > 0 ? [foldOf('advisories', info, titles.advisories(advisory.length), list(advisory))] : []),
    ...(healthy.length > 0 ? [foldOf('healthy', ok, healthyTitle, { text: names(healthy, words) })] : []),
  ];
}

function foldRows(lines: Lines, words: Words) {
  const all = lines.map((line) => ({ ...row(line, words), detail: markdownLabel(openWords(line, words), 80) }));
  return firstThatFit(all, ROOM.rows, AROUND).shown;
}

/** The names of the services for which there is no room for rows. */
function also(lines: Lines, words: Words): string {
  return names(lines.slice(foldRows(lines, words).length), words);
}

function row({ health }: OverviewLine, { buttons: titles }: Words): { name: string; ask: string; hint: string } {
  const { service } = health;
  return {
    name: markdownLabel(service.name, 80),
    ask: commandLine.status(service),
    hint: label(titles.statusOf(service.name)),
  };
}

function openWords({ health, incidents, advisories }: OverviewLine, words: Words): string {
  if (incidents.length > 0) return words.health.incidents(incidents.length);
  return advisories.length > 0 ? words.health.advisories(advisories.length) : statusLabel(health, words);
}

/** Names of services in one paragraph. A wrapped line never starts with the dot between two names. */
function names(lines: Lines, words: Words): string {
  const all = lines.map((line) => markdownLabel(line.health.service.name, 60));
  const { shown, rest } = firstThatFit(all, ROOM.names, 3);
  return [...shown, ...(rest.length > 0 ? [words.overview.more(rest.length)] : [])].join('\u00a0· ');
}

function buttons({ incident, advisory }: ByKind, { buttons: titles }: Words): Button[] {
  const list = (classification: 'incident' | 'advisory') => commandLine.issues({ classification, state: 'open' });
  return [
    { title: titles.refresh, ask: commandLine.overview(), replaces: true },
    // Each is a row already, if there are few.
    ...(incident.length > MOST_ROWS ? [{ title: titles.openIncidents, ask: list('incident') }] : []),
    ...(advisory.length > 0 ? [{ title: titles.openAdvisories, ask: list('advisory') }] : []),
    { title: titles.subscribe, ask: commandLine.subscribe() },
    { title: titles.help, ask: commandLine.help() },
  ];
}
