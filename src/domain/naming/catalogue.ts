import { fold, foldedWords } from './text.ts';
import { KNOWN_SERVICES } from './known-services.ts';
import type { KnownService, ServiceFamily } from './known-services.ts';
import type { ServiceRef } from '../health/service.ts';

export { KNOWN_SERVICES };
export type { KnownService };

/** Words that name no service by themselves: "Office 365 for the web" and "office web" are one. */
const LINKING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'for', 'of', 'in', 'on', 'and', 'to', 'with']);

/** The words of a service's name that tell it from others. */
export function nameWords(name: string): string[] {
  // A possessive is no part of a word: typed ones lose it, so names do too.
  return foldedWords(name.replaceAll(/['’]s(?!\p{L})/giu, '')).filter((word) => !LINKING.has(word));
}

/** A name as it is compared: `Share Point`, `sharepoint` and `SharePoint ` are one. */
export function nameKey(name: string): string {
  return nameWords(name).join('');
}

const BY_NAME: ReadonlyMap<string, KnownService> = new Map(
  // Last to first, so that where two services had the same name over the years the first in the list keeps it.
  KNOWN_SERVICES.toReversed().flatMap((known) => known.names.map((name) => [nameKey(name), known] as const)),
);

const BY_ID: ReadonlyMap<string, KnownService> = new Map(KNOWN_SERVICES.map((known) => [fold(known.id), known]));

const BY_PREFIX: ReadonlyMap<string, KnownService> = new Map(
  KNOWN_SERVICES.flatMap((known) => (known.prefix === undefined ? [] : [[known.prefix, known] as const])),
);

/** The id of the service that has, or once had, this display name; undefined where the catalogue does not know it. */
export function serviceIdByName(name: string): string | undefined {
  return BY_NAME.get(nameKey(name))?.id;
}

/** The id of the service whose issues start with `prefix` (`EX`, in any case). */
export function serviceIdByPrefix(prefix: string): string | undefined {
  return BY_PREFIX.get(prefix.toUpperCase())?.id;
}

/** What the catalogue knows of a tenant's service: by its id, whose casing is irregular, else by its name. */
export function knownService(service: ServiceRef): KnownService | undefined {
  return BY_ID.get(fold(service.id)) ?? BY_NAME.get(nameKey(service.name));
}

/** Every family, in the order of the catalogue. */
export const FAMILIES: readonly ServiceFamily[] = [...new Set(KNOWN_SERVICES.flatMap((known) => known.families))];

/** The family that is called `name`; undefined where none is. */
export function familyByName(name: string): ServiceFamily | undefined {
  return FAMILIES.find((family) => nameKey(family) === nameKey(name));
}

/** The families that a service belongs to; a service that is new to the catalogue belongs to none. */
export function familiesOf(service: ServiceRef): readonly ServiceFamily[] {
  return knownService(service)?.families ?? [];
}
