import type { Follow, Mute, Subscription, Want } from './subscription.ts';

/** One line or setting: where it stands in the record (`wants`; `settings`, `quiet`), and its value. */
export interface Part {
  readonly place: readonly [string, ...string[]];
  readonly value: unknown;
}

/** A line or setting before and after a change. */
export interface Altered {
  readonly name: string;
  readonly was: Part | undefined;
  readonly became: Part | undefined;
}

/** What is not the same in two records. */
export function alteredParts(before: Subscription, after: Subscription): Altered[] {
  const [old, made] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...made.keys()])];
  return names
    .map((name) => ({ name, was: old.get(name), became: made.get(name) }))
    .filter(({ was, became }) => !isSame(was, became));
}

/** The lists of lines, and what names a line in each. */
export const LISTS = {
  wants: ({ target }: Want) => JSON.stringify([target.type, 'id' in target ? target.id : '']),
  mutes: ({ subject }: Mute) => JSON.stringify([subject.type, subject.id]),
  follows: ({ issueId }: Follow) => issueId,
};

/** Every line and setting by its name. A field that this version does not know counts as a setting. */
export function partsOf(record: Subscription): ReadonlyMap<string, Part> {
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

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parts hold the same, however their fields are ordered. */
export function isSame(a: Part | undefined, b: Part | undefined): boolean {
  return JSON.stringify(sorted(a?.value)) === JSON.stringify(sorted(b?.value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inside]) => [name, sorted(inside)]));
}
