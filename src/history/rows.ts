import { servicesOf } from '../domain/health/issue.ts';
import { timeOf } from '../domain/instant.ts';
import type { RecordEntry, StateEntry } from '../domain/record/entry.ts';
import { overAt } from '../domain/record/overlap.ts';
import type { EntryRow } from './tables.ts';

/** The row of an entry. */
export function rowOf(entry: RecordEntry): EntryRow {
  const { tenantId, id, kind, seenAt } = entry;
  return {
    ...{ tenant_id: tenantId, id, kind, seen_at: timeOf(seenAt) },
    ...{ issue_id: null, version: null, tracked: null, services: null, from_at: null, to_at: null },
    ...columnsOf(entry),
    entry: JSON.stringify(entry),
  };
}

function columnsOf(entry: RecordEntry): Partial<EntryRow> {
  if (entry.kind === 'post') return { issue_id: entry.issueId };
  if (entry.kind === 'gap') return { from_at: timeOf(entry.from), to_at: timeOf(entry.to) };
  return stateColumns(entry);
}

function stateColumns(entry: StateEntry): Partial<EntryRow> {
  const { version, issue } = entry;
  const over = overAt(entry);
  return {
    ...{ issue_id: issue.id, version, tracked: issue.classification, from_at: timeOf(issue.startedAt) },
    services: JSON.stringify(servicesOf(issue).map(({ id, name }) => ({ id, name }))),
    to_at: over === undefined ? null : timeOf(over),
  };
}
