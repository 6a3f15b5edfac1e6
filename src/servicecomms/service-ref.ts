import { KNOWN_SERVICES, serviceIdByName, serviceIdByPrefix } from '../domain/naming/catalogue.ts';
import type { ServiceRef } from '../domain/health/service.ts';
import type { MessageRow } from './wire.ts';

/** The ids of the tenant's services, in lower case. */
export type ServiceIds = ReadonlySet<string>;

const KNOWN_IDS: ServiceIds = new Set(KNOWN_SERVICES.map(({ id }) => id.toLowerCase()));

/** The ids of `services`, for lookups. */
export function idsOf(services: readonly ServiceRef[]): ServiceIds {
  return new Set(services.map(({ id }) => id.toLowerCase()));
}

/**
 * Whether it is unclear which of the row's two service fields holds the id. The documented records have them swapped
 * (`Workload: "Exchange Online"`), and then only the tenant's own list of ids can decide.
 */
export function isAmbiguous({ Workload, WorkloadDisplayName }: MessageRow): boolean {
  const [first, second] = [Workload?.trim() ?? '', WorkloadDisplayName?.trim() ?? ''];
  if (first === '' || second === '' || first === second) return false;
  const [a, b] = [idLikeness(first, NO_IDS), idLikeness(second, NO_IDS)];
  return a === b || Math.max(a, b) < KNOWN_ID;
}

const NO_IDS: ServiceIds = new Set();

/** The service of an issue: from its two fields, in either order, or from the prefix of its id if both are empty. */
export function serviceOf(row: MessageRow, ids: ServiceIds): ServiceRef {
  const named = namedService(row.Workload, row.WorkloadDisplayName, ids);
  if (named) return named;
  const id = serviceIdByPrefix((row.Id ?? '').trim().slice(0, 2)) ?? 'unknown';
  return { id, name: KNOWN_SERVICES.find((known) => known.id === id)?.names[0] ?? id };
}

/** The services of an announcement. Message Center rows name them in separate fields, and leave Workload empty. */
export function servicesOf(row: MessageRow, ids: ServiceIds): ServiceRef[] {
  const names = row.AffectedWorkloadDisplayNames ?? [];
  const workloads = row.AffectedWorkloadNames ?? [];
  const affected = Array.from({ length: Math.max(names.length, workloads.length) }, (_, index) =>
    namedService(workloads[index], names[index], ids),
  ).filter((service) => service !== undefined);
  const own = namedService(row.Workload, row.WorkloadDisplayName, ids);
  return affected.length > 0 || !own ? affected : [own];
}

function namedService(
  workload: string | null | undefined,
  displayName: string | null | undefined,
  ids: ServiceIds,
): ServiceRef | undefined {
  const [id, name] = [workload?.trim() ?? '', displayName?.trim() ?? ''];
  if (id === '' && name === '') return undefined;
  if (id === '') return { id: serviceIdByName(name) ?? name, name };
  if (name === '') return { id, name: id };
  return idLikeness(name, ids) > idLikeness(id, ids) ? { id: name, name: id } : { id, name };
}

const TENANT_ID = 3;
const KNOWN_ID = 2;

/**
 * How likely `text` is an id. The catalogue uses a name as the id when it knows none, so text with a space is weaker.
 */
function idLikeness(text: string, ids: ServiceIds): number {
  const folded = text.toLowerCase();
  if (ids.has(folded)) return TENANT_ID;
  if (!KNOWN_IDS.has(folded)) return 0;
  return /\s/.test(folded) ? 1 : KNOWN_ID;
}
