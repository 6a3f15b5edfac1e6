import path from 'node:path';
import type { Makers } from '../../words/en/index.ts';
import { wordsBy } from '../../words/index.ts';
import { makeSpeech, type Plural, type Speech } from '../../words/speech.ts';

const WORDS = path.join(import.meta.dirname, '../../words');

/** Makes the sentences of a language. */
type Say = (speech: Speech) => object;

/** One text of a language: what it says, and which of its parameters it read to say it. */
interface Sentence {
  /** `history.verdict.last`, and the values that chose among several texts. */
  readonly at: string;
  readonly says: string;
  readonly reads: readonly string[];
}

/** What picks one of several texts: a property by its name, or the first parameter of a function by its path. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  classification: ['incident', 'advisory'],
  state: ['open', 'resolved', 'all'],
  kind: ['message', 'maintenance'],
  'health.gaps.unreadable': ['service', 'feature', 'issue'],
  'health.gaps.failed': ['history', 'messages', 'issues'],
};

/** Makes the sentences of the language with this tag, by what makes each part of them: `words/<tag>/makers.ts`. */
export async function languageOf(tag: string): Promise<Say> {
  const makers = (await import(path.join(WORDS, tag, 'makers.ts'))) as Makers;
  return (speech) => wordsBy(makers, speech);
}

/** Every text of a language, each function called with values that say when they are read. */
export function sentencesOf(say: Say, locale: string): Sentence[] {
  return sentencesIn(say(makeSpeech(locale)), '');
}

/** The plural forms that a language has written, with where they are. */
export function pluralsOf(say: Say, locale: string): { at: string; forms: Plural }[] {
  const found: Plural[] = [];
  const speech = makeSpeech(locale);
  const count: Speech['count'] = (value, forms) => {
    found.push(forms);
    return speech.count(value, forms);
  };
  const texts = say({ ...speech, count });
  return Object.keys(texts)
    .filter((name) => name !== 'speech')
    .flatMap((name) => {
      found.length = 0;
      sentencesIn(Reflect.get(texts, name), name);
      return found.map((forms) => ({ at: name, forms }));
    });
}

function sentencesIn(value: unknown, at: string): Sentence[] {
  if (typeof value === 'string') return [{ at, says: value, reads: [] }];
  if (typeof value === 'function') return called(value as (...values: unknown[]) => unknown, at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== 'speech')
    .flatMap(([name, inner]) => sentencesIn(inner, at === '' ? name : `${at}.${name}`));
}

/** A function's texts: of one and of several, and of each choice that its parameters offer. */
function called(sentence: (...values: unknown[]) => unknown, at: string): Sentence[] {
  return [1, 5].flatMap((number) =>
    [0, 1, 2].flatMap((choice) => {
      const read = new Set<string>();
      const notes = { at, number, choice, read };
      const values = NAMES.map((name, index) => standIn(name, { ...notes, number: number === 1 ? 1 : number + index }));
      const where = `${at}(${number}, ${choice})`;
      const said = attempt(() => sentence(...values));
      if (said !== undefined) return sentencesIn(said, where).map((each) => ({ ...each, reads: [...read].toSorted() }));
      // Some look into a name, for the particle after it: they get real texts, and what they say shows what they read.
      const plain = sentencesIn(
        attempt(() => sentence(...NAMES)),
        where,
      );
      const text = plain.map(({ says }) => says).join();
      return plain.map((each) => ({ ...each, reads: NAMES.filter((name) => text.includes(name)) }));
    }),
  );
}

/** What the parameters of a function hold, in their order. */
const NAMES = ['⟨a⟩', '⟨b⟩', '⟨c⟩', '⟨d⟩', '⟨e⟩'];

/** Some sentences choose by a word of the domain: those that do not know the choice say nothing. */
function attempt(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

interface Notes {
  readonly at: string;
  readonly number: number;
  readonly choice: number;
  readonly read: Set<string>;
}

/** A value that is a text, a number, a list or an object, as whoever reads it wants, and notes that it was read. */
function standIn(name: string, notes: Notes): object {
  return new Proxy([name, name], {
    get(list, key) {
      notes.read.add(name);
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? notes.number : textOf(name, notes));
      if (typeof key !== 'string' || key in list) return Reflect.get(list, key) as unknown;
      const choices = CHOICES[key];
      return choices ? choices[notes.choice % choices.length] : standIn(`${name}.${key}`, notes);
    },
  });
}

function textOf(name: string, { at, choice }: Notes): string {
  const choices = name === NAMES[0] ? CHOICES[at] : undefined;
  return choices ? String(choices[choice % choices.length]) : name;
}
