import type { Instant } from '../instant.ts';
import type { Person, Subscription } from '../subscription/subscription.ts';
import type { Snapshot } from '../watching/change.ts';
import { isOver } from '../watching/compare-poll.ts';

/** What somebody says of whether an issue is felt where they are. */
export const AFFECTED = ['yes', 'no', 'unsure'] as const;
export type Affected = (typeof AFFECTED)[number];

export const NOTE_KINDS = ['note', 'workaround'] as const;

/** What people of a conversation should know of an issue, in their own words. */
export interface Note {
  readonly kind: (typeof NOTE_KINDS)[number];
  readonly text: string;
  readonly by: Person;
  readonly at: Instant;
}

/** Who is on an issue, and since when. */
interface Owner {
  readonly person: Person;
  readonly since: Instant;
}

/** What the people of one conversation do about one issue. It ends with the issue. */
export interface Response {
  readonly owner?: Owner;
  /** The last answer of each person, by a key from which nobody reads who it is. */
  readonly affected?: Readonly<Record<string, Affected>>;
  readonly note?: Note;
}

/** Nobody does anything about the issue yet. */
export const NO_RESPONSE: Response = {};

/**
 * Whether the people of a conversation can do something together about an issue: not in a personal chat, where there is
 * nobody else, not where they switched it off, not once it is over, and nothing about a message of the Message Center.
 */
export function canRespond({ conversation, settings }: Subscription, snapshot: Snapshot): boolean {
  const isIssue = snapshot.issue.classification !== 'message';
  return conversation.scope !== 'personal' && settings?.teamwork !== 'off' && isIssue && !isOver(snapshot);
}

/** How many people gave each answer. */
type AffectedCounts = Readonly<Record<Affected, number>>;

/** The answers counted; undefined if nobody gave any. */
export function countsOf({ affected = {} }: Response): AffectedCounts | undefined {
  const answers = Object.values(affected);
  if (answers.length === 0) return undefined;
  const count = (answer: Affected) => answers.filter((each) => each === answer).length;
  return { yes: count('yes'), no: count('no'), unsure: count('unsure') };
}

/** What a change of a response came to. `before` is the response that it met. */
export interface Changed<Outcome extends string> {
  readonly outcome: Outcome;
  readonly before: Response;
  readonly after: Response;
}

/**
 * Somebody takes an issue. From another only if they know of that (`isAsked`): of two who press at once, the
 * second is told who has it.
 */
export function take(before: Response, owner: Owner, isAsked: boolean): Changed<'taken' | 'has-it' | 'another-has-it'> {
  const current = before.owner?.person.id;
  if (current === owner.person.id) return { outcome: 'has-it', before, after: before };
  if (current !== undefined && !isAsked) return { outcome: 'another-has-it', before, after: before };
  return { outcome: 'taken', before, after: { ...before, owner } };
}

/** Somebody gives an issue to another person, whoever had it. */
export function handOver(before: Response, owner: Owner): Changed<'handed-over' | 'has-it'> {
  if (before.owner?.person.id === owner.person.id) return { outcome: 'has-it', before, after: before };
  return { outcome: 'handed-over', before, after: { ...before, owner } };
}

/** Nobody is on the issue any more. */
export function release(before: Response): Changed<'released' | 'nobody-had-it'> {
  if (!before.owner) return { outcome: 'nobody-had-it', before, after: before };
  const { owner: _, ...after } = before;
  return { outcome: 'released', before, after };
}

/** A person says whether they are affected; what they said before counts no more. `key` is theirs in this response. */
export function sayAffected(before: Response, key: string, answer: Affected): Changed<'counted' | 'same'> {
  if (before.affected?.[key] === answer) return { outcome: 'same', before, after: before };
  return { outcome: 'counted', before, after: { ...before, affected: { ...before.affected, [key]: answer } } };
}

/** Writes the note, in place of the one before. */
export function setNote(before: Response, note: Note): Changed<'set' | 'same'> {
  const { kind, text } = before.note ?? {};
  if (kind === note.kind && text === note.text) return { outcome: 'same', before, after: before };
  return { outcome: 'set', before, after: { ...before, note } };
}

/** Takes the note away. */
export function clearNote(before: Response): Changed<'cleared' | 'none'> {
  if (!before.note) return { outcome: 'none', before, after: before };
  const { note: _, ...after } = before;
  return { outcome: 'cleared', before, after };
}
