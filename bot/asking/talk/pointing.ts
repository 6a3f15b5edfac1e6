import type { Topic } from '../../../src/domain/subscription/topic.ts';
import { perLanguage } from '../reading/whole/per-language.ts';
import { comparable, meaningsOf, phraseAt, phrasesIn, standsAt, wordSet } from './phrases.ts';
import { wordsOf, type Word } from '../reading/tokenize.ts';

/** Where a sentence points at what was shown last, and whether at the service of an issue. */
interface Pointer {
  readonly at: number;
  readonly length: number;
  readonly noun: 'issue' | 'service';
}

const vocabularyFor = perLanguage((locale: string) => ({
  pronouns: wordSet(locale, ({ pronouns }) => pronouns),
  pointers: wordSet(locale, ({ pointers }) => pointers),
  articles: wordSet(locale, ({ articles }) => articles),
  introducing: phrasesIn(locale, ({ introducing }) => introducing),
  nouns: meaningsOf(locale, ({ nouns }) => nouns),
  idle: meaningsOf(locale, ({ idle }) => ({ idle })),
}));
type Vocabulary = ReturnType<typeof vocabularyFor>;

/** The words of a sentence, and the place in it that means what was shown last; undefined if none does. */
export function pointerIn(text: string, locale: string): Pointer | undefined {
  const words = comparable(text);
  const vocabulary = vocabularyFor(locale);
  for (let at = 0; at < words.length;) {
    const idle = phraseAt(words, at, vocabulary.idle);
    const pointer = idle ? undefined : pointerAt(words, at, vocabulary);
    if (pointer) return pointer;
    at += idle?.words.length ?? 1;
  }
  return undefined;
}

function pointerAt(words: readonly string[], at: number, vocabulary: Vocabulary): Pointer | undefined {
  const word = words[at] ?? '';
  if (vocabulary.pronouns.has(word)) return { at, length: 1, noun: 'issue' };
  const noun = phraseAt(words, at + 1, vocabulary.nouns);
  if (noun && (vocabulary.pointers.has(word) || vocabulary.articles.has(word))) {
    return { at, length: 1 + noun.words.length, noun: noun.means };
  }
  if (!vocabulary.pointers.has(word)) return undefined;
  return at === words.length - 1 || isIntroduced(words, at, vocabulary) ? { at, length: 1, noun: 'issue' } : undefined;
}

/** Whether the words before one introduce what a sentence is about: "what about that". */
function isIntroduced(words: readonly string[], at: number, { introducing }: Vocabulary): boolean {
  return introducing.some((phrase) => at >= phrase.length && standsAt(phrase, words, at - phrase.length));
}

/** The sentence with what it points at in place of the word that points: "is EX20119 fixed yet". */
export function withTopic(text: string, { at, length, noun }: Pointer, topic: Topic): string | undefined {
  const subject = noun === 'service' ? topic.service?.id : (topic.issueId ?? topic.service?.id);
  if (subject === undefined) return undefined;
  const words = wordsOf(text);
  return [...words.slice(0, at).map(written), subject, ...words.slice(at + length).map(written)].join(' ');
}

function written({ typed, endsPart }: Word): string {
  return endsPart ? `${typed},` : typed;
}
