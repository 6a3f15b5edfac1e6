import { KNOWN_SERVICES, serviceIdByName, serviceIdByPrefix } from '../domain/catalogue.ts';
import type { ServiceRef } from '../domain/service.ts';
import type { MessageRow } from './wire.ts';

/** The ids, in lower case, of the services that the tenant has. */
export type ServiceIds = ReadonlySet<string>;

const KNOWN_IDS: ServiceIds = new Set(KNOWN_SERVICES.map(({ id }) => id.toLowerCase()));

/** The ids of `services`, to look names up in. */
export function idsOf(services: readonly ServiceRef[]): ServiceIds {
  return new Set(services.map(({ id }) => id.toLowerCase()));
}

/**
 * Whether the row leaves open which of its two service fields holds the id. The documented records have them swapped
 * (`Workload: "Exchange Online"`), and only a list of ids can tell.
 */
export function isAmbiguous({ Workload, WorkloadDisplayName }: MessageRow): boolean {
  if (!Workload || !WorkloadDisplayName || Workload === WorkloadDisplayName) return false;
  return !isId(Workload, NO_IDS) && !isId(WorkloadDisplayName, NO_IDS);
}

const NO_IDS: ServiceIds = new Set();

/** The service of an issue: by its fields either way round, or by its id's prefix where it has none. */
export function serviceOf(row: MessageRow, ids: ServiceIds): ServiceRef {
  const named = namedService(row.Workload, row.WorkloadDisplayName, ids);
  if (named) return named;
  const id = serviceIdByPrefix((row.Id ?? '').trim().slice(0, 2)) ?? 'unknown';
  return { id, name: KNOWN_SERVICES.find((known) => known.id === id)?.names[0] ?? id };
}

/** The services of an announcement: Message Center rows name them apart, and leave Workload empty. */
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
  return !isId(id, ids) && isId(name, ids) ? { id: name, name: id } : { id, name };
}

function isId(text: string, ids: ServiceIds): boolean {
  const folded = text.trim().toLowerCase();
  return ids.has(folded) || KNOWN_IDS.has(folded);
}
