import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { misspelt } from '../../../src/domain/naming/spelling.ts';
import { namesDays } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { languageOf } from '../../../words/index.ts';
import { namesBesides } from './lines.ts';
import { withPlainHours } from './clock/hours.ts';
import { linesInDoubt } from './doubt.ts';
import { lineOf } from './meanings.ts';
import { MAX_LINE } from './limits.ts';
import { impactLine } from './whole/impact-line.ts';
import { respondingLine } from './whole/responding-line.ts';
import { unlessAsked } from './whole/unasked.ts';
import { readSentence } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf } from './tokenize.ts';
import { vocabularyFor } from './vocabulary.ts';

/** A command line, and what it leaves out. */
export interface Meaning {
  /** In its canonical form: what a button for the same would send. */
  readonly line: string;
  /** The words that were not understood, as typed. */
  readonly unknown: readonly string[];
}

/** What a sentence amounts to. */
export interface Understood extends Pick<Meaning, 'unknown'> {
  /** Absent if it must be asked back. */
  readonly line?: string;
  /** What it may have meant, if it is asked back: one line whose command asks, or several to choose from. */
  readonly mayMean: readonly string[];
  /** The words as typed, without courtesy and small words. */
  readonly saying: readonly string[];
}

/**
 * Reads what a person wrote, in the reader's language or English, with words in any order. The work is linear in the
 * text, of which only the first 1,000 characters count.
 */
export function understand(
  text: string,
  { locale, timeZone, now }: Pick<Viewer, 'locale' | 'timeZone' | 'now'>,
  services: readonly ServiceRef[],
): Understood {
  const words = wordsOf(languageOf(locale) === 'fr' ? withPlainHours(text.slice(0, MAX_LINE)) : text);
  const reading = {
    services,
    vocabulary: vocabularyFor(locale, text.slice(0, MAX_LINE)),
    calendar: { locale, timeZone, now },
  };
  const sentence = readSentence(words, reading);
  const { saying } = sentence;
  const settled = (line: string | undefined) => unlessAsked(line, text.slice(0, MAX_LINE), languageOf(locale));
  const whole = settled(impactLine(words, reading, locale)) ?? respondingLine(text, locale, services);
  if (whole !== undefined) return { line: whole, unknown: [], mayMean: [], saying };
  if (sentence.unknown.some(isMisspeltChange)) return { unknown: [], mayMean: [], saying };
  const line = settled(lineOf(sentence));
  return line === undefined
    ? { unknown: [], mayMean: linesInDoubt(sentence), saying }
    : {
        line,
        unknown: [...unused(sentence, line), ...namesUnused(sentence, line, services), ...timeUnused(sentence, line)],
        mayMean: [],
        saying,
      };
}

/** What changes something. These words are never guessed: a word near one of them is asked back. */
const CHANGES = ['subscribe', 'unsubscribe', 'unfollow', 'unmute'];

function isMisspeltChange(word: string): boolean {
  return misspelt(fold(word), CHANGES).length > 0;
}

/** Words that were not understood, unless the line has them, if under another name: a time zone, days of the week. */
function unused({ unknown }: Sentence, line: string): readonly string[] {
  if (/^timezone .|^(?:quiet|digest) off/.test(line)) return [];
  const hasHours = /^quiet \d/.test(line);
  const isSaid = (word: string) =>
    fold(line).includes(fold(word)) ||
    (hasHours && /^\d/.test(word)) ||
    (/^(?:digest|quiet) ./.test(line) && namesDays(fold(word)));
  return unknown.filter((word) => !isSaid(word));
}

/** A line that takes issues by their ids, and no services. */
const OF_ISSUES = /^(?:follow|unfollow|mute|why|report|incident|message) [a-z]{2,}\d/i;

/** Services beside an issue that is not theirs, where the line has no place for them. */
function namesUnused(sentence: Sentence, line: string, services: readonly ServiceRef[]): readonly string[] {
  if (!OF_ISSUES.test(line)) return [];
  return namesBesides(sentence).map((name) => services.find(({ id }) => id === name)?.name ?? name);
}

/** A period, an end, or a span. */
const TIMED = /\d{4}-\d\d|\b\d+[mhd]\b|\d\d:\d\d/;

/** Words of time that the line has no place for, so that they are named. How things are today needs no "today". */
function timeUnused({ timely, time, facts }: Sentence, line: string): readonly string[] {
  const isNow = time.goesOn === true || (time.period?.first !== undefined && time.until !== undefined);
  // The answer to "no alerts at the weekend" asks which weekend.
  const isAsked = /^quiet(?: weekends)?$/.test(line);
  return TIMED.test(line) || isAsked || (isNow && line.startsWith('status')) || facts.has('id') ? [] : timely;
}
