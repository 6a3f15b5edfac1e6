import { nameKey } from './catalogue.ts';
import { exactMatch } from './match-service.ts';
import type { ServiceMatch } from './match-service.ts';
import { indexOf, KNOWN_NAMES } from './name-index.ts';
import type { ServiceRef } from '../health/service.ts';
import { closest } from './spelling.ts';
import { withoutMaker } from './vendor.ts';

/** The keys of a tenant's names, and every beginning of one. */
interface NameKeys {
  readonly keys: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** Keys long enough to be meant by a misspelling, by first letter. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

const KEYS = new WeakMap<object, NameKeys>();

/** Cached as long as the list exists. */
function keysFor(services: readonly ServiceRef[]): NameKeys {
  const before = KEYS.get(services);
  if (before) return before;
  const keys = new Set([...indexOf(services).keys(), ...KNOWN_NAMES.keys()]);
  const beginnings = new Set([...keys].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1))));
  const long = [...indexOf(services).keys()].filter((key) => key.length >= SPELLING.leastLetters);
  const made = { keys, beginnings, byLetter: Map.groupBy(long, (key) => key.charAt(0)) };
  KEYS.set(services, made);
  return made;
}

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

/**
 * How far a misspelt name may be from the right one: one letter wrong, missing, too many or swapped; two in words of
 * eight letters or more. The first letter must be right and the name must have five letters, since short names have many
 * neighbours ("sync" is not Lync, "slow" is not Flow).
 */
const SPELLING = { leastLetters: 5, mistakes: 1, longLetters: 8, mistakesInLong: 2 } as const;

/** The service that a misspelt word means beyond doubt: all the nearest names within the distance are its own. */
export function misspeltName<S extends ServiceRef>(word: string, services: readonly S[]): S | undefined {
  const typed = nameKey(word);
  const { leastLetters, mistakes, longLetters, mistakesInLong } = SPELLING;
  if (typed.length < leastLetters - 1) return undefined;
  const most = typed.length >= longLetters ? mistakesInLong : mistakes;
  const near = (keysFor(services).byLetter.get(typed.charAt(0)) ?? []).filter(
    (key) => Math.abs(key.length - typed.length) <= most,
  );
  const [best] = closest(typed, near);
  if (!best || best.distance > most) return undefined;
  const match = exactMatch(best.text, services);
  return match?.found === 'one' ? match.service : undefined;
}
