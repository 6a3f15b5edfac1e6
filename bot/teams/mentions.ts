import type { Activity } from './activity.ts';

/** Longest text that is looked at. A command line is far shorter; a longer text is somebody's paste. */
const MAX_TEXT = 1_000;
type Mention = NonNullable<Activity['entities']>[number];
const SPACES = /(?:&nbsp;|\u00a0|\s)+/gi;

/** What a person typed, without the mention of the bot, wherever that stands. Mentions of others stay. */
export function typedText(activity: Activity): string {
  const own = (activity.entities ?? [])
    .filter((entity) => entity.type === 'mention')
    .filter(({ mentioned }) => mentioned?.id === activity.recipient.id)
    .flatMap((mention) => marksOf(mention));
  const named = activity.recipient.name ? [`<at>${activity.recipient.name}</at>`] : [];
  const text = (activity.text ?? '').slice(0, MAX_TEXT);
  return [...own, ...named]
    .reduce((rest, mark) => rest.replaceAll(mark, ' '), text)
    .replace(SPACES, ' ')
    .trim();
}

function marksOf({ text, mentioned }: Mention): string[] {
  return [text, mentioned?.name && `<at>${mentioned.name}</at>`].flatMap((mark) => (mark ? [mark] : []));
}
