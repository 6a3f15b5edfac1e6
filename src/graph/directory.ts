import { serviceIdByName } from '../domain/naming/catalogue.ts';
import type { ServiceRef } from '../domain/health/service.ts';
import type { OverviewRow } from './wire.ts';

/** The tenant's services by id and by display name, both in lower case. */
export interface Directory {
  readonly byId: ReadonlyMap<string, ServiceRef>;
  readonly byName: ReadonlyMap<string, ServiceRef>;
}

/** A service from the overview. Its name may have stray spaces (`Microsoft Clipchamp `). */
export function overviewService({ id, service }: OverviewRow): ServiceRef {
  return { id, name: service?.trim() || id };
}

/** Makes a directory from the overview. */
export function directoryOf(overviews: readonly OverviewRow[]): Directory {
  const services = overviews.map(overviewService).toReversed();
  return {
    byId: new Map(services.map((service) => [folded(service.id), service])),
    byName: new Map(services.map((service) => [folded(service.name), service])),
  };
}

/** An empty directory: names are then looked up in the catalogue only. */
export const NO_DIRECTORY: Directory = directoryOf([]);

/**
 * Finds the service that an issue or message means by a display name. In this order: the tenant's service with that
 * name; the tenant's service that once had that name, by the catalogue; the catalogue's service; otherwise the name is
 * the id.
 */
export function serviceNamed(name: string, { byId, byName }: Directory): ServiceRef {
  const trimmed = name.trim() || 'unknown';
  const named = byName.get(folded(trimmed));
  if (named) return named;
  const id = serviceIdByName(trimmed);
  return (id === undefined ? undefined : byId.get(folded(id))) ?? { id: id ?? trimmed, name: trimmed };
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
