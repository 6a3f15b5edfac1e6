import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError, end, FORMAT, header, row, type End, type Header, type Row } from './format.ts';

/** What a backup says of itself. */
export interface Checked {
  readonly header: Header;
  readonly end: End;
}

type IsSound = (row: Row) => boolean;

/** How many characters of lines are read at once: a line may be long. */
const AT_ONCE = 500_000;

/**
 * Reads all of a backup and gives what it says of itself. Fails with a `BackupError` if it is no backup, of a newer
 * format, or not, byte by byte, what was written.
 * @param isSound looks at rows that only somebody else can put back.
 */
export async function checkBackup(file: string, isSound: IsSound = () => true): Promise<Checked> {
  const digest = createHash('sha256');
  let first: Header | undefined;
  let last: string | undefined;
  let rows = 0;
  for await (const line of linesOf(file)) {
    first ??= headerIn(file, line);
    if (last !== undefined) {
      digest.update(`${last}\n`);
      // The header is no row.
      if (rows++ > 0) look(file, last, isSound);
    }
    last = line;
  }
  if (!first || last === undefined) throw noBackup(file);
  const ended = end.safeParse(parse(last)).data;
  if (!ended) throw broken(file, 'its end is missing: it was not written to the end, or cut off');
  if (ended.rows !== rows - 1 || ended.sha256 !== digest.digest('hex')) {
    throw broken(file, 'it is not what was written');
  }
  return { header: first, end: ended };
}

/** The rows of a backup that was checked, some at a time. */
export async function* rowsOf(file: string): AsyncGenerator<Row[]> {
  let some: Row[] = [];
  let length = 0;
  for await (const line of linesOf(file)) {
    // Neither the header nor the end is a row.
    const found = row.safeParse(parse(line)).data;
    if (found) some.push(found);
    length += line.length;
    if (length < AT_ONCE) continue;
    yield some;
    [some, length] = [[], 0];
  }
  yield some;
}

/** Lines as they come: no more of the file is in memory than the line that is read. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stored = createReadStream(file);
  const unpacked = createGunzip().setEncoding('utf8');
  stored.once('error', (error) => unpacked.destroy(error));
  stored.pipe(unpacked);
  let parts: string[] = [];
  try {
    for await (const chunk of unpacked) {
      const [first = '', ...others] = String(chunk).split('\n');
      parts.push(first);
      for (const next of others) {
        yield parts.join('');
        parts = [next];
      }
    }
    const rest = parts.join('');
    if (rest !== '') yield rest;
  } catch (error) {
    throw whyUnread(file, error);
  } finally {
    stored.destroy();
    unpacked.destroy();
  }
}

function whyUnread(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new BackupError(`${file} does not exist`);
  if (code === 'Z_DATA_ERROR') return broken(file, 'it cannot be unpacked');
  if (code === 'Z_BUF_ERROR') return broken(file, 'it is cut off');
  if (/^E[A-Z]+$/.test(code)) return new BackupError(`${file} cannot be read (${code})`);
  return error;
}

function headerIn(file: string, line: string): Header {
  const found = header.safeParse(parse(line));
  const format = header.pick({ backup: true, format: true }).safeParse(parse(line)).data?.format;
  if (format !== undefined && format > FORMAT) {
    throw new BackupError(
      `${file} was written by a newer release (format ${format}; this one reads up to ${FORMAT}): restore it with that release`,
    );
  }
  if (!found.success) throw noBackup(file);
  return found.data;
}

function look(file: string, line: string, isSound: IsSound): void {
  const found = row.safeParse(parse(line)).data;
  if (!found || !isSound(found)) throw broken(file, 'a line of it is not what a backup has');
}

function noBackup(file: string): BackupError {
  return new BackupError(`${file} is no backup of this product`);
}

function broken(file: string, why: string): BackupError {
  return new BackupError(`${file} is damaged (${why}): nothing was written; take another backup`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
