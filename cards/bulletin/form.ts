import type { BulletinText } from '../../src/domain/bulletin/bulletin.ts';
import { MOST_LETTERS, type WordingProblem } from '../../src/domain/bulletin/wording.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import { SPOKEN, wordsFor, type Words } from '../../words/index.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame } from '../kit/frame.ts';
import { languageName } from '../subscriptions/setting-names.ts';
import { placeName } from './place-name.ts';

/** A form as it is to be shown: what is written in it, and where the notice may go. */
interface BulletinForm {
  readonly id: string;
  readonly text: BulletinText;
  /** The tag of the language of the text. */
  readonly language: string;
  readonly problems?: readonly string[];
  /** Where it stands, if it is to be changed; else where it may be posted. */
  readonly at: { readonly stands: Conversation } | PlacesToChoose;
}

interface PlacesToChoose {
  readonly places: readonly Conversation[];
  /** The one that is chosen. */
  readonly place: string | undefined;
  readonly isAll: boolean;
}

/** Who fills it in: its words are in their language, whatever that of the text. */
interface Author {
  readonly locale: string;
  /** The conversation in which it is filled in. */
  readonly conversation?: Pick<Conversation, 'id'>;
}

const TEXTS = ['title', 'what', 'help'];

/** The form in which a notice for users is written, or changed. */
export function bulletinFormCard({ id, text, language, problems = [], at }: BulletinForm, author: Author): Card {
  const words = wordsFor(author.locale);
  const { form } = words.announce;
  const nameOf = (place: Conversation) => placeName(place, author, words);
  const heading = 'stands' in at ? form.editTitle(id, nameOf(at.stands)) : form.title(id);
  return {
    template: 'bulletin-form',
    summary: label(heading, 250),
    isDraft: true,
    data: {
      ...bareFrame('stands' in at ? changeButtons(id, at.stands, words) : postButtons(id, at, words)),
      heading: markdownLabel(heading, 200),
      hasProblems: problems.length > 0,
      problems: problems.map((each) => ({ text: markdownLabel(`✖ ${each}`, 300) })),
      notes: notesOf(id, at, words).map((each) => ({ text: markdownLabel(each, 300) })),
      words: form.labels,
      missing: form.missing,
      most: MOST_LETTERS,
      ...text,
      language,
      languages: SPOKEN.map((tag) => ({ title: languageName(tag, words), value: tag })),
      choosesPlace: 'places' in at && at.places.length > 0,
      place: 'places' in at ? (at.place ?? '') : '',
      places: 'places' in at ? at.places.map((each) => ({ title: nameOf(each), value: each.id })) : [],
    },
  };
}

/** What is wrong with what was written, for whoever wrote it. */
export function problemSentence({ field, because, letters }: WordingProblem, { announce: { form } }: Words): string {
  if (because === 'empty') return form.missing[field];
  return form.tooLong(form.labels[field], letters, MOST_LETTERS[field]);
}

function notesOf(id: string, at: BulletinForm['at'], { announce: { form } }: Words): string[] {
  if ('stands' in at) return [form.editIntro];
  if (at.places.length === 0) return [form.noPlaces];
  return [form.intro, ...(at.isAll ? [] : [form.morePlaces(id)])];
}

function postButtons(id: string, { places }: PlacesToChoose, { announce: { form } }: Words): Button[] {
  const inputs = ['language', 'place'];
  const post: Button = {
    ...{ title: form.buttons.post, ask: commandLine.postBulletin(id), style: 'positive' },
    ...{ form: inputs, texts: TEXTS, replaces: true },
  };
  const redraw: Button = {
    title: form.buttons.redraw,
    ask: commandLine.draftBulletin(id),
    form: inputs,
    replaces: true,
  };
  return places.length > 0 ? [post, redraw] : [redraw];
}

function changeButtons(id: string, { id: place }: Conversation, { announce: { form, buttons } }: Words): Button[] {
  const save = (tell: boolean): Button => ({
    title: form.buttons[tell ? 'tell' : 'save'],
    ask: commandLine.saveBulletin(id, place, tell),
    ...{ form: ['language'], texts: TEXTS, replaces: true },
  });
  return [
    { ...save(false), style: 'positive' },
    save(true),
    {
      ...{ title: buttons.takeBack, ask: commandLine.withdrawBulletin(id, place) },
      ...{ form: [], replaces: true, style: 'destructive' as const },
    },
  ];
}
