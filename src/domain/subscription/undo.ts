import type { Instant } from '../instant.ts';
import { alteredParts, isObject, isSame, LISTS, partsOf, type Altered, type Part } from './record-parts.ts';
import type { Person, Subscription, Want } from './subscription.ts';

/** A change of a conversation's record that somebody made, with the record before and after it. */
export interface MadeChange {
  readonly by: Person;
  readonly at: Instant;
  readonly before: Subscription;
  readonly after: Subscription;
}

/** What undoing a change comes to. */
export type Undoing =
  | { readonly outcome: 'undone'; readonly record: Subscription }
  /** All is as it was before the change. */
  | { readonly outcome: 'already' }
  /** What the change altered was altered again since, which undoing would lose. `by` did so, if that is known. */
  | { readonly outcome: 'changed-since'; readonly by?: Person; readonly at?: Instant };

/**
 * Puts back what a change altered, and nothing else: lines and settings that it did not touch stay as they are now. If
 * somebody altered one of the same since, nothing is put back.
 */
export function undoChange(current: Subscription, { at, before, after }: MadeChange): Undoing {
  const parts = alteredParts(before, after);
  const now = partsOf(current);
  const states = parts.map(({ name, was, became }) => stateOf(now.get(name), was, became));
  const newer = parts.find((_, index) => states[index] === 'newer');
  if (newer) return { outcome: 'changed-since', ...whoChanged(current, now.get(newer.name), at) };
  return states.includes('altered') ? { outcome: 'undone', record: restored(current, parts) } : { outcome: 'already' };
}

/** Whether a change altered anything that people set. What is known of the conversation itself does not count. */
export function altersAnything(before: Subscription, after: Subscription): boolean {
  return alteredParts(before, after).length > 0;
}

function stateOf(now: Part | undefined, was: Part | undefined, became: Part | undefined) {
  if (isSame(now, was)) return 'as-before';
  return isSame(now, became) ? 'altered' : 'newer';
}

/** Whoever is credited with the line as it is now. If it has no credit, whoever changed the record last. */
function whoChanged({ changed }: Subscription, now: Part | undefined, since: Instant) {
  const line = isObject(now?.value) ? (now.value as Partial<Want>) : {};
  if (line.setBy && line.setAt !== undefined && line.setAt > since) return { by: line.setBy, at: line.setAt };
  return { ...changed };
}

function restored(current: Subscription, parts: readonly Altered[]): Subscription {
  const lines = {
    wants: restoredLines('wants', current.wants, LISTS.wants, parts),
    mutes: restoredLines('mutes', current.mutes, LISTS.mutes, parts),
    follows: restoredLines('follows', current.follows, LISTS.follows, parts),
  };
  return { ...current, ...restoredSettings(current, parts), ...lines };
}

/** The lines with what was altered put back: in its place if a line of that name is there, else at the end. */
function restoredLines<T>(
  place: string,
  current: readonly T[],
  nameOf: (line: T) => string,
  parts: readonly Altered[],
): T[] {
  const altered = new Map(parts.map(({ name, was }) => [name, was?.value as T | undefined]));
  const nameIn = (line: T) => `${place} ${nameOf(line)}`;
  const kept = current.flatMap((line) => (altered.has(nameIn(line)) ? (altered.get(nameIn(line)) ?? []) : line));
  const present = new Set(current.map(nameIn));
  const missing = parts.filter(({ name, was }) => was?.place[0] === place && !present.has(name));
  return [...kept, ...missing.map(({ was }) => was?.value as T)];
}

/** The settings that were altered, as they were. */
function restoredSettings(current: Subscription, parts: readonly Altered[]): object {
  const settings = parts.filter(({ was, became }) => !Object.hasOwn(LISTS, (was ?? became)?.place[0] ?? ''));
  return settings.reduce<Readonly<Record<string, unknown>>>(
    (record, { was, became }) => withField(record, (was ?? became)?.place ?? [], was?.value),
    { ...current },
  );
}

function withField(
  record: Readonly<Record<string, unknown>>,
  [field, ...inside]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (field === undefined) return record;
  if (inside.length === 0) return { ...record, [field]: value };
  const held = record[field];
  return { ...record, [field]: withField(isObject(held) ? held : {}, inside, value) };
}
