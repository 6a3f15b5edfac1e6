import type { CheckedActivity } from './activity.ts';

/** Longest text that is looked at. A command line is far shorter; a longer text is somebody's paste. */
const MAX_TEXT = 1_000;
const SPACES = /(?:&nbsp;|\u00a0|\s)+/gi;

interface Mention {
  readonly text?: unknown;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown } | null;
}

/** What a person typed, without the mention of the bot, wherever that stands. Mentions of others stay. */
export function typedText(activity: CheckedActivity): string {
  const own = (activity.entities ?? [])
    .filter((entity) => entity.type === 'mention')
    .map((entity) => entity as Mention)
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
  const name = mentioned?.name;
  return [text, typeof name === 'string' ? `<at>${name}</at>` : undefined].filter(
    (mark): mark is string => typeof mark === 'string' && mark !== '',
  );
}
