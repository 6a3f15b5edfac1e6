import { MAX_LINE } from '../asking/limits.ts';
import type { Activity } from './activity.ts';

/**
 * What a person typed, without the text of the bot's mention, wherever it stands. Teams says what that text is. It may
 * be plain words, which could not be told from the question later. Other mentions, marked with `<at>`, are removed when
 * the text is split into words.
 */
export function typedText({ text, entities, recipient }: Activity): string {
  const own = (entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)
    .flatMap((mention) => (mention.text ? [mention.text] : []));
  return own.reduce((rest, mark) => rest.replaceAll(mark, ' '), (text ?? '').slice(0, MAX_LINE)).trim();
}
