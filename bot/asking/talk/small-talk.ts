import { talkLexiconsFor } from '../../../words/talk-lexicons.ts';
import { SMALL_TALK, type SmallTalk } from '../../../words/talk.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { perLanguage } from '../reading/whole/per-language.ts';
import { comparable, meaningsOf, phraseAt, wordSet } from './phrases.ts';

/** More words are no small talk. */
const MOST_WORDS = 12;

const vocabularyFor = perLanguage((locale: string) => ({
  meanings: meaningsOf(locale, ({ smallTalk }) => smallTalk),
  padding: meaningsOf(locale, ({ padding }) => ({ padding })),
  symbols: symbolsOf(locale),
  small: wordSet(locale, ({ padding, swearWords }) => [...padding, ...swearWords]),
}));

/**
 * The kind of small talk that a text is, if it is nothing else: "thanks a lot", 👍. Where it is several ("ok, thanks,
 * bye"), the one that matters most; `except` only if it is nothing else.
 */
export function smallTalkIn(text: string, locale: string, except?: SmallTalk): SmallTalk | undefined {
  const { meanings, padding, symbols } = vocabularyFor(locale);
  const words = comparable(text);
  if (words.length === 0) return symbolIn(text, symbols);
  if (words.length > MOST_WORDS) return undefined;
  const kinds = new Set<SmallTalk>();
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at, meanings);
    const filling = phraseAt(words, at, padding);
    const isPassed = filling !== undefined && filling.words.length > (phrase?.words.length ?? 0);
    if (!phrase && !filling) return undefined;
    if (phrase && !isPassed) kinds.add(phrase.means);
    at += (isPassed ? filling : phrase)?.words.length ?? 1;
  }
  const others = SMALL_TALK.filter((kind) => kinds.has(kind) && kind !== except);
  return others[0] ?? [...kinds][0];
}

/** Whether a word says nothing that an answer could leave out: courtesy, or an oath. */
export function isSmallWord(word: string, locale: string): boolean {
  return vocabularyFor(locale).small.has(fold(word));
}

/** Symbols by kind: those phrases of a lexicon that have no letters. */
function symbolsOf(locale: string): readonly (readonly [string, SmallTalk])[] {
  return talkLexiconsFor(locale).flatMap(({ smallTalk }) =>
    SMALL_TALK.flatMap((kind) =>
      smallTalk[kind].filter((phrase) => comparable(phrase).length === 0).map((symbol) => [symbol, kind] as const),
    ),
  );
}

/** Joins an emoji to a person, a colour or a skin; it means the same without them. */
const JOINED = /\ufe0f|\p{Emoji_Modifier}/gu;
const EMOJI = /\p{Extended_Pictographic}/u;

/** What a text of symbols alone means. An emoji that is not known is a friendly sign. */
function symbolIn(text: string, symbols: readonly (readonly [string, SmallTalk])[]): SmallTalk | undefined {
  const plain = text.replaceAll(JOINED, '');
  const known = symbols.find(([symbol]) => plain.includes(symbol));
  return known?.[1] ?? (EMOJI.test(plain) ? 'laugh' : undefined);
}
