import { MAX_LINE } from '../asking/reading/limits.ts';
import type { Activity } from './activity.ts';
import { ownWords } from './quotes.ts';

/**
 * What a person typed, without quotes and without the text of the bot's mention, wherever it stands. Teams says what
 * that text is. It may be plain words, which could not be told from the question later. Other mentions, marked with
 * `<at>`, are removed when the text is split into words.
 */
export function typedText(activity: Activity): string {
  const { entities, recipient } = activity;
  const own = (entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)
    .flatMap((mention) => (mention.text ? [mention.text] : []))
    .slice(0, MOST_MENTIONS);
  return own.reduce((rest, mark) => rest.replaceAll(mark, ' '), ownWords(activity).slice(0, MAX_LINE)).trim();
}

/** More mentions of the bot than anybody writes in one question. */
const MOST_MENTIONS = 20;
