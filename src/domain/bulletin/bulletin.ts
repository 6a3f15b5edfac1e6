import type { Instant } from '../instant.ts';
import type { Person } from '../subscription/subscription.ts';

/** What a bulletin says in its author's words: what fails and for whom, and what one can do. */
export interface BulletinText {
  readonly title: string;
  readonly what: string;
  /** May be empty. */
  readonly help: string;
}

/** Who did something, and when. */
export interface Deed {
  readonly by: Person;
  readonly at: Instant;
}

/** A plain notice for ordinary users about an issue, in one conversation. */
export interface Bulletin {
  readonly text: BulletinText;
  /** The language that it is written in, as a tag. */
  readonly locale: string;
  /** The zone of its times where the conversation has none of its own. */
  readonly timeZone: string;
  readonly posted: Deed;
  /** How often somebody asked for it to be posted as a message of its own: again after it was taken back, or deleted. */
  readonly posting: number;
  /** The last change of its text. */
  readonly edited?: Deed;
  /** When its readers were to be told of a change. */
  readonly updates: readonly Instant[];
  readonly withdrawn?: Deed;
}

/** What becomes of a bulletin. `before` is the one that the change met. */
export interface ChangedBulletin<Outcome extends string> {
  readonly outcome: Outcome;
  readonly before: Bulletin | undefined;
  readonly after: Bulletin | undefined;
}

/** What somebody wants to be read, and how. */
interface Wording extends Pick<Bulletin, 'text' | 'locale' | 'timeZone'> {
  readonly by: Deed;
}

/** Posts it. One that stands there is not posted a second time, unless that is what is wanted (`again`). */
export function postBulletin(
  before: Bulletin | undefined,
  { by, ...wording }: Wording,
  again: boolean,
): ChangedBulletin<'posted' | 'stands'> {
  if (before && !before.withdrawn && !again) return { outcome: 'stands', before, after: before };
  const after = { ...wording, posted: by, posting: (before?.posting ?? 0) + 1, updates: [] };
  return { outcome: 'posted', before, after };
}

/** Changes the text of one that stands. `tell`: its readers are told that it changed. */
export function editBulletin(
  before: Bulletin | undefined,
  { by, ...wording }: Wording,
  tell: boolean,
): ChangedBulletin<'edited' | 'told' | 'same' | 'none'> {
  if (!before || before.withdrawn) return { outcome: 'none', before, after: before };
  const isSame = JSON.stringify([before.text, before.locale]) === JSON.stringify([wording.text, wording.locale]);
  if (isSame && !tell) return { outcome: 'same', before, after: before };
  const { timeZone, posted, posting, updates } = before;
  const after = { ...wording, timeZone, posted, posting, edited: by, updates: tell ? [...updates, by.at] : updates };
  return { outcome: tell ? 'told' : 'edited', before, after };
}

/** Takes it back: it says so, and no more. */
export function withdrawBulletin(before: Bulletin | undefined, by: Deed): ChangedBulletin<'withdrawn' | 'none'> {
  if (!before || before.withdrawn) return { outcome: 'none', before, after: before };
  return { outcome: 'withdrawn', before, after: { ...before, withdrawn: by } };
}

const PREFIX = 'bulletin ';

/**
 * A bulletin has an entry in its conversation's ledger like an issue, under this name: so it is sent, repeated, paused and
 * given up like any other message. No issue's id has a blank.
 */
export function bulletinId(issueId: string): string {
  return `${PREFIX}${issueId}`;
}

/** The issue that a bulletin's entry is about; undefined for any other entry. */
export function issueOfBulletin(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}
