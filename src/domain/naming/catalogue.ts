import { fold, foldedWords } from './text.ts';
import { KNOWN_SERVICES } from './known-services.ts';
import type { KnownService, ServiceFamily } from './known-services.ts';
import type { ServiceRef } from '../health/service.ts';
import { withCurrentBrand, withoutMaker } from './vendor.ts';

export { KNOWN_SERVICES };
export type { KnownService };

/** Words that name no service by themselves: "Office 365 for the web" and "office web" are the same. */
const LINKING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'for', 'of', 'in', 'on', 'and', 'to', 'with']);

/** A word as questions have been split into, of which each is compared with names. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/** The words of a service's name that distinguish it from others. */
export function nameWords(name: string): string[] {
  if (PLAIN_WORD.test(name)) return LINKING.has(name) ? [] : [name];
  // A possessive is not part of a word. People leave it out when typing, so it is removed from names too.
  return foldedWords(name.replaceAll(/['’]s(?!\p{L})/giu, '')).filter((word) => !LINKING.has(word));
}

/** A name in the form used for comparison: `Share Point`, `sharepoint` and `SharePoint ` are the same. */
export function nameKey(name: string): string {
  return nameWords(name).join('');
}

/** The key of a name or id for exact comparison. A text of signs alone is compared as it is. */
export function exactKey(text: string): string {
  return nameKey(text) || fold(text).trim();
}

/** The key that ignores the maker's name in front: "Microsoft Forms", "Office 365 Forms" and "Forms" are the same. */
export function looseKey(text: string): string {
  const words = withCurrentBrand(nameWords(text));
  return withoutMaker(words).join('') || exactKey(text);
}

const BY_NAME: ReadonlyMap<string, KnownService> = new Map(
  // Last to first, so that if two services had the same name over the years, the first in the list keeps it.
  KNOWN_SERVICES.toReversed().flatMap((known) => known.names.map((name) => [nameKey(name), known] as const)),
);

const BY_LOOSE_NAME: ReadonlyMap<string, KnownService> = new Map(
  KNOWN_SERVICES.toReversed().flatMap((known) => known.names.map((name) => [looseKey(name), known] as const)),
);

const BY_ID: ReadonlyMap<string, KnownService> = new Map(KNOWN_SERVICES.map((known) => [fold(known.id), known]));

const BY_PREFIX: ReadonlyMap<string, KnownService> = new Map(
  KNOWN_SERVICES.flatMap((known) => (known.prefix === undefined ? [] : [[known.prefix, known] as const])),
);

/** The id of the service that has or had this display name; undefined if the catalogue does not know it. */
export function serviceIdByName(name: string): string | undefined {
  return byName(name)?.id;
}

/** The known service whose issues start with the letters that `issueId` starts with: `EX20119`, in any case. */
export function serviceByIssueId(issueId: string): ServiceRef | undefined {
  const [prefix = ''] = /^\p{L}*/u.exec(issueId.trim()) ?? [];
  const known = BY_PREFIX.get(prefix.toUpperCase());
  return known && refOf(known);
}

/** Whether issue ids of a known service start with exactly these letters, in any case. */
export function isKnownPrefix(letters: string): boolean {
  return BY_PREFIX.has(letters.toUpperCase());
}

/**
 * Finds a service in the catalogue: by its id (the casing is irregular), otherwise by its name, otherwise by an id that
 * is a name: an API that gave no id.
 */
export function knownService(service: ServiceRef): KnownService | undefined {
  return BY_ID.get(fold(service.id)) ?? byName(service.name) ?? byName(service.id);
}

/** A known service by its current name. */
export function refOf({ id, names }: KnownService): ServiceRef {
  return { id, name: names[0] ?? id };
}

function byName(name: string): KnownService | undefined {
  return BY_NAME.get(nameKey(name)) ?? BY_LOOSE_NAME.get(looseKey(name));
}

/** Every family, in catalogue order. */
export const FAMILIES: readonly ServiceFamily[] = [...new Set(KNOWN_SERVICES.flatMap((known) => known.families))];

const FAMILY_BY_NAME: ReadonlyMap<string, ServiceFamily> = new Map(
  FAMILIES.map((family) => [nameKey(family), family] as const),
);

const FAMILY_NAMES: readonly string[] = [...FAMILY_BY_NAME.keys()];

/** The family called `name`, or undefined. */
export function familyByName(name: string): ServiceFamily | undefined {
  return FAMILY_BY_NAME.get(nameKey(name));
}

/** Whether the name of a family may begin with this word. Most words of a question begin none. */
export function mayBeginFamily(word: string): boolean {
  const key = nameKey(word);
  return FAMILY_NAMES.some((name) => name.startsWith(key));
}

/** The families that a service belongs to; none if the catalogue does not know the service. */
export function familiesOf(service: ServiceRef): readonly ServiceFamily[] {
  return knownService(service)?.families ?? [];
}
