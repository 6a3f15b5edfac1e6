import { titleOf } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import { severityGroup } from '../src/domain/health/status.ts';
import type { Overview, OverviewLine } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { firstThatFit } from './kit/bytes.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { SEVERITY_STYLES, statusLabel, styleOfService } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Bytes for services that get their own row, and for names in one paragraph: 60 affected services stay under 28 KB. */
const ROOM = { affected: 12_000, advisoryOnly: 4_500, names: 2_200 };
/** Bytes of template around each row, and around each incident named below it. */
const AROUND = { affected: 800, incident: 260, advisoryOnly: 480 };
/** Incidents named below each service. */
const MOST_INCIDENTS = 2;
/** Services that the summary names. */
const MOST_NAMES = 3;

type Kind = 'incident' | 'advisory' | 'unknown' | 'healthy';

/** `status`: every service, worst first. Services that only have advisories are listed separately, in blue. */
export function overviewCard(overview: Overview, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const lines = Map.groupBy(overview.value, kindOf);
  const healthy = lines.get('healthy') ?? [];
  return {
    template: 'overview',
    summary: summaryOf(overview, reader, sentence(overview, lines, words)),
    data: {
      ...frameOf(overview, reader, buttons(words)),
      title: words.overview.title,
      tiles: tiles(overview, healthy, words),
      ...affectedData(lines.get('incident') ?? [], words),
      ...advisoryOnlyData(lines.get('advisory') ?? [], words),
      ...unknownData(lines.get('unknown') ?? [], words),
      ...healthyData(healthy, words),
      isEmpty: overview.value.length === 0,
      noServices: words.overview.noServices,
    },
  };
}

type Lines = readonly OverviewLine[];

function affectedData(lines: Lines, words: Words): object {
  const rows = lines.map((line) => affectedRow(line, words));
  const { shown } = firstThatFit(rows, ROOM.affected, AROUND.affected + MOST_INCIDENTS * AROUND.incident);
  const more = lines.slice(shown.length);
  return {
    affectedTitle: words.overview.incidents,
    hasAffected: lines.length > 0,
    affected: shown,
    hasMoreAffected: more.length > 0,
    moreAffectedText: also(more, words),
  };
}

function advisoryOnlyData(lines: Lines, words: Words): object {
  const rows = lines.map((line) => advisoryOnlyRow(line, words));
  const { shown } = firstThatFit(rows, ROOM.advisoryOnly, AROUND.advisoryOnly);
  const more = lines.slice(shown.length);
  return {
    advisoryOnlyTitle: words.overview.advisoriesOnly,
    hasAdvisoryOnly: lines.length > 0,
    advisoryOnly: shown,
    hasMoreAdvisoryOnly: more.length > 0,
    moreAdvisoryOnlyText: also(more, words),
  };
}

function unknownData(lines: Lines, words: Words): object {
  return {
    hasUnknown: lines.length > 0,
    unknownTitle: `${SEVERITY_STYLES.unknown.symbol} ${words.overview.notKnown(lines.length)}`,
    unknownText: names(lines, words),
  };
}

function healthyData(lines: Lines, words: Words): object {
  return {
    hasHealthy: lines.length > 0,
    healthyTitle: `${SEVERITY_STYLES.ok.symbol} ${words.overview.healthy(lines.length)}`,
    healthyText: names(lines, words),
  };
}

function kindOf({ health, incidents, advisories }: OverviewLine): Kind {
  const group = severityGroup(health.status);
  if (incidents.length > 0 || group === 'critical') return 'incident';
  if (advisories.length > 0) return 'advisory';
  // No open issue explains the status: go by what the status says, and never show it as healthy.
  if (group === 'unknown') return 'unknown';
  return group === 'ok' ? 'healthy' : group === 'info' ? 'advisory' : 'incident';
}

