import { knownService, serviceByIssueId } from '../domain/naming/catalogue.ts';
import { catalogued, distinctServices, nameOr, plainName } from '../domain/naming/service-names.ts';
import type { ServiceNames } from '../domain/naming/service-names.ts';
import type { ServiceRef } from '../domain/health/service.ts';
import type { MessageRow } from './wire.ts';

/** A workload and its display name, as a row has them, with plain blanks. Either may be empty. */
type Pair = readonly [workload: string, displayName: string];

/**
 * Whether the row cannot be understood without the tenant's own list: it is unclear which of two fields holds the id
 * (the documented records have them swapped: `Workload: "Exchange Online"`), or there is only a code that the catalogue
 * does not know.
 */
export function isAmbiguous(row: MessageRow): boolean {
  return [ownPair(row), ...affectedPairs(row)].some(isUnclear);
}

function isUnclear([first, second]: Pair): boolean {
  if (first === '' || first === second) return false;
  if (second === '') return knownService({ id: first, name: first }) === undefined;
  const [a, b] = [knownIdLikeness(first), knownIdLikeness(second)];
  return a === b || Math.max(a, b) < KNOWN_ID;
}

/**
 * The services of an issue, the main one first. If its own two fields are empty, those that it says are affected; only
 * if it says nothing at all, the one that its id suggests.
 */
export function servicesOfIssue(row: MessageRow, tenant: ServiceNames): [ServiceRef, ...ServiceRef[]] {
  const [first, ...others] = distinctServices([...ownOf(row, tenant), ...affectedOf(row, tenant)]);
  return [first ?? serviceByIssueId(row.Id ?? '') ?? UNKNOWN, ...others];
}

const UNKNOWN: ServiceRef = { id: 'unknown', name: 'unknown' };

/** The services of an announcement. Message Center rows name them in separate fields, and leave Workload empty. */
export function servicesOf(row: MessageRow, tenant: ServiceNames): ServiceRef[] {
  const affected = affectedOf(row, tenant);
  return affected.length > 0 ? distinctServices(affected) : ownOf(row, tenant);
}

function ownOf(row: MessageRow, tenant: ServiceNames): ServiceRef[] {
  return namedService(ownPair(row), tenant);
}

function affectedOf(row: MessageRow, tenant: ServiceNames): ServiceRef[] {
  return affectedPairs(row).flatMap((pair) => namedService(pair, tenant));
}

function ownPair({ Workload, WorkloadDisplayName }: MessageRow): Pair {
  return [plainName(Workload), plainName(WorkloadDisplayName)];
}

function affectedPairs({ AffectedWorkloadNames, AffectedWorkloadDisplayNames }: MessageRow): Pair[] {
  const [workloads, names] = [AffectedWorkloadNames ?? [], AffectedWorkloadDisplayNames ?? []];
  return Array.from({ length: Math.max(names.length, workloads.length) }, (_, at) => [
    plainName(workloads[at]),
    plainName(names[at]),
  ]);
}

function namedService([first, second]: Pair, tenant: ServiceNames): ServiceRef[] {
  const text = first || second;
  if (text === '') return [];
  if (first === '' || second === '' || first === second) return [byOneText(text, tenant)];
  return idLikeness(second, tenant) > idLikeness(first, tenant)
    ? [{ id: second, name: first }]
    : [{ id: first, name: second }];
}

/** From one text, which may be a code or a name: never a code where a name is known. */
function byOneText(text: string, tenant: ServiceNames): ServiceRef {
  const alone = { id: text, name: text };
  const { id, name } = tenant.find(alone) ?? catalogued(alone);
  return isSame(id, name) ? nameOr(id, '') : { id, name };
}

const TENANT_ID = 3;
const KNOWN_ID = 2;

/** How likely `text` is an id: the tenant's own list knows best. */
function idLikeness(text: string, tenant: ServiceNames): number {
  const listed = tenant.find({ id: text, name: text });
  return listed && isSame(listed.id, text) ? TENANT_ID : knownIdLikeness(text);
}

/** The catalogue uses a name as the id when it knows none, so text with a space is weaker. */
function knownIdLikeness(text: string): number {
  const known = knownService({ id: text, name: '' });
  if (!known || !isSame(known.id, text)) return 0;
  return /\s/.test(text) ? 1 : KNOWN_ID;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
