import fc from 'fast-check';
import { PIECES } from '../linear/hostile-texts.ts';

/** Addresses that are read in more than one way. */
const ADDRESSES = [
  'https://[::1]/',
  'https://[a]/x ',
  'https://a@b/',
  'https://127.1/',
  'https://a.b:443/',
  'https://é/',
];

/** Any text: letters of any kind, halves of letters, and pieces that mean something to one parser or another. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES, ...ADDRESSES), fc.string({ maxLength: 6 })), { maxLength: 20 })
    .map((all) => all.join('')),
);

/** Any JSON, with names that other code may trip over. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  anyText,
  fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, [[]], { length: -1 }, { toString: 1 }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toJSON', 'then', 'id', ''), fc.jsonValue({ maxDepth: 2 })),
);

/** An honest object with some of its fields, at any depth, replaced by any JSON or taken away. */
export function broken(honest: object): fc.Arbitrary<object> {
  const fields = pathsOf(honest);
  const change = fc.tuple(fc.constantFrom(...fields), fc.option(anyJson, { nil: undefined }));
  return fc.array(change, { maxLength: 5 }).map((changes) => {
    const copy = structuredClone(honest);
    for (const [path, value] of changes) put(copy, path, structuredClone(value));
    return copy;
  });
}

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [[...path, name], ...pathsOf(each, [...path, name])]);
}

function put(target: unknown, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (typeof target !== 'object' || target === null) return;
  if (rest.length > 0) put(Reflect.get(target, name), rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, name);
  else Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}
