import { titleOf } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import { severityGroup, statusLabel } from '../src/domain/health/status.ts';
import type { Overview, OverviewLine } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { firstThatFit } from './kit/bytes.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { SEVERITY_STYLES, styleOf } from './kit/severity.ts';

/** Bytes for services with a line of their own, and for names in one paragraph: 60 ill services stay under 28 KB. */
const ROOM = { ill: 12_000, advised: 4_500, names: 2_200 };
/** Bytes of template around a line, and around an incident named below it. */
const AROUND = { ill: 800, incident: 260, advised: 480 };
/** Incidents named below a service. */
const MOST_INCIDENTS = 2;

type Kind = 'incident' | 'advisory' | 'unknown' | 'healthy';

/** `status`: every service, worst first. Services that only have advisories are not ill: they stand apart, in blue. */
export function overviewCard(overview: Overview, reader: Reader): Card {
  const of = (kind: Kind): OverviewLine[] => overview.value.filter((line) => kindOf(line) === kind);
  const ill = of('incident');
  const advised = of('advisory');
  const healthy = of('healthy');
  const unknown = of('unknown');
  const illRows = firstThatFit(ill.map(illRow), ROOM.ill, AROUND.ill + MOST_INCIDENTS * AROUND.incident);
  const advisedRows = firstThatFit(advised.map(advisedRow), ROOM.advised, AROUND.advised);
  return {
    template: 'overview',
    summary: summaryOf(overview, reader, sentence(overview, ill, healthy)),
    data: {
      ...frameOf(overview, reader, buttons()),
      title: 'Microsoft 365 service health',
      tiles: tiles(overview, healthy),
      hasIll: ill.length > 0,
      ill: illRows.shown,
      ...named('moreIll', ill.slice(illRows.shown.length)),
      hasAdvised: advised.length > 0,
      advised: advisedRows.shown,
      ...named('moreAdvised', advised.slice(advisedRows.shown.length)),
      ...named('unknown', unknown),
      unknownTitle: `${SEVERITY_STYLES.unknown.symbol} Not known (${unknown.length})`,
      ...named('healthy', healthy),
      healthyTitle: `${SEVERITY_STYLES.ok.symbol} Healthy (${healthy.length})`,
      isEmpty: overview.value.length === 0,
    },
  };
}

function kindOf({ health, incidents, advisories }: OverviewLine): Kind {
  const group = severityGroup(health.status);
  if (incidents.length > 0 || group === 'critical') return 'incident';
  if (advisories.length > 0) return 'advisory';
  // Nothing is open that explains the status: it is shown by what it says, never as healthy.
  if (group === 'unknown') return 'unknown';
  return group === 'ok' ? 'healthy' : group === 'info' ? 'advisory' : 'incident';
}

function sentence(overview: Overview, ill: readonly OverviewLine[], healthy: readonly OverviewLine[]): string {
  const total = overview.value.length;
  if (total === 0) return 'Microsoft lists no services for your tenant';
  const { incidents, advisories } = openCounts(overview);
  const open = `${count(incidents, 'incident')} and ${count(advisories, 'advisory', 'advisories')} open`;
  const worst = ill.slice(0, 3).map((line) => line.health.service.name);
  const names = worst.length === 0 ? '' : `: ${worst.join(', ')}${ill.length > 3 ? ' and more' : ''}`;
  return label(`${open}${names}. ${healthy.length} of ${count(total, 'service')} healthy`, 250);
}

function openCounts(overview: Overview): { incidents: number; advisories: number } {
  // One issue may stand under several services; it is one issue.
  const ids = (pick: (line: OverviewLine) => readonly { id: string }[]): number =>
    new Set(overview.value.flatMap((line) => pick(line).map((issue) => issue.id))).size;
  return { incidents: ids((line) => line.incidents), advisories: ids((line) => line.advisories) };
}

function tiles(overview: Overview, healthy: readonly OverviewLine[]): object[] {
  const { incidents, advisories } = openCounts(overview);
  return [
    {
      number: String(incidents),
      words: incidents === 1 ? 'incident' : 'incidents',
      ...tone(incidents > 0, 'critical'),
    },
    {
      number: String(advisories),
      words: advisories === 1 ? 'advisory' : 'advisories',
      ...tone(advisories > 0, 'info'),
    },
    { number: String(healthy.length), words: `of ${overview.value.length} healthy`, ...tone(healthy.length > 0, 'ok') },
  ];
}

function tone(colored: boolean, group: 'critical' | 'info' | 'ok'): { style: string; color: string } {
  return colored ? SEVERITY_STYLES[group] : { style: 'emphasis', color: 'default' };
}

function illRow(line: OverviewLine): object {
  const look = styleOf(line.health);
  const incidents = line.incidents.slice(0, MOST_INCIDENTS);
  const seen = look === SEVERITY_STYLES.ok || look === SEVERITY_STYLES.info ? SEVERITY_STYLES.warning : look;
  return {
    ...row(line),
    symbol: seen.symbol,
    color: seen.color,
    detail: markdownLabel(`${statusLabel(line.health)} · ${openWords(line)}`, 160),
    issues: incidents.map((issue) => ({
      text: markdownLabel(`${issue.id}: ${titleOf(issue)}`, 130),
      ask: commandLine.issue(issue.id),
      hint: label(`Open ${issue.id}`),
    })),
  };
}

function advisedRow(line: OverviewLine): object {
  return { ...row(line), ...SEVERITY_STYLES.info, detail: markdownLabel(openWords(line), 80) };
}

function row({ health }: OverviewLine): { name: string; ask: string; hint: string } {
  const { service } = health;
  return {
    name: markdownLabel(service.name, 80),
    ask: commandLine.status(service),
    hint: label(`Status of ${service.name}`),
  };
}

function openWords({ health, incidents, advisories }: OverviewLine): string {
  const parts = [
    ...(incidents.length > 0 ? [count(incidents.length, 'incident')] : []),
    ...(advisories.length > 0 ? [count(advisories.length, 'advisory', 'advisories')] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return severityGroup(health.status) === 'info' ? statusLabel(health) : 'no open issue listed';
}

/** Names of services in one paragraph (no line starts with the dot between two), with a flag that says whether there are any. */
function named(key: string, lines: readonly OverviewLine[]): Record<string, unknown> {
  const all = lines.map((line) => markdownLabel(line.health.service.name, 60));
  const { shown, rest } = firstThatFit(all, ROOM.names, 3);
  const names = [...shown, ...(rest.length > 0 ? [`${rest.length} more`] : [])].join('\u00a0· ');
  return { [`${key}Text`]: names, [`has${key.charAt(0).toUpperCase()}${key.slice(1)}`]: lines.length > 0 };
}

function buttons(): Button[] {
  return [
    { title: 'Refresh', ask: commandLine.overview(), replaces: true },
    { title: 'Open incidents', ask: commandLine.issues({ classification: 'incident', state: 'open' }) },
    { title: 'Open advisories', ask: commandLine.issues({ classification: 'advisory', state: 'open' }) },
    { title: 'Messages', ask: commandLine.announcements('message') },
    { title: 'Help', ask: commandLine.help() },
  ];
}
