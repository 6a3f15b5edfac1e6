import { MAX_LINE } from '../asking/limits.ts';
import type { Activity } from './activity.ts';

/**
 * What a person typed, without the text that Teams says is the bot's mention, wherever that stands. It may be plain words, which
 * nobody could tell from the question later; what is marked as a mention (`<at>`), of whomever, is left out where words are read.
 */
export function typedText({ text, entities, recipient }: Activity): string {
  const own = (entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)
    .flatMap((mention) => (mention.text ? [mention.text] : []));
  return own.reduce((rest, mark) => rest.replaceAll(mark, ' '), (text ?? '').slice(0, MAX_LINE)).trim();
}
