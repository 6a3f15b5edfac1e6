import { WrongValue, type Option } from '../../src/lib/program/options.ts';
import type { Row } from './figure.ts';

/** Numbers of rows: `--only 1,5`. Undefined if none is given. */
export function rowNumbers(help: string, rows: readonly Row[]): Option<readonly number[] | undefined> {
  const known = rows.map(({ number }) => number);
  const read = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.split(','))
      .map((text) => {
        const number = Number(text);
        if (text.trim() === '' || !known.includes(number)) throw new WrongValue(`must be one of ${known.join(', ')}`);
        return number;
      });
  return { value: 'ROWS', help, fallback: undefined, many: true, read };
}

/** The name of a file. Undefined if none is given. */
export function file(help: string): Option<string | undefined> {
  const read = (texts: readonly string[]) => {
    const text = texts.at(-1) ?? '';
    if (text === '') throw new WrongValue('must be the name of a file');
    return text;
  };
  return { value: 'FILE', help, fallback: undefined, read };
}
