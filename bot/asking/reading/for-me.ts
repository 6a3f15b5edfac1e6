import { fold } from '../../../src/domain/naming/text.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { whomFor } from '../../../words/whom.ts';
import { wordsOf } from './tokenize.ts';
import type { Meaning } from './understand.ts';

/** What changes everybody's alerts. */
const FOR_ALL =
  /^(?:subscribe|unsubscribe|only|mute|unmute|quiet|digest|level|timezone|language|old-advisories|answers|mention|remind|escalate|teamwork) \S/i;

/** A line about issues by their ids, which can be meant for one person alone. */
const ABOUT_ISSUES = /^(follow|unfollow|mute) ((?:[A-Z]{2,}\d+(?:, )?)+)/i;

/**
 * What a sentence means in which somebody speaks for themselves, in a place that others share: "notify me when EX20119 is
 * fixed", "stop notifying me about EX20119", "mute exchange for me". What one person wants for themselves changes nothing
 * for the others.
 */
export function forWhom(meaning: Meaning, text: string, { scope, locale }: Pick<Viewer, 'scope' | 'locale'>): Meaning {
  if (scope === 'personal') return meaning;
  const [, command, ids] = ABOUT_ISSUES.exec(meaning.line) ?? [];
  if (command === undefined && !FOR_ALL.test(meaning.line)) return meaning;
  const languages = whomFor(locale);
  const says = saidIn(text);
  const mine = languages.flatMap((each) => each.mine);
  const unknown = meaning.unknown.filter((word) => !mine.some(saidIn(word)));
  if (command === undefined || ids === undefined) {
    return languages.some(({ alone }) => alone.some(says))
      ? { line: ['not-offered', 'alone', meaning.line].join(' '), unknown }
      : meaning;
  }
  if (!mine.some(says) || languages.some(({ ours }) => ours.some(says))) return meaning;
  return { line: `${command.toLowerCase() === 'follow' ? 'follow' : 'unfollow'} ${ids.trim()} me`, unknown };
}

/** Japanese writes no blanks between words. */
const WITHOUT_BLANKS = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

/** Whether a text says a phrase. "préviens-moi" and "m'avertir" are two words each. */
function saidIn(text: string): (phrase: string) => boolean {
  const words = wordsOf(text).flatMap(({ folded }) => folded.split(/['-]/));
  const said = ` ${words.join(' ')} `;
  return (phrase) => (WITHOUT_BLANKS.test(phrase) ? text.includes(phrase) : said.includes(` ${fold(phrase)} `));
}
