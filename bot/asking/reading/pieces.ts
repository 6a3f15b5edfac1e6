import { isId } from '../../../src/domain/naming/issue-id.ts';
import { isNameKey } from '../../../src/domain/naming/find-names.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { writeIdsPlainly } from '../../../src/domain/naming/issue-id.ts';
import type { Word } from './tokenize.ts';
import { phraseAt } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What tells whether a word is known. */
interface Known {
  readonly vocabulary: Vocabulary;
  readonly services: readonly ServiceRef[];
}

/** Letters of scripts that are written without spaces, or with particles joined to words. */
const EASTERN = String.raw`\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々`;
const RUNS = new RegExp(`[${EASTERN}]+|[^${EASTERN}]+`, 'gu');
const IS_EASTERN = new RegExp(`^[${EASTERN}]`, 'u');

/**
 * Takes words apart that are written as one: `l'incident`, `exchange는`, `Teamsの障害`, `Exchange-Störung`. Words that are
 * known as they stand stay whole, and so do those of which a part is not known.
 */
export function inPieces(words: readonly Word[], known: Known): Word[] {
  return words.flatMap(datesApart).flatMap((word, at) =>
    // The name of a tag is as it is: `tag new-feature`.
    words[at - 1]?.folded === 'tag' || isKnown(word.folded, known) ? [word] : piecesOf(word, known),
  );
}

/** `11/10~11/15`, `10.11.-15.11.`: two dates with what stands between. */
function datesApart(word: Word): readonly Word[] {
  const [, from = '', to = '', rest = ''] =
    /^(\d\d?[./]\d\d?\.?)[-~–〜](\d\d?[./]\d\d?\.?)(.*)$/u.exec(word.folded) ?? [];
  if (from === '') return [word];
  return [from, '~', to + rest].map((part) => ({ ...word, typed: part, folded: part }));
}

function piecesOf(word: Word, known: Known): readonly Word[] {
  const parts = elided(word.folded, known) ?? scripts(word, known) ?? compound(word.folded, known);
  if (!parts) return [word];
  return parts.map((part, at) => ({
    typed: isId(part.toUpperCase()) ? part.toUpperCase() : part,
    folded: part,
    ...(at === parts.length - 1 && word.endsPart && { endsPart: true }),
  }));
}

function isKnown(word: string, { vocabulary, services }: Known): boolean {
  return isNameKey(word, services) || vocabulary.byFirst.has(word) || phraseAt([word], 0, vocabulary) !== undefined;
}

/** French `l'incident`, `qu'est`. */
function elided(word: string, { vocabulary }: Known): string[] | undefined {
  const at = word.indexOf("'");
  return at > 0 && at < word.length - 1 && vocabulary.elisions.has(word.slice(0, at))
    ? [word.slice(0, at), word.slice(at + 1)]
    : undefined;
}

/** `exchange는` and `10월에` at the change of script, then each part by itself. */
function scripts({ folded }: Word, known: Known): string[] | undefined {
  // Folding takes letters of Hangul and voiced kana apart.
  const runs = folded.normalize('NFC').match(RUNS) ?? [];
  const isWestern = runs.every((run) => !IS_EASTERN.test(run));
  if (isWestern) return undefined;
  return runs.flatMap((run) => (IS_EASTERN.test(run) ? eastern(run, known) : idsApart(run)));
}

function idsApart(run: string): string[] {
  return writeIdsPlainly(run)
    .text.replaceAll(/^[~\u2013-]|[~\u2013-]$/g, ' ~ ')
    .split(/[\s'"]+/)
    .filter((each) => each !== '')
    .map((each) => (isId(each) ? each : fold(each)));
}

function eastern(run: string, known: Known): string[] {
  if (known.vocabulary.joined) return segments(run, known);
  return glued(run, known) ?? withoutEnding(run, known);
}

const LEAST_SYLLABLES = 2;
const LONGEST_GLUED = 24;

/** Korean written without spaces, `메일안됨`: the words, the first as long as it can be, if each of them is known. */
function glued(run: string, known: Known): string[] | undefined {
  if (isKnown(fold(run), known)) return [fold(run)];
  const bare = withoutEnding(run, known);
  if (bare.every((word) => isKnown(word, known))) return bare;
  if (run.length > LONGEST_GLUED) return undefined;
  for (let at = Math.min(run.length, LONGEST_SEGMENT) - LEAST_SYLLABLES; at >= LEAST_SYLLABLES; at -= 1) {
    const first = withoutEnding(run.slice(0, at), known);
    const rest = first.every((word) => isKnown(word, known)) ? glued(run.slice(at), known) : undefined;
    if (rest) return [...first, ...rest];
  }
  return undefined;
}

/** Korean: the word without its particle, if what is left is known. A particle alone, after a Latin name, is dropped. */
function withoutEnding(run: string, known: Known): string[] {
  const folded = fold(run);
  if (isKnown(folded, known)) return [folded];
  for (const ending of known.vocabulary.endings) {
    if (!folded.endsWith(ending)) continue;
    const stem = folded.slice(0, -ending.length);
    if (stem === '') return [];
    // A particle that says something, such as since when, stays a word.
    if (isKnown(stem, known)) return known.vocabulary.byFirst.has(ending) ? [stem, ending] : [stem];
  }
  return [folded];
}

const LONGEST_SEGMENT = 16;

/** Japanese: the longest known word at each place; letters between known words stay together. */
function segments(run: string, known: Known): string[] {
  const letters = Array.from({ length: run.length }, (_, at) => fold(run.charAt(at)));
  const found: string[] = [];
  let unknown = '';
  for (let at = 0; at < letters.length;) {
    const word = longestAt(letters, at, known);
    if (word.length === 0) unknown += letters[at] ?? '';
    else {
      if (unknown !== '') found.push(unknown);
      unknown = '';
      found.push(word.join(''));
    }
    at += Math.max(1, word.length);
  }
  return unknown === '' ? found : [...found, unknown];
}

/** The letters of the longest known word at `at`; none if there is none. */
function longestAt(letters: readonly string[], at: number, known: Known): readonly string[] {
  let [word, longest] = ['', 0];
  for (const [place, letter] of letters.slice(at, at + LONGEST_SEGMENT).entries()) {
    word += letter;
    if (isSegment(word, known)) longest = place + 1;
  }
  return letters.slice(at, at + longest);
}

/** A stem matches a longer word too, so here only whole entries count, and stems as they are written. */
function isSegment(word: string, { vocabulary, services }: Known): boolean {
  const entries = vocabulary.byFirst.get(word);
  return (
    entries?.some(({ words }) => words.length === 1) === true || vocabulary.stems.has(word) || isNameKey(word, services)
  );
}

const LEAST_LETTERS = 4;

/** German `Exchange-Störung`, `Teamsausfall`: two words, both known, with or without a hyphen or a linking s. */
function compound(word: string, known: Known): string[] | undefined {
  const hyphened = word.split('-');
  if (hyphened.length > 1 && hyphened.every((part) => isKnown(part, known))) return hyphened;
  if (!known.vocabulary.joined) return undefined;
  for (let at = LEAST_LETTERS; at <= word.length - LEAST_LETTERS; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const bare = first.endsWith('s') && !isKnown(first, known) ? first.slice(0, -1) : first;
    if (isKnown(second, known) && isKnown(bare, known)) return [bare, second];
  }
  return undefined;
}
