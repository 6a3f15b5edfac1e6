import { KNOWN_SERVICES, knownService, nameKey, nameWords } from './catalogue.ts';
import type { KnownService } from './catalogue.ts';
import type { ServiceRef } from '../health/service.ts';

/** What people put before or after a service's name: "Microsoft Teams", "o365 exchange". */
const VENDOR: ReadonlySet<string> = new Set(['microsoft', 'ms', 'msft', 'm365', 'o365', 'office365', 'microsoft365']);

/** What a service is called. */
export interface Names<S> {
  readonly service: S;
  /** Compared as a whole, in this order: the first kind of name that fits anything decides. */
  readonly tiers: readonly (readonly string[])[];
  readonly words: readonly string[];
}

const NAMES = new WeakMap<object, Names<unknown>>();

/** Names are kept for as long as the service's record is: one question compares them many times. */
export function namesOf<S extends ServiceRef | KnownService>(service: S): Names<S> {
  const before = NAMES.get(service) as Names<S> | undefined;
  if (before) return before;
  const names = collectNames(service);
  NAMES.set(service, names);
  return names;
}

function collectNames<S extends ServiceRef | KnownService>(service: S): Names<S> {
  const own: KnownService | undefined = 'names' in service ? service : knownService(service);
  const name = 'names' in service ? (service.names[0] ?? service.id) : service.name;
  const tiers = [
    [service.id],
    [name, withoutMaker(nameWords(name)).join(' ')],
    own?.names ?? [],
    own?.aliases ?? [],
    own?.prefix === undefined ? [] : [own.prefix],
    own?.families ?? [],
  ].map((names) => names.map(nameKey).filter((key) => key !== ''));
  return { service, tiers, words: [name, ...(own?.names ?? []), ...(own?.aliases ?? [])].flatMap(nameWords) };
}

/** What to look for: the words as they stand, then without the maker's name around them. */
export function keysOf(words: string): string[] {
  const whole = nameWords(words);
  const keys = [whole.join(''), withoutVendor(whole).join('')];
  return keys.filter((key, at) => key !== '' && keys.indexOf(key) === at);
}

/** Only from the front: "Microsoft Copilot (Microsoft 365)" and "Microsoft Copilot Chat" are two. */
function withoutMaker(words: readonly string[]): string[] {
  let from = 0;
  for (let length = vendorAt(words, from); length > 0; length = vendorAt(words, from)) from += length;
  return words.slice(from);
}

/** Words without the maker's name around them. */
export function withoutVendor(whole: readonly string[]): string[] {
  const words = withoutMaker(whole);
  let to = words.length;
  while (to > 0 && VENDOR.has(words[to - 1] ?? '')) to -= 1;
  if (to >= 2 && vendorAt(words, to - 2) === 2) to -= 2;
  return words.slice(0, to);
}

/** How many words at `at` are the maker's name; `365` belongs to it only after `office` or `microsoft`. */
function vendorAt(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  if ((word === 'office' || word === 'microsoft') && words[at + 1] === '365') return 2;
  return VENDOR.has(word) ? 1 : 0;
}

/** Services by the keys that mean them. */
type Index<S> = ReadonlyMap<string, readonly S[]>;

const INDEXES = new WeakMap<object, Index<unknown>>();

/** Kept for as long as the list: one question looks for many phrases in it. */
export function indexOf<S extends ServiceRef>(services: readonly S[]): Index<S> {
  const before = INDEXES.get(services) as Index<S> | undefined;
  if (before) return before;
  const index = collectIndex(services.map(namesOf));
  INDEXES.set(services, index);
  return index;
}

/** The first kind of name that a key is for any service decides which services it means. */
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

/** All known services by their names. A family or a prefix alone does not say that one of them is missing. */
export const KNOWN_NAMES = collectIndex(
  KNOWN_SERVICES.map((known) => {
    const names = namesOf(known);
    return { ...names, tiers: names.tiers.slice(0, 4) };
  }),
);
