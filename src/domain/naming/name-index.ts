import { onceFor } from '../derived.ts';
import { KNOWN_SERVICES, knownService, nameKey, nameWords } from './catalogue.ts';
import type { KnownService } from './catalogue.ts';
import type { Service, ServiceRef } from '../health/service.ts';
import { withoutMaker, withoutVendor } from './vendor.ts';

/** The names of a service. */
export interface Names<S> {
  readonly service: S;
  /** Compared as whole names, in this order: the first tier with any match decides. */
  readonly tiers: readonly (readonly string[])[];
  readonly words: readonly string[];
}

/** Cached as long as the service's record exists: one question compares its names many times. */
export const namesOf: <S extends ServiceRef | KnownService>(service: S) => Names<S> = onceFor(collectNames);

function collectNames<S extends ServiceRef | KnownService>(service: S): Names<S> {
  const own: KnownService | undefined = 'names' in service ? service : knownService(service);
  const name = 'names' in service ? (service.names[0] ?? service.id) : service.name;
  const former = 'names' in service ? [] : formerNamesOf(service);
  const tiers = [
    [service.id],
    [name, withoutMaker(nameWords(name)).join(' ')],
    [...(own?.names ?? []), ...former],
    own?.aliases ?? [],
    own?.prefix === undefined ? [] : [own.prefix],
    own?.families ?? [],
  ].map((names) => names.map(nameKey).filter((key) => key !== ''));
  return {
    service,
    tiers,
    words: [name, ...former, ...(own?.names ?? []), ...(own?.aliases ?? [])].flatMap(nameWords),
  };
}

function formerNamesOf(service: ServiceRef & Partial<Pick<Service, 'formerNames'>>): readonly string[] {
  return service.formerNames ?? [];
}

/** The keys to look up: the words as typed, then without the maker's name around them. */
export function keysOf(words: string): string[] {
  const whole = nameWords(words);
  const keys = [whole.join(''), withoutVendor(whole).join('')];
  return keys.filter((key, at) => key !== '' && keys.indexOf(key) === at);
}

/** Services by the keys that name them. */
type Index<S> = ReadonlyMap<string, readonly S[]>;

/** Cached as long as the list exists: one question looks up many phrases in it. */
export const indexOf: <S extends ServiceRef>(services: readonly S[]) => Index<S> = onceFor(indexServices);

function indexServices<S extends ServiceRef>(services: readonly S[]): Index<S> {
  return collectIndex(services.map((service) => namesOf(service)));
}

/** A key means the services of the first tier in which it occurs. */
function collectIndex<S>(all: readonly Names<S>[]): Index<S> {
  const index = new Map<string, S[]>();
  const depth = Math.max(0, ...all.map(({ tiers }) => tiers.length));
  for (let tier = 0; tier < depth; tier += 1) {
    for (const [key, services] of indexOfTier(all, tier)) if (!index.has(key)) index.set(key, services);
  }
  return index;
}

function indexOfTier<S>(all: readonly Names<S>[], tier: number): ReadonlyMap<string, S[]> {
  const index = new Map<string, S[]>();
  for (const { service, tiers } of all) {
    for (const key of new Set(tiers[tier])) index.set(key, [...(index.get(key) ?? []), service]);
  }
  return index;
}

/**
 * All known services by name. Families and prefixes are left out: they do not show that one particular service is
 * missing.
 */
export const KNOWN_NAMES = collectIndex(
  KNOWN_SERVICES.map((known) => {
    const names = namesOf(known);
    return { ...names, tiers: names.tiers.slice(0, 4) };
  }),
);
