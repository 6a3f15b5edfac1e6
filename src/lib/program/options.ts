import { nearest } from './nearest.ts';

/** An option of a program: how it is written, what it does, and how its text becomes a value. */
export interface Option<T> {
  /** What stands for the value in the help, such as `NUMBER`; absent for a switch. */
  readonly value?: string;
  readonly help: string;
  /** The value where the option is not given. */
  readonly fallback: T;
  /** May be given more than once: the values are collected. */
  readonly many?: true;
  /** The value of these texts (`true` or `false` for a switch). Fails with a `WrongValue` that says what it must be. */
  readonly read: (texts: readonly string[]) => T;
}

/** A value that an option does not take. `message` says what it must be. */
export class WrongValue extends Error {
  override readonly name = 'WrongValue';
}

/** A switch: `--browser` turns it on, `--no-browser` off. */
export function flag(help: string, fallback = false): Option<boolean> {
  return { help, fallback, read: (texts) => texts.at(-1) === 'true' };
}

/** A number. `whole` refuses fractions. */
export function number(
  help: string,
  { least, most, fallback, whole = true }: { least: number; most: number; fallback: number; whole?: boolean },
): Option<number> {
  const wanted = `must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  const read = (texts: readonly string[]): number => {
    const text = texts.at(-1) ?? '';
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) throw new WrongValue(wanted);
    return value;
  };
  return { value: 'NUMBER', help: `${help} (${fallback})`, fallback, read };
}

/** One of these words. */
export function oneOf<const W extends string>(help: string, words: readonly W[], fallback: W): Option<W> {
  const read = (texts: readonly string[]) => known(texts.at(-1) ?? '', words);
  return { value: words.join('|'), help: `${help} (${fallback})`, fallback, read };
}

/** One of these words, or undefined if it is not given. */
export function oneOfOrNone<const W extends string>(help: string, words: readonly W[]): Option<W | undefined> {
  return { value: words.join('|'), help, fallback: undefined, read: (texts) => known(texts.at(-1) ?? '', words) };
}

/** Any of these words, given one by one. Undefined if none is given. */
export function someOf<const W extends string>(
  help: string,
  value: string,
  words: readonly W[],
): Option<readonly W[] | undefined> {
  const read = (texts: readonly string[]) => texts.map((text) => known(text, words));
  return { value, help: `${help}: ${words.join(', ')}`, fallback: undefined, many: true, read };
}

function known<W extends string>(text: string, words: readonly W[]): W {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearest(text, words);
  throw new WrongValue(
    near === undefined ? `must be one of ${words.join(', ')}` : `cannot be ${text}; did you mean ${near}?`,
  );
}

/** Any text, such as the name of a file. Undefined if none is given. */
export function text(help: string, value: string): Option<string | undefined> {
  return { value, help, fallback: undefined, read: (texts) => texts.at(-1) };
}

/** A day. Undefined if none is given. */
export function day(help: string): Option<string | undefined> {
  const read = (texts: readonly string[]): string => {
    const given = texts.at(-1) ?? '';
    if (/^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
    throw new WrongValue('must be a day such as 2026-10-31');
  };
  return { value: 'YYYY-MM-DD', help, fallback: undefined, read };
}
