import { KNOWN_SERVICES, knownService, nameKey, nameWords } from './catalogue.ts';
import type { KnownService } from './catalogue.ts';
import type { ServiceRef } from './service.ts';
import { closest } from './spelling.ts';

/** What the words a person used for a service mean in one tenant. */
export type ServiceMatch<S extends ServiceRef> =
  | { readonly found: 'one'; readonly service: S }
  /** The words fit several: the person is asked which. */
  | { readonly found: 'several'; readonly services: readonly S[] }
  /** A service of Microsoft 365 that this tenant does not have. */
  | { readonly found: 'elsewhere'; readonly name: string; readonly nearest: readonly S[] }
  | { readonly found: 'none'; readonly nearest: readonly S[] };

/** Words of a sentence in which names are looked for. */
const MAX_WORDS = 12;

/** How many names are offered where none fits. */
const SUGGESTIONS = 4;

/** What people put before or after a service's name: "Microsoft Teams", "o365 exchange". */
const VENDOR: ReadonlySet<string> = new Set(['microsoft', 'ms', 'msft', 'm365', 'o365', 'office365', 'microsoft365']);
const EVERYTHING: ReadonlySet<string> = new Set(['everything', 'all', 'overall', 'services', 'overview', 'tenant']);

interface Names<S> {
  readonly service: S;
  /** Compared as a whole, in this order: the first kind of name that fits anything decides. */
  readonly tiers: readonly (readonly string[])[];
  readonly words: readonly string[];
}

/**
 * Finds the service that `words` name among those the tenant has: by id, display name, former name, alias, prefix of
 * issue ids, family, a word of the name, the name's beginning, then close spelling. Cost grows with the number of
 * services times the length of `words`, which the caller bounds.
 */
export function matchService<S extends ServiceRef>(words: string, services: readonly S[]): ServiceMatch<S> {
  const all = services.map(namesOf);
  const match = exactMatch(words, services);
  if (match) return match;
  const loose = loosely(words, all);
  if (loose.length > 0) return decide(loose);
  const within = namedWithin(nameWords(words).slice(0, MAX_WORDS), services);
  if (within.length > 0) return decide(within);
  return bySpelling(words, all);
}

/** As `matchService`, yet without guessing: parts of names and spelling do not count. Undefined where nothing fits. */
export function exactMatch<S extends ServiceRef>(words: string, services: readonly S[]): ServiceMatch<S> | undefined {
  const all = services.map(namesOf);
  for (const key of keysOf(words)) {
    const here = firstTier(key, all);
    if (here.length > 0) return decide(here);
  }
  for (const key of keysOf(words)) {
    const elsewhere = firstTier(key, KNOWN_NAMES)[0];
    if (elsewhere) return movedOrMissing(elsewhere, services);
  }
  return undefined;
}

/** Whether `words` name Microsoft 365 as a whole: `office 365`, `everything`. */
export function meansEverything(words: string): boolean {
  return withoutVendor(nameWords(words)).every((word) => EVERYTHING.has(word));
}

/** Whether two references mean one service: adapters that learn no id fall back to the name. */
export function sameService(a: ServiceRef, b: ServiceRef): boolean {
  if (a.id.toLowerCase() === b.id.toLowerCase() || nameKey(a.name) === nameKey(b.name)) return true;
  const known = knownService(a);
  return known !== undefined && known === knownService(b);
}

const NAMES = new WeakMap<object, Names<unknown>>();

