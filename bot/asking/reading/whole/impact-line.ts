import { commandLine } from '../../../../cards/kit/command-line.ts';
import { label } from '../../../../cards/kit/escape.ts';
import type { ServiceRef } from '../../../../src/domain/health/service.ts';
import { IMPACT, type ImpactWord } from '../../../../words/talk.ts';
import { talkLexiconsFor } from '../../../../words/talk-lexicons.ts';
import { partsOf, type Reading } from '../parts.ts';
import { inPieces } from '../pieces.ts';
import { perLanguage } from './per-language.ts';
import { wordsOf, type Word } from '../tokenize.ts';

const LINES: Readonly<Record<ImpactWord, (service: string) => string>> = {
  ask: (service) => `impact ${service}`,
  fails: (service) => `affected ${service} yes`,
  works: (service) => `affected ${service} no`,
  warn: () => commandLine.warnings('on'),
  stopWarning: () => commandLine.warnings('off'),
};

/** What can be said without a service. */
const NAMELESS: ReadonlySet<ImpactWord> = new Set(['ask', 'warn', 'stopWarning']);

/** Longer than any phrase with a service and courtesy. */
const MOST_WORDS = 20;

/** The phrases of a language and of English, each as its letters without spaces: some languages write none. */
interface Phrases {
  readonly phrases: ReadonlyMap<string, ImpactWord>;
  /** All words of the phrases. */
  readonly words: ReadonlySet<string>;
  readonly padding: ReadonlySet<string>;
}

/**
 * The line of somebody who asks whether it is us or them, or says that a service fails for them: "is exchange down for
 * others too", "teams is down for me too". Only a text that says this of one service and nothing else; what is only asked
 * may name none: then it is "it". Undefined for any other text.
 */
export function impactLine(words: readonly Word[], reading: Reading, locale: string): string | undefined {
  const known = phrasesFor(locale);
  if (!mayBePhrase(words, known)) return undefined;
  const pieces = inPieces(words, reading);
  const named = partsOf(pieces, reading).filter(({ facts }) => facts.includes('service') && !facts.includes('unclear'));
  if (named.length > 1) return undefined;
  const [name] = named;
  const isName = (at: number) => name !== undefined && at >= name.at && at < name.at + name.length;
  const said = meaningOf(
    pieces.flatMap(({ folded }, at) => (isName(at) ? [] : [folded])),
    known,
  );
  if (said === undefined || (name === undefined && (!NAMELESS.has(said) || pieces.length < 2))) return undefined;
  return LINES[said](name === undefined ? 'it' : lineName(name.name, reading.services));
}

/** Most texts have too few words of the phrases, and are not looked at any closer. */
function mayBePhrase(words: readonly Word[], { words: known }: Phrases): boolean {
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.some(({ folded }) => UNSPACED.test(folded))) return true;
  return words.filter(({ folded }) => known.has(folded)).length * 2 >= words.length;
}

/** Languages whose words stand together. */
const UNSPACED = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** A service as command lines name it. */
function lineName(id: string | undefined, services: readonly ServiceRef[]): string {
  return label(services.find((service) => service.id === id)?.id ?? id ?? '', 80);
}

/** The phrase that the words are, with courtesy before or after it left away if need be. */
function meaningOf(words: readonly string[], { phrases, padding }: Phrases): ImpactWord | undefined {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const found = phrases.get(lettersOf(words.slice(from, to)));
      if (found) return found;
      if (!padding.has(words[to - 1] ?? '')) break;
    }
    if (!padding.has(words[from] ?? '')) return undefined;
  }
  return undefined;
}

function lettersOf(words: readonly string[]): string {
  return words.join('').replaceAll(/[\s?？!！。.,'’-]/gu, '');
}

const phrasesFor = perLanguage(makePhrases);

function makePhrases(language: string): Phrases {
  const lexicons = talkLexiconsFor(language);
  const texts = lexicons.flatMap(({ impact }) => IMPACT.flatMap((word) => impact[word].split(',')));
  const entries = IMPACT.flatMap((word) =>
    lexicons
      .flatMap(({ impact }) => impact[word].split(','))
      .map((phrase) => [lettersOf(foldedWords(phrase)), word] as const),
  );
  const padding = lexicons.flatMap((lexicon) => [...lexicon.padding, ...lexicon.smallTalk.thanks]);
  const words = new Set(texts.flatMap(foldedWords));
  return { phrases: new Map(entries), words, padding: new Set(padding.flatMap(foldedWords)) };
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