function sentence(overview: Overview, lines: ReadonlyMap<Kind, Lines>, { health, overview: texts }: Words): string {
  const total = overview.value.length;
  if (total === 0) return health.noServices;
  const { incidents, advisories } = openCounts(overview);
  const affected = lines.get('incident') ?? [];
  const summary = texts.summary({
    open: health.open(incidents, advisories),
    names: affected.slice(0, MOST_NAMES).map((line) => line.health.service.name),
    hasMore: affected.length > MOST_NAMES,
    healthy: lines.get('healthy')?.length ?? 0,
    total,
  });
  return label(summary, 250);
}

function openCounts(overview: Overview): { incidents: number; advisories: number } {
  // One issue may be listed under several services, but it counts once.
  const ids = (pick: (line: OverviewLine) => readonly { id: string }[]): number =>
    new Set(overview.value.flatMap((line) => pick(line).map((issue) => issue.id))).size;
  return { incidents: ids((line) => line.incidents), advisories: ids((line) => line.advisories) };
}

function tiles(overview: Overview, healthy: Lines, { speech, overview: { tiles: texts } }: Words): object[] {
  const { incidents, advisories } = openCounts(overview);
  const tile = (number: number, words: string, group: Tone) => ({
    number: speech.number(number),
    words,
    ...tone(number > 0, group),
  });
  return [
    tile(incidents, texts.incidents(incidents), 'critical'),
    tile(advisories, texts.advisories(advisories), 'info'),
    tile(healthy.length, texts.healthy(overview.value.length), 'ok'),
  ];
}

type Tone = 'critical' | 'info' | 'ok';

function tone(colored: boolean, group: Tone): { style: string; color: string } {
  return colored ? SEVERITY_STYLES[group] : { style: 'emphasis', color: 'default' };
}

function affectedRow(line: OverviewLine, words: Words): object {
  const { symbol, color } = styleOfService(line.health, line.incidents);
  const incidents = line.incidents.slice(0, MOST_INCIDENTS);
  const status = statusLabel(line.health, words);
  return {
    ...row(line, words),
    symbol,
    color,
    detail: markdownLabel(words.overview.statusAndIssues(status, openWords(line, words)), 160),
    issues: incidents.map((issue) => ({
      text: markdownLabel(`${issue.id}: ${titleOf(issue)}`, 130),
      ask: commandLine.issue(issue.id),
      hint: label(words.buttons.open(issue.id)),
    })),
  };
}

function advisoryOnlyRow(line: OverviewLine, words: Words): object {
  return { ...row(line, words), ...SEVERITY_STYLES.info, detail: markdownLabel(openWords(line, words), 80) };
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
  const ofIncidents = words.health.incidents(incidents.length);
  const ofAdvisories = words.health.advisories(advisories.length);
  if (incidents.length === 0 && advisories.length === 0) {
    return severityGroup(health.status) === 'info' ? statusLabel(health, words) : words.overview.noIssue;
  }
  if (incidents.length === 0) return ofAdvisories;
  return advisories.length === 0 ? ofIncidents : words.overview.incidentsAndAdvisories(ofIncidents, ofAdvisories);
}

/** Names of services in one paragraph. A wrapped line never starts with the dot between two names. */
function names(lines: Lines, words: Words): string {
  const all = lines.map((line) => markdownLabel(line.health.service.name, 60));
  const { shown, rest } = firstThatFit(all, ROOM.names, 3);
  return [...shown, ...(rest.length > 0 ? [words.overview.more(rest.length)] : [])].join('\u00a0· ');
}

function also(lines: Lines, words: Words): string {
  return lines.length === 0 ? '' : words.overview.also(names(lines, words));
}

function buttons({ buttons: titles }: Words): Button[] {
  return [
    { title: titles.refresh, ask: commandLine.overview(), replaces: true },
    { title: titles.openIncidents, ask: commandLine.issues({ classification: 'incident', state: 'open' }) },
    { title: titles.openAdvisories, ask: commandLine.issues({ classification: 'advisory', state: 'open' }) },
    { title: titles.messages, ask: commandLine.announcements('message') },
    { title: titles.help, ask: commandLine.help() },
  ];
}
