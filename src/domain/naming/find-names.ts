import { onceFor } from '../derived.ts';
import { nameKey } from './catalogue.ts';
import { exactMatch } from './match-service.ts';
import type { ServiceMatch } from './match-service.ts';
import { indexOf, KNOWN_NAMES } from './name-index.ts';
import type { ServiceRef } from '../health/service.ts';
import { misspelt } from './spelling.ts';
import { withoutMaker } from './vendor.ts';

/** The keys of a tenant's names, and every beginning of one. */
interface NameKeys {
  readonly keys: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** Keys of the tenant's own names by first letter, which a misspelling has right. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

/** Cached as long as the list exists. */
const keysFor = onceFor((services: readonly ServiceRef[]): NameKeys => {
  const keys = new Set([...indexOf(services).keys(), ...KNOWN_NAMES.keys()]);
  const beginnings = new Set([...keys].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1))));
  const byLetter = Map.groupBy(indexOf(services).keys(), (key) => key.charAt(0));
  return { keys, beginnings, byLetter };
});

/** The longest name that starts at `at`, with the number of words it takes. It does not guess. */
export function nameAt<S extends ServiceRef>(
  words: readonly string[],
  at: number,
  services: readonly S[],
): { readonly match: ServiceMatch<S>; readonly length: number } | undefined {
  if (nameKey(words[at] ?? '') === '') return undefined;
  for (let length = longestAt(words, at, keysFor(services)); length > 0; length -= 1) {
    if (nameKey(words[at + length - 1] ?? '') === '') continue;
    const match = exactMatch(words.slice(at, at + length).join(' '), services);
    if (match) return { match, length };
  }
  return undefined;
}

/** How many words could still begin some name: with most words of a question, none. */
function longestAt(words: readonly string[], at: number, { beginnings }: NameKeys): number {
  let whole = '';
  let bare: string[] = [];
  for (let length = 1; at + length <= words.length; length += 1) {
    const word = nameKey(words[at + length - 1] ?? '');
    whole += word;
    bare = withoutMaker([...bare, word]);
    if (!beginnings.has(whole) && bare.length > 0 && !beginnings.has(bare.join(''))) return length - 1;
    if (whole.length > 60) return length;
  }
  return words.length - at;
}

/** Whether this is a whole name as one word: `exchange`, `sharepointonline`. */
export function isNameKey(word: string, services: readonly ServiceRef[]): boolean {
  return keysFor(services).keys.has(word);
}

/** The service that a misspelt word means beyond doubt: all the nearest names within the distance are its own. */
export function misspeltName<S extends ServiceRef>(word: string, services: readonly S[]): S | undefined {
  const typed = nameKey(word);
  const matches = misspelt(typed, keysFor(services).byLetter.get(typed.charAt(0)) ?? []).map((key) =>
    exactMatch(key, services),
  );
  const named = matches.map((match) => (match?.found === 'one' ? match.service : undefined));
  return named.every((each) => each === named[0]) ? named[0] : undefined;
}
