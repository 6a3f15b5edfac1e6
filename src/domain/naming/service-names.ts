import type { ServiceRef } from '../health/service.ts';
import { exactKey, KNOWN_SERVICES, knownService, looseKey, refOf } from './catalogue.ts';
import type { KnownService } from './catalogue.ts';

/**
 * The one rule for "the same service" in a tenant. A service has an id, a name now, and the names it had before; issues
 * and messages often give only a name, which then stands for the id. Case, blanks, invisible marks, the maker's name in
 * front and "Office 365" for "Microsoft 365" make no difference.
 */
export interface ServiceNames {
  /** The service of the tenant that is meant; undefined if the tenant's lists never had it. */
  find(service: ServiceRef): ServiceRef | undefined;
  same(a: ServiceRef, b: ServiceRef): boolean;
  /** Equal for two references to one service, so that things can be grouped by it. */
  keyOf(service: ServiceRef): string;
  /**
   * The service, and those that stand for it because the tenant has only one of two: what replaced it (Viva for Yammer),
   * or what it replaced. A subscription to either means both.
   */
  relativesOf(service: ServiceRef): ServiceRef[];
  /** Every id and name under which something about this service may be stored. */
  formsOf(service: ServiceRef): string[];
}

/** One service of the tenant, with the ids and names that led to it. */
interface Owner {
  readonly service: ServiceRef;
  readonly forms: Set<string>;
}

type Owners = Map<string, Owner>;

/**
 * Makes the names of one tenant. `listed` are the services as the tenant's list has them now. Two of those are one
 * service only if their ids or names are equal: the API tells them apart, whatever the catalogue says. `former` are
 * other references, the newest first: what the list said before, or what issues say. Built on first use.
 */
export function makeServiceNames(listed: readonly ServiceRef[], former: readonly ServiceRef[] = []): ServiceNames {
  let made: Owners | undefined;
  // One change is compared with thousands of subscriptions, and always with the same few services.
  const ownerOf = memoize((service) => findOwner((made ??= collectOwners(listed, former)), service));
  const relativesOf = memoize((service) => {
    const owners = new Set(listed.map(ownerOf));
    const lacks = (other: KnownService) => !owners.has(ownerOf(refOf(other)));
    const known = knownService(ownerOf(service)?.service ?? service);
    return known && listed.length > 0 ? [service, ...standIns(known, lacks).map(refOf)] : [service];
  });
  const same = (a: ServiceRef, b: ServiceRef) => {
    // The commonest case by far, and what lists of thousands are compared by.
    if (a.id === b.id && a.id.trim() !== '') return true;
    const [first, second] = [ownerOf(a), ownerOf(b)];
    return first && second ? first === second : looksSame(a, b);
  };
  return {
    find: (service) => ownerOf(service)?.service,
    relativesOf,
    same,
    keyOf: (service) => exactKey((ownerOf(service)?.service ?? catalogued(service)).id),
    formsOf: (service) => {
      const { id = '', names = [] } = knownService(service) ?? {};
      const forms = [service.id, service.name, ...(ownerOf(service)?.forms ?? []), id, ...names];
      return [...new Set(forms)].filter((form) => form !== '');
    },
  };
}

/** The most results kept. Names come from outside, so their number has no bound. */
const MOST_KEPT = 1_000;

function memoize<R>(make: (service: ServiceRef) => R): (service: ServiceRef) => R {
  const made = new Map<string, { readonly result: R }>();
  return (service) => {
    const key = JSON.stringify([service.id, service.name]);
    const kept = made.get(key);
    if (kept) return kept.result;
    if (made.size >= MOST_KEPT) made.clear();
    const result = make(service);
    made.set(key, { result });
    return result;
  };
}

/** What a service that the tenant lacks became, and what became of it that the tenant lacks. */
function standIns(known: KnownService, lacks: (other: KnownService) => boolean): KnownService[] {
  return KNOWN_SERVICES.filter(
    (other) => (other.id === known.successor && lacks(known)) || (other.successor === known.id && lacks(other)),
  );
}