/** Names are kept for as long as the service's record is: one question compares them many times. */
function namesOf<S extends ServiceRef | KnownService>(service: S): Names<S> {
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
function keysOf(words: string): string[] {
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

function withoutVendor(whole: readonly string[]): string[] {
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

function firstTier<S>(key: string, all: readonly Names<S>[]): S[] {
  const depth = Math.max(0, ...all.map((each) => each.tiers.length));
  for (let tier = 0; tier < depth; tier += 1) {
    const fitting = all.filter((each) => each.tiers[tier]?.includes(key));
    if (fitting.length > 0) return fitting.map((each) => each.service);
  }
  return [];
}

function decide<S extends ServiceRef>(services: readonly S[]): ServiceMatch<S> {
  const [first, ...others] = services;
  if (first && others.length === 0) return { found: 'one', service: first };
  return { found: 'several', services };
}

/** A known service the tenant lacks: the one that took its place where the tenant has that, else it is said to be missing. */
function movedOrMissing<S extends ServiceRef>(missing: KnownService, services: readonly S[]): ServiceMatch<S> {
  const heir = services.find((service) => knownService(service)?.id === missing.successor);
  if (missing.successor !== undefined && heir) return { found: 'one', service: heir };
  const relatives = services.filter((service) =>
    knownService(service)?.families.some((family) => missing.families.includes(family)),
  );
  return { found: 'elsewhere', name: missing.names[0] ?? missing.id, nearest: relatives.slice(0, SUGGESTIONS) };
}

/** Services that have every word in one of their names, else those of which a name starts like the words. */
function loosely<S>(words: string, all: readonly Names<S>[]): S[] {
  const wanted = withoutVendor(nameWords(words));
  if (wanted.length === 0) return [];
  const whole = all.filter((each) => wanted.every((word) => each.words.includes(word)));
  if (whole.length > 0) return whole.map((each) => each.service);
  const key = wanted.join('');
  // Two letters begin too many names to mean one.
  if (key.length < 3) return [];
  const starting = all.filter((each) =>
    each.tiers.slice(0, 4).some((tier) => tier.some((name) => name.startsWith(key))),
  );
  return starting.map((each) => each.service);
}

/** Services named among other words ("our exchange hybrid"): the longest run of words that is a name counts, then what follows. */
function namedWithin<S extends ServiceRef>(words: readonly string[], services: readonly S[]): S[] {
  const found: S[] = [];
  for (let at = 0; at < words.length;) {
    const lengths = Array.from({ length: Math.min(4, words.length - at) }, (_, less) => less + 1).toReversed();
    const hit = lengths.map((length) => ({
      length,
      match: exactMatch(words.slice(at, at + length).join(' '), services),
    }));
    const named = hit.find(({ match }) => match?.found === 'one' || match?.found === 'several');
    if (named?.match?.found === 'one') found.push(named.match.service);
    if (named?.match?.found === 'several') found.push(...named.match.services);
    at += named?.length ?? 1;
  }
  return unique(found);
}

function bySpelling<S extends ServiceRef>(words: string, all: readonly Names<S>[]): ServiceMatch<S> {
  const key = withoutVendor(nameWords(words)).join('');
  const owners = spellings(all);
  const ranked = closest(key, [...owners.keys()]);
  const best = ranked.filter((near) => near.distance === ranked[0]?.distance && near.distance <= tolerance(key));
  const services = unique(best.flatMap((near) => owners.get(near.text) ?? []));
  if (services.length > 0) return decide(services);
  return {
    found: 'none',
    nearest: unique(ranked.flatMap((near) => owners.get(near.text) ?? [])).slice(0, SUGGESTIONS),
  };
}

/** Names to compare spellings with, and a single word of a name where only one service has it. */
function spellings<S>(all: readonly Names<S>[]): ReadonlyMap<string, readonly S[]> {
  const owners = new Map<string, S[]>();
  const add = (name: string, service: S) => owners.set(name, [...(owners.get(name) ?? []), service]);
  for (const { service, tiers } of all) new Set(tiers.slice(0, 4).flat()).forEach((name) => add(name, service));
  const words = new Map<string, Set<S>>();
  for (const { service, words: own } of all) {
    for (const word of own) words.set(word, (words.get(word) ?? new Set()).add(service));
  }
  for (const [word, [only, ...others]] of words) {
    if (only !== undefined && others.length === 0 && !owners.has(word)) add(word, only);
  }
  return owners;
}

/** Letters that may be wrong in a word of this length and still leave no doubt: none in short ones, where any name is near. */
export function tolerance(word: string): number {
  return word.length < 4 ? 0 : Math.min(3, Math.floor(word.length / 3));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Names of all known services. A family or a prefix alone does not say that one of them is missing. */
const KNOWN_NAMES = KNOWN_SERVICES.map((known) => {
  const names = namesOf(known);
  return { ...names, tiers: names.tiers.slice(0, 4) };
});
