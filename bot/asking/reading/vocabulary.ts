import { onceFor } from '../../../src/domain/derived.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { lexiconsFor } from '../../../words/lexicon/index.ts';
import type { Concept, Lexicon } from '../../../words/lexicon/lexicon.ts';

/** What a phrase of a lexicon says. */
export interface Entry {
  /** Folded words; the last may be a stem, which stands for any ending. */
  readonly words: readonly string[];
  readonly isStem: boolean;
  readonly concepts: readonly Concept[];
  /** The English for a word of the calendar. */
  readonly calendar?: string;
  /** The id of a service. */
  readonly service?: string;
  /** The tag of a language. */
  readonly language?: string;
  /** The IANA name of a time zone. */
  readonly zone?: string;
}

/** All that a reader may type, indexed by first word. */
export interface Vocabulary {
  /** Those of more words first; of as many, those of more letters: the longer stem says more. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Stems, for entries whose first word is one. */
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** Longest first. */
  readonly endings: readonly string[];
  readonly elisions: ReadonlySet<string>;
  readonly joined: boolean;
  readonly dottedDates: boolean;
  readonly pages: ReadonlySet<string>;
}

type Said = Omit<Entry, 'words' | 'isStem'>;

const MADE = new Map<string, Vocabulary>();

/**
 * The vocabulary for a text: the reader's language, English, and the language whose script the text is written in.
 * Cached by language: there are only as many as the product speaks.
 */
export function vocabularyFor(locale: string, text: string): Vocabulary {
  const lexicons = lexiconsFor(locale, text);
  const key = lexicons.map(({ tag }) => tag).join();
  const made = MADE.get(key) ?? makeVocabulary(lexicons.map(({ lexicon }) => lexicon));
  MADE.set(key, made);
  return made;
}

function makeVocabulary(lexicons: readonly Lexicon[]): Vocabulary {
  const entries = merged(lexicons.flatMap((lexicon) => entriesOf(lexicon)));
  const first = (isStem: boolean) =>
    Map.groupBy(
      entries.filter((each) => (each.isStem && each.words.length === 1) === isStem),
      ({ words }) => words[0] ?? '',
    );
  return {
    byFirst: new Map([...first(false)].map(([word, same]) => [word, longestFirst(same)])),
    stems: first(true),
    endings: lexicons.flatMap(({ endings = '' }) => listed(endings)).toSorted((a, b) => b.length - a.length),
    elisions: new Set(lexicons.flatMap(({ elisions = '' }) => listed(elisions))),
    joined: lexicons.some(({ joined }) => joined === true),
    dottedDates: lexicons.some(({ dottedDates }) => dottedDates === true),
    pages: new Set(['page', ...lexicons.flatMap(({ page = '' }) => listed(page))]),
  };
}

/** The same entries in every vocabulary that a language is part of: English is part of all. */
const entriesOf = onceFor(
  ({ concepts, calendar, services, languages = {}, zones = {}, elisions }: Lexicon): Entry[] => {
    const phrasesOf = (list: string) => withElisions(phrasesIn(list), elisions);
    const said = (table: Readonly<Record<string, string>>, says: (key: string) => Said) =>
      Object.entries(table).flatMap(([key, phrases]) =>
        phrasesOf(phrases).map((phrase) => ({ ...phrase, ...says(key) })),
      );
    return [
      ...(Object.entries(concepts) as [Concept, string][]).flatMap(([concept, phrases]) =>
        phrasesOf(phrases).map((phrase) => ({ ...phrase, concepts: [concept] })),
      ),
      ...said(calendar, (english) => ({ concepts: [], calendar: english })),
      ...said(services, (service) => ({ concepts: [], service })),
      ...said(languages, (language) => ({ concepts: [], language })),
      ...said(zones, (zone) => ({ concepts: [], zone })),
    ];
  },
);

function longestFirst(entries: readonly Entry[]): readonly Entry[] {
  const lengthOf = ({ words }: Entry) => words.length * 100 + words.join('').length;
  return entries.length === 1 ? entries : entries.toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

/** Phrases that stand in several lists say all of it. */
function merged(entries: readonly Entry[]): Entry[] {
  const groups = Map.groupBy(entries, ({ words, isStem }) => `${words.join(' ')}${isStem ? '*' : ''}`);
  return [...groups.values()].flatMap((same) => (same.length === 1 ? same : [together(same)]));
}

function together(same: readonly Entry[]): Entry {
  return Object.assign({}, ...same, { concepts: [...new Set(same.flatMap(({ concepts }) => concepts))] }) as Entry;
}

/** Phrases also with their later words taken apart, as the words of a sentence are: `plus d'alertes`. */
function withElisions(phrases: readonly Phrase[], elisions = ''): readonly Phrase[] {
  const known = new Set(listed(elisions));
  const apart = (word: string) => {
    const at = word.indexOf("'");
    return at > 0 && known.has(word.slice(0, at)) ? [word.slice(0, at), word.slice(at + 1)] : [word];
  };
  return phrases.flatMap((phrase) => {
    const words = phrase.words.flatMap((word, at) => (at === 0 ? [word] : apart(word)));
    return words.length === phrase.words.length ? [phrase] : [phrase, { ...phrase, words }];
  });
}

type Phrase = Pick<Entry, 'words' | 'isStem'>;

function phrasesIn(list: string): Phrase[] {
  return listed(list).map((phrase) => {
    const isStem = phrase.endsWith('*');
    // Words lose a possessive ending when a text is split, so phrases do too.
    const words = (isStem ? phrase.slice(0, -1) : phrase).split(' ').map((word) => word.replace(/(.)'s$/u, '$1'));
    return { words, isStem };
  });
}

function listed(list: string): string[] {
  return list
    .split(/[,，、]/u)
    .map((phrase) => fold(phrase).trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The longest phrase at `at`, with the number of words it takes; undefined if the word is not in the vocabulary. */
export function phraseAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): { readonly entry: Entry; readonly length: number } | undefined {
  const word = words[at] ?? '';
  const entry = vocabulary.byFirst.get(word)?.find((each) => standsAt(each, words, at)) ?? stemOf(word, vocabulary);
  return entry && { entry, length: entry.words.length };
}

function standsAt({ words: wanted, isStem }: Entry, words: readonly string[], at: number): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, offset) => {
    const typed = words[at + offset];
    return typed === word || (isStem && offset === last && typed?.startsWith(word) === true);
  });
}

/** The entry of the longest stem that the word begins with. */
function stemOf(word: string, { stems }: Vocabulary): Entry | undefined {
  for (let length = Math.min(word.length, 24); length > 0; length -= 1) {
    const found = stems.get(word.slice(0, length))?.[0];
    if (found) return found;
  }
  return undefined;
}
