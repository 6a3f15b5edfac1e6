import { serviceIdByName } from '../domain/naming/catalogue.ts';
import type { ServiceRef } from '../domain/health/service.ts';
import type { OverviewRow } from './wire.ts';

/** The tenant's services by id and by display name, both folded. */
export interface Directory {
  readonly byId: ReadonlyMap<string, ServiceRef>;
  readonly byName: ReadonlyMap<string, ServiceRef>;
}

/** A service of the overview; a name may have stray spaces (`Microsoft Clipchamp `). */
export function overviewService({ id, service }: OverviewRow): ServiceRef {
  return { id, name: service?.trim() || id };
}

/** What the overview tells of names. */
export function directoryOf(overviews: readonly OverviewRow[]): Directory {
  const services = overviews.map(overviewService).toReversed();
  return {
    byId: new Map(services.map((service) => [folded(service.id), service])),
    byName: new Map(services.map((service) => [folded(service.name), service])),
  };
}

/** A directory of nothing: names then mean what the catalogue says. */
export const NO_DIRECTORY: Directory = directoryOf([]);

/**
 * The service that an issue or message means by a display name: the tenant's of that name; the tenant's that once had it
 * by the catalogue; the catalogue's; else the name itself stands for the id.
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