const NO_TENANT = makeServiceNames([]);

/** The same rule where no tenant's lists are at hand: by id, by name, or by what the catalogue knows of either. */
export function sameService(a: ServiceRef, b: ServiceRef): boolean {
  return NO_TENANT.same(a, b);
}

/** Each service once, as its first reference has it. */
export function distinctServices(services: readonly ServiceRef[]): ServiceRef[] {
  const names = makeServiceNames([], services);
  return [...new Set(services.map((service) => names.find(service) ?? service))];
}

/**
 * The rows of a tenant's list, one for each service: `Exchange` and `exchange` are one. `merge` makes one row of two,
 * the first of which came first.
 */
export function oncePerService<T>(
  rows: readonly T[],
  serviceOf: (row: T) => ServiceRef,
  merge: (first: T, other: T) => T,
): T[] {
  const names = makeServiceNames(rows.map(serviceOf));
  const byService = Map.groupBy(rows, (row) => names.find(serviceOf(row)));
  return [...byService.values()].map((same) => same.reduce(merge));
}

/** A name or id that people and APIs wrote, with plain single blanks and no invisible marks. */
export function plainName(text: string | null | undefined): string {
  return (text ?? '')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A service whose list gives no name: the catalogue's name for its id, else the id. */
export function nameOr(id: string, name: string): ServiceRef {
  return { id, name: name || (knownService({ id, name: '' })?.names[0] ?? id) };
}

/** The service that a lone name means by the catalogue. If it knows none, the name is the id. */
export function catalogued({ id, name }: ServiceRef): ServiceRef {
  const known = knownService({ id, name });
  return { id: known?.id ?? (name || id), name: name || id };
}

function collectOwners(listed: readonly ServiceRef[], former: readonly ServiceRef[]): Owners {
  const owners: Owners = new Map();
  for (const service of listed) claim(owners, service, exactKeys(service));
  // Only now, so that a looser form never takes what another listed service is called.
  for (const service of listed) claim(owners, service, wideKeys(service));
  for (const service of former) claim(owners, service, [...exactKeys(service), ...wideKeys(service)]);
  return owners;
}

/** Adds a reference to the service it means, or as a new service. A key keeps its first owner. */
function claim(owners: Owners, service: ServiceRef, keys: readonly string[]): void {
  const owner = owners.get(idKey(service)) ?? firstOwner(owners, keys) ?? { service, forms: new Set<string>() };
  owner.forms.add(service.id).add(service.name);
  for (const key of keys) if (!owners.has(key)) owners.set(key, owner);
}

function findOwner(owners: Owners, service: ServiceRef): Owner | undefined {
  return firstOwner(owners, exactKeys(service)) ?? firstOwner(owners, wideKeys(service));
}

function firstOwner(owners: Owners, keys: readonly string[]): Owner | undefined {
  return keys.map((key) => owners.get(key)).find((owner) => owner !== undefined);
}

function idKey({ id }: ServiceRef): string {
  return exactKey(id);
}

/** One space for ids and names: where an API gives no id, the name is used as one. */
function exactKeys(service: ServiceRef): string[] {
  return [exactKey(service.id), exactKey(service.name)].filter((key) => key !== '');
}

/** Keys by which two differently written names still mean one service. No exact key contains a blank. */
function wideKeys(service: ServiceRef): string[] {
  const known = knownService(service);
  const loose = [service.id, service.name].map(looseKey).filter((key) => key !== '');
  return [...loose.map((key) => `loose ${key}`), ...(known ? [`known ${known.id}`] : [])];
}

function looksSame(a: ServiceRef, b: ServiceRef): boolean {
  const keys = allKeys(a);
  return allKeys(b).some((key) => keys.includes(key));
}

const allKeys = memoize((service) => [...exactKeys(service), ...wideKeys(service)]);
