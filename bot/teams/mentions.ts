import { MAX_LINE } from '../asking/reading/limits.ts';
import type { Mentioned } from '../../src/domain/subscription/settings.ts';
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

/**
 * The people and tags that a message mentions besides the bot, in order, each once. Not among them is whom no bot may
 * mention: a channel, a team and everybody (`19:…`), and other apps (`28:…`). Teams marks a tag by its type.
 */
export function mentionedIn({ entities, recipient }: Activity): readonly Mentioned[] {
  const mentioned = (entities ?? []).slice(0, MOST_ENTITIES).flatMap((each): Mentioned[] => {
    const { id, name, type } = (each.type === 'mention' && each.mentioned) || {};
    if (!id || !name || id === recipient.id || /^(?:19|28):/.test(id) || id.length > LONGEST_ID) return [];
    if (type === 'tag') return [{ type, id, name }];
    return type === 'channel' || type === 'team' ? [] : [{ type: 'person', id, name }];
  });
  return mentioned.filter(({ id }, at) => mentioned.findIndex((each) => each.id === id) === at);
}

/** More than are mentioned in any message that is meant. */
const MOST_ENTITIES = 50;
const LONGEST_ID = 300;

/** More mentions of the bot than anybody writes in one question. */
const MOST_MENTIONS = 20;
