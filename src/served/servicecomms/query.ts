import type { Clock } from '../../ports/index.ts';
import { DAY, instantOf, timeOf, type Instant } from '../../domain/instant.ts';
import { parseFilter, type Expression, type Operand } from '../odata/filter.ts';
import { fieldKind, matcher, type Fields, type Row } from '../odata/match.ts';
import { ODataError } from '../odata/tokens.ts';

/** The API's operations. Their names are case-sensitive. */
export const OPERATIONS = ['Services', 'CurrentStatus', 'HistoricalStatus', 'Messages'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The filters of each operation, as the reference lists them. */
const FILTERS: Readonly<Record<Operation, Fields>> = {
  Services: {},
  CurrentStatus: { Workload: 'text' },
  HistoricalStatus: { Workload: 'text', StatusTime: 'date' },
  Messages: { Workload: 'text', StartTime: 'date', EndTime: 'date', MessageType: 'enum', Id: 'text' },
};

/** The values of an entity that its operation can be filtered by. */
export type Filterable = Row;

export interface ServiceCommsQuery {
  /** Whether an entity passes. One with several workloads has a row for each, and passes if any row does. */
  readonly matches: (rows: readonly Filterable[]) => boolean;
  /** The earliest StatusTime that can pass. */
  readonly since: Instant;
  readonly select?: readonly string[];
  readonly top: number;
  readonly skip: number;
}

/** The default and the maximum number of rows in one answer of Messages. */
const MOST_ROWS = 100;
/** The default window of StatusTime and StartTime. */
const DEFAULT_WINDOW = 7 * DAY;

/**
 * Reads the query of an operation. Only `$filter`, `$select`, `$top` and `$skip` count. A bare parameter such as
 * `?Workload=Exchange` is silently ignored, as in the real API. Fails with `ODataError`.
 */
export function serviceCommsQuery(operation: Operation, query: URLSearchParams, clock: Clock): ServiceCommsQuery {
  const clauses = clausesOf(query.get('$filter'), FILTERS[operation]);
  const windowStart = timeOf(clock()) - DEFAULT_WINDOW;
  const defaults = defaultWindow(operation, clauses, windowStart);
  const tests = [...clauses, ...defaults].map((clause) => matcher(clause, FILTERS[operation]));
  const select = query.get('$select');
  return {
    matches: (rows) => rows.some((row) => tests.every((test) => test(row))),
    since: earliest([...clauses, ...defaults]),
    ...(select !== null && { select: select.split(',').map((name) => name.trim()) }),
    // The API caps the size at 100: a client that trusts the size it asked for misses rows.
    top: Math.min(count(query, '$top', MOST_ROWS), MOST_ROWS),
    skip: count(query, '$skip', 0),
  };
}

/**
 * The documented window: 7 days, unless the filter says otherwise. In Messages a query for one id has no window. In
 * 2019 a wider one was seen (incidents of 30 days, every unexpired Message Center item), so a client must always send
 * its own. The documented default of EndTime (up to now) hides nothing: no incident has ended in the future, and a
 * later end is an announcement's expiry, of which real answers were full.
 */
function defaultWindow(operation: Operation, clauses: readonly Comparison[], time: number): Comparison[] {
  const property = { HistoricalStatus: 'StatusTime', Messages: 'StartTime', Services: '', CurrentStatus: '' }[
    operation
  ];
  const named = (name: string) => clauses.some(({ left }) => left.name === name);
  if (property === '' || named(property) || named('Id')) return [];
  return [{ kind: 'compare', operator: 'ge', left: { kind: 'path', name: property }, right: { kind: 'date', time } }];
}

function earliest(clauses: readonly Comparison[]): Instant {
  const bounds = clauses.flatMap(({ left, operator, right }) =>
    left.name === 'StatusTime' && right.kind === 'date' && LOWER.has(operator) ? [right.time] : [],
  );
  return instantOf(bounds.length === 0 ? 0 : Math.max(...bounds));
}

const LOWER: ReadonlySet<string> = new Set(['ge', 'gt', 'eq']);

type Comparison = Extract<Expression, { kind: 'compare' }> & { readonly left: Extract<Operand, { kind: 'path' }> };

function clausesOf(filter: string | null, fields: Fields): Comparison[] {
  if (filter === null || filter.trim() === '') return [];
  return flattened(parseFilter(filter)).map((clause) => checkedClause(clause, fields));
}

/** The clauses joined by `and`. The API supports nothing else: `or` between clauses is reported not to work. */
function flattened(expression: Expression): Expression[] {
  if (expression.kind === 'and') return [...flattened(expression.left), ...flattened(expression.right)];
  return [expression];
}

function checkedClause(clause: Expression, fields: Fields): Comparison {
  if (clause.kind !== 'compare') throw new ODataError(`The operator '${clause.kind}' is not allowed in a filter.`);
  const { operator, left, right } = clause;
  if (left.kind !== 'path') throw new ODataError('A clause must begin with the name of a property.');
  const kind = fieldKind(fields, left.name);
  if (kind === 'enum') return { kind: 'compare', operator, left, right: messageTypeOf(right) };
  if (right.kind !== kind) throw new ODataError(`'${left.name}' cannot be compared with a value of another type.`);
  return { kind: 'compare', operator, left, right };
}

/** Both forms that clients send: `'Incident'` and `Microsoft.…ExposedContracts.MessageType'Incident'`. */
function messageTypeOf(operand: Operand): Operand {
  const value =
    operand.kind === 'text' ? MESSAGE_TYPES.get(operand.value.toLowerCase().replaceAll(' ', '')) : undefined;
  const foreign =
    operand.kind === 'text' && operand.enumType !== undefined && !/(^|\.)MessageType$/.test(operand.enumType);
  if (!value || foreign) throw new ODataError('The value is not a member of the enumeration MessageType.');
  return { kind: 'text', value };
}

/**
 * The enum's members, and the reference's prose for them ("Service Incident", "Planned Maintenance", "Message Center").
 */
const MESSAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['incident', 'Incident'],
  ['serviceincident', 'Incident'],
  ['plannedmaintenance', 'PlannedMaintenance'],
  ['messagecenter', 'MessageCenter'],
]);

function count(query: URLSearchParams, name: string, absent: number): number {
  const text = query.get(name);
  if (text === null) return absent;
  if (!/^\d{1,9}$/.test(text)) throw new ODataError(`Invalid value '${text}' for ${name} query option found.`);
  return Number(text);
}
