import { knownService, nameWords } from './catalogue.ts';
import type { KnownService } from './catalogue.ts';
import { indexOf, keysOf, KNOWN_NAMES, namesOf } from './name-index.ts';
import type { Names } from './name-index.ts';
import type { ServiceRef } from '../health/service.ts';
import { misspelt } from './spelling.ts';
import { withoutVendor } from './vendor.ts';

/** What a person's words for a service mean in one tenant. */
export type ServiceMatch<S extends ServiceRef> =
  | { readonly found: 'one'; readonly service: S }
  /** The words match several services: the person is asked which. */
  | { readonly found: 'several'; readonly services: readonly S[] }
  /** A service of Microsoft 365 that this tenant does not have. */
  | { readonly found: 'elsewhere'; readonly name: string; readonly nearest: readonly S[] }
  | { readonly found: 'none' };

/** Only this many words of a sentence are searched for names. */
const MAX_WORDS = 12;

/** The most relatives offered of a service that is missing. */
const SUGGESTIONS = 4;

const EVERYTHING: ReadonlySet<string> = new Set(['everything', 'all', 'overall', 'services', 'overview', 'tenant']);

/**
 * Finds the service that `words` name in the tenant: by id, display name, former name, alias, issue id prefix, family,
 * a word of the name, the start of the name, then similar spelling. Cost grows with the number of services times the
 * length of `words`, which the caller must bound.
 */
export function matchService<S extends ServiceRef>(words: string, services: readonly S[]): ServiceMatch<S> {
  const all = services.map((service) => namesOf(service));
  const match = exactMatch(words, services);
  if (match) return match;
  const loose = looseMatches(words, all);
  if (loose.length > 0) return decide(loose);
  const contained = servicesWithin(nameWords(words).slice(0, MAX_WORDS), services);
  if (contained.length > 0) return decide(contained);
  return bySpelling(words, all);
}

/**
 * Like `matchService`, but without guessing: partial names and similar spelling do not count. Undefined if nothing
 * matches.
 */
export function exactMatch<S extends ServiceRef>(words: string, services: readonly S[]): ServiceMatch<S> | undefined {
  // A button writes a service's id as it is: it means that service, whatever else somebody calls so.
  const own = services.find(({ id }) => id === words);
  if (own) return { found: 'one', service: own };
  const keys = keysOf(words);
  const index = indexOf(services);
  const here = keys.map((key) => index.get(key)).find((fitting) => fitting !== undefined);
  if (here) return decide(here);
  for (const key of keys) {
    const elsewhere = KNOWN_NAMES.get(key)?.[0];
    if (elsewhere) return movedOrMissing(elsewhere, services);
  }
  return undefined;
}

/** Adjacent words and what they name; `match` is undefined if that is not a service: "hybrid", "Office 365". */
export interface Run<S extends ServiceRef> {
  readonly words: readonly string[];
  readonly match: ServiceMatch<S> | undefined;
}

/** The most words that a name can have. */
export const LONGEST_NAME = 12;

/** Splits `words` into names, longest first, and the words between them. It does not guess. */
export function runsOf<S extends ServiceRef>(words: readonly string[], services: readonly S[]): Run<S>[] {
  const runs: Run<S>[] = [];
  for (let at = 0; at < words.length;) {
    const run = runAt(words.slice(at, at + LONGEST_NAME), services);
    runs.push(run);
    at += run.words.length;
  }
  return runs;
}

function runAt<S extends ServiceRef>(words: readonly string[], services: readonly S[]): Run<S> {
  for (let length = words.length; length > 0; length -= 1) {
    const run = words.slice(0, length);
    const match = mayBeName(run) ? exactMatch(run.join(' '), services) : undefined;
    if (match || (length > 1 && meansEverything(run.join(' ')))) return { words: run, match };
  }
  return { words: words.slice(0, 1), match: undefined };
}

/** Not "chat to": that is a name followed by a linking word. */
function mayBeName(run: readonly string[]): boolean {
  return [run[0], run.at(-1)].every((word = '') => nameWords(word).length > 0);
}

/** Whether `words` mean Microsoft 365 as a withEveryWord: `office 365`, `everything`. */
export function meansEverything(words: string): boolean {
  return withoutVendor(nameWords(words)).every((word) => EVERYTHING.has(word));
}

function decide<S extends ServiceRef>(services: readonly S[]): ServiceMatch<S> {
  const [first, ...others] = services;
  if (first && others.length === 0) return { found: 'one', service: first };
  return { found: 'several', services };
}

/**
 * For a known service that the tenant lacks: its successor if the tenant has it, otherwise a result that says it is
 * missing.
 */
function movedOrMissing<S extends ServiceRef>(missing: KnownService, services: readonly S[]): ServiceMatch<S> {
  const successor = services.find((service) => knownService(service)?.id === missing.successor);
  if (missing.successor !== undefined && successor) return { found: 'one', service: successor };
  const relatives = services.filter((service) =>
    knownService(service)?.families.some((family) => missing.families.includes(family)),
  );
  return { found: 'elsewhere', name: missing.names[0] ?? missing.id, nearest: relatives.slice(0, SUGGESTIONS) };
}

/** Services whose names contain every word, otherwise those with a name that starts like the words. */
function looseMatches<S>(words: string, all: readonly Names<S>[]): S[] {
  const wanted = withoutVendor(nameWords(words));
  if (wanted.length === 0) return [];
  const withEveryWord = all.filter((each) => wanted.every((word) => each.words.includes(word)));
  if (withEveryWord.length > 0) return withEveryWord.map((each) => each.service);
  const key = wanted.join('');
  // Too many names start with the same two letters.
  if (key.length < 3) return [];
  const starting = all.filter((each) =>
    each.tiers.slice(0, 4).some((tier) => tier.some((name) => name.startsWith(key))),
  );
  return starting.map((each) => each.service);
}

/**
 * Services named among other words ("our exchange hybrid"). The longest run of words that is a name counts, then the
 * search continues after it.
 */
function servicesWithin<S extends ServiceRef>(words: readonly string[], services: readonly S[]): S[] {
  const found = runsOf(words, services).map(({ match }) => match);
  return unique(
    found.flatMap((match) =>
      match?.found === 'one' ? match.service : match?.found === 'several' ? match.services : [],
    ),
  );
}

function bySpelling<S extends ServiceRef>(words: string, all: readonly Names<S>[]): ServiceMatch<S> {
  const key = withoutVendor(nameWords(words)).join('');
  const owners = spellings(all);
  const services = unique(misspelt(key, [...owners.keys()]).flatMap((near) => owners.get(near) ?? []));
  return services.length > 0 ? decide(services) : { found: 'none' };
}

/** Names for comparing spellings, plus any single word that occurs in only one service's names. */
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

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
