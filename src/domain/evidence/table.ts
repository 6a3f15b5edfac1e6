import type { Cell, Table } from '../documents/table.ts';
import { utcCell } from '../documents/utc.ts';
import { MINUTE, SECOND, type Instant } from '../instant.ts';
import type { Evidence, EvidenceIssue, EvidencePost } from './facts.ts';

/** The columns, in order. What a row has none of stays empty. */
const COLUMNS = [
  'type',
  'id',
  'title',
  'classification',
  'feature',
  'status',
  'resolved',
  'from_utc',
  'to_utc',
  'minutes',
  'minutes_in_period',
  'seen_utc',
  'resolved_seen_utc',
  'affected_yes',
  'affected_no',
  'affected_unsure',
  'text',
  'down_seconds',
  'known_seconds',
  'not_known_seconds',
  'maintenance_seconds',
  'claim_by',
  'made_utc',
  'version',
  'sha256',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * Evidence as one table, to filter by `type`: a row for the whole, then one for each gap, incident and advisory, each
 * followed by one for each status and post. Numbers are whole, because a spreadsheet reads the point of "99.9" by the
 * rules of its own language.
 */
export function evidenceTable(evidence: Evidence): Table {
  const { facts } = evidence;
  const rows = [
    summaryRow(evidence),
    ...facts.watched.gaps.map((gap) => ({ type: 'gap', ...spanCells(gap.from, gap.to), text: gap.because })),
    ...[...facts.incidents, ...facts.advisories].flatMap(issueRows),
  ];
  return {
    name: 'evidence',
    columns: COLUMNS,
    rows: rows.map((row: Row) => COLUMNS.map((column) => row[column])),
  };
}

function summaryRow({ facts, made, sha256 }: Evidence): Row {
  const { service, period, availability, claims, tenantId } = facts;
  return {
    ...{ type: 'summary', id: tenantId, title: service.name },
    ...spanCells(period.from, period.to),
    down_seconds: seconds(availability.downMs),
    known_seconds: seconds(availability.knownMs),
    not_known_seconds: seconds(availability.unknownMs),
    maintenance_seconds: seconds(availability.maintenanceMs),
    ...{ claim_by: claims[0]?.by, made_utc: utcCell(made.at), version: made.version, sha256 },
  };
}

function issueRows(issue: EvidenceIssue): Row[] {
  const about = { id: issue.id, title: issue.title };
  return [
    issueRow(issue),
    ...issue.statuses.map(({ seenAt, status, statusText, classification, resolved }) => ({
      ...{ type: 'status', ...about, classification, status: statusText ?? status },
      ...{ resolved: yesOrNo(resolved), seen_utc: utcCell(seenAt) },
    })),
    ...issue.posts.flatMap((post) => postRows(post, about)),
  ];
}

function issueRow(issue: EvidenceIssue): Row {
  const { startedAt, endedAt } = issue.lastPublished;
  const { classification, feature, status, impact } = issue;
  return {
    ...{ type: classification, id: issue.id, title: issue.title, classification, feature, status },
    ...{ resolved: yesOrNo(issue.resolved), from_utc: utcCell(startedAt), to_utc: utcCell(endedAt) },
    minutes: minutes(issue.durationMs),
    minutes_in_period: minutes(issue.durationInPeriodMs),
    ...{ seen_utc: utcCell(issue.firstSeenAt), resolved_seen_utc: utcCell(issue.resolvedSeenAt) },
    affected_yes: issue.affected?.yes,
    affected_no: issue.affected?.no,
    affected_unsure: issue.affected?.unsure,
    text: impact,
  };
}

/** What a cell of Excel holds is 32,767 letters. A longer post goes on in the next row. */
const LONGEST_CELL = 32_000;

function postRows({ publishedAt, seenAt, text }: EvidencePost, about: Row): Row[] {
  const row = { type: 'post', ...about, from_utc: utcCell(publishedAt), seen_utc: utcCell(seenAt) };
  const count = Math.max(1, Math.ceil(text.length / LONGEST_CELL));
  const part = (at: number) => text.slice(at * LONGEST_CELL, (at + 1) * LONGEST_CELL);
  return Array.from({ length: count }, (_, at) => ({ ...row, text: part(at) }));
}

function spanCells(from: Instant, to: Instant): Row {
  return { from_utc: utcCell(from), to_utc: utcCell(to), minutes: minutes(Date.parse(to) - Date.parse(from)) };
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function minutes(milliseconds: number): number {
  return Math.round(milliseconds / MINUTE);
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / SECOND);
}
