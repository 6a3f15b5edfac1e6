import type { Card } from '../../../cards/kit/card.ts';
import { withNote } from '../../../cards/kit/frame.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import type { SharedAsk } from '../command.ts';
import { isSmallWord } from './small-talk.ts';

/** Names at most so many words: a pasted mail is not read back to whoever pasted it. */
const MOST_NAMED = 5;

/** The answer with a line that names what of the question was not understood. Small words and oaths are not named. */
export function withUnknown(
  answer: Card,
  { unknown, words, reader }: Pick<SharedAsk, 'unknown' | 'words' | 'reader'>,
): Card {
  const named = unknown.filter((word) => !isSmallWord(word, reader.locale));
  const distinct = named.filter((word, at) => named.findIndex((other) => fold(other) === fold(word)) === at);
  return distinct.length === 0 ? answer : withNote(answer, words.talk.notUnderstood(distinct.slice(0, MOST_NAMED)));
}
