import type { Keys } from '../keys.ts';
import { KEY_KINDS, type KeyKind, type KindName } from './kinds.ts';

/** What a key is. */
export interface Named {
  readonly kind: KindName;
  /** The parts of its name, as they were given to `keys.ts`. */
  readonly parts: readonly string[];
}

type Maker = (...parts: string[]) => string | Readonly<Record<string, string>>;

/** Makes the look-up from a key to what it is: undefined for a key that is none of ours. */
export function makeNames(keys: Keys): (key: string) => Named | undefined {
  const shapes = kindNames().flatMap((kind) => shapesOf(keys, kind).map((shape) => ({ kind, ...shape })));
  return (key) => {
    for (const { kind, pattern, order } of shapes) {
      const found = pattern.exec(key);
      if (found) return { kind, parts: order.map((at) => decode(found[at + 1] ?? '')) };
    }
    return undefined;
  };
}

/** The keys of a kind: most have one, some two. */
export function keysOf(keys: Keys, { kind, parts }: Named): string[] {
  const made = (keys[kind] as Maker)(...parts);
  return typeof made === 'string' ? [made] : Object.values(made);
}

export function kindNames(): KindName[] {
  return Object.keys(KEY_KINDS) as KindName[];
}

/** What the names of a kind look like, and which group of the pattern is which part. */
interface Shape {
  readonly pattern: RegExp;
  readonly order: readonly number[];
}

function shapesOf(keys: Keys, kind: KindName): Shape[] {
  const { parts, lastMayBeLeftOut }: KeyKind = KEY_KINDS[kind];
  const counts = lastMayBeLeftOut ? [parts.length, parts.length - 1] : [parts.length];
  return counts.flatMap((count) => {
    const stand = parts.slice(0, count).map((_, at) => `~${at}~`);
    const names = keysOf(keys, { kind, parts: stand });
    return names.map((name) => shapeOf(parts.includes('hash') ? `${withoutLast(name)}~0~` : name));
  });
}

function withoutLast(name: string): string {
  return name.slice(0, name.lastIndexOf(':') + 1);
}

/** The parts of a name stand where a tilde and their number stand in it: encoding leaves these as they are. */
function shapeOf(name: string): Shape {
  const found = [...name.matchAll(/~(\d)~/g)].map(([, number]) => Number(number));
  const pattern = new RegExp(`^${name.split(/~\d~/).map(escaped).join('([^:]*)')}$`);
  return { pattern, order: found.map((_, part) => found.indexOf(part)) };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
