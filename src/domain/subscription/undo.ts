import type { Instant } from '../instant.ts';
import type { Follow, Mute, Person, Subscription, Want } from './subscription.ts';

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

/** One line or setting: where it stands in the record (`wants`; `settings`, `quiet`), and its value. */
interface Part {
  readonly place: readonly [string, ...string[]];
  readonly value: unknown;
}

interface Altered {
  readonly name: string;
  readonly was: Part | undefined;
  readonly became: Part | undefined;
}

function alteredParts(before: Subscription, after: Subscription): Altered[] {
  const [old, made] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...made.keys()])];
  return names
    .map((name) => ({ name, was: old.get(name), became: made.get(name) }))
    .filter(({ was, became }) => !isSame(was, became));
}

function stateOf(now: Part | undefined, was: Part | undefined, became: Part | undefined) {
  if (isSame(now, was)) return 'as-before';
  return isSame(now, became) ? 'altered' : 'newer';
}

const LISTS = {
  wants: ({ target }: Want) => JSON.stringify([target.type, 'id' in target ? target.id : '']),
  mutes: ({ subject }: Mute) => JSON.stringify([subject.type, subject.id]),
  follows: ({ issueId }: Follow) => issueId,
};

/** Every line and setting by its name. A field that this version does not know counts as a setting. */
function partsOf(record: Subscription): ReadonlyMap<string, Part> {
  const lines = [
    ...linesIn('wants', record.wants, LISTS.wants),
    ...linesIn('mutes', record.mutes, LISTS.mutes),
    ...linesIn('follows', record.follows, LISTS.follows),
  ];
  return new Map([...lines, ...settingsOf(record).map((part) => [JSON.stringify(part.place), part] as const)]);
}

function linesIn<T>(list: keyof typeof LISTS, values: readonly T[], nameOf: (value: T) => string) {
  return values.map((value): [string, Part] => [`${list} ${nameOf(value)}`, { place: [list], value }]);
}

/** The fields that are neither lists of lines nor facts about the conversation. Each setting has its own credit. */
function settingsOf(record: Subscription): Part[] {
  const {
    conversation: _,
    wants: _w,
    mutes: _m,
    follows: _f,
    pause: _p,
    otherPauses: _o,
    changed: _c,
    ...rest
  } = record;
  return Object.entries<unknown>(rest).flatMap(([place, value]) => fieldsOf([place], value));
}

function fieldsOf(place: Part['place'], value: unknown): Part[] {
  const isGroup = isObject(value) && (place.length === 1 || place.at(-1) === 'credits');
  if (!isGroup) return [{ place, value }];
  return Object.entries(value).flatMap(([field, inside]) => fieldsOf([...place, field], inside));
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parts hold the same, however their fields are ordered. */
function isSame(a: Part | undefined, b: Part | undefined): boolean {
  return JSON.stringify(sorted(a?.value)) === JSON.stringify(sorted(b?.value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inside]) => [name, sorted(inside)]));
}
