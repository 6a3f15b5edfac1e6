import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackupError, type End, type Header, type Row } from './format.ts';

/** Packs a million subscriptions in a third of the time of the default, and hardly worse. */
const LEVEL = 3;

/**
 * Writes a backup. The file has its name only once it is whole; until then, and if anything fails, one of that name is as
 * it was. Only its owner may read it.
 */
export async function writeBackup(file: string, header: Header, rows: AsyncIterable<readonly Row[]>): Promise<End> {
  const part = `${file}.part`;
  const lines = makeLines(header, rows);
  try {
    // A part that a former run left behind may have other rights.
    await rm(part, { force: true });
    const target = createWriteStream(part, { mode: 0o600, flush: true, flags: 'wx' });
    await pipeline(Readable.from(lines.all()), createGzip({ level: LEVEL }), target);
    await rename(part, file);
    return lines.end();
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw isOfFiles(error) ? new BackupError(`${file} cannot be written (${error.code})`) : error;
  }
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function makeLines(header: Header, rows: AsyncIterable<readonly Row[]>) {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  let count = 0;
  let end: End | undefined;
  const text = (values: readonly unknown[]): string => {
    const lines = values.map((value) => `${onOneLine(value)}\n`).join('');
    digest.update(lines);
    return lines;
  };
  async function* all() {
    yield text([header]);
    for await (const some of rows) {
      if (some.length === 0) continue;
      count += some.length;
      for (const each of some) counts[each.kind] = (counts[each.kind] ?? 0) + sizeOf(each);
      yield text(some);
    }
    end = { endedAt: new Date().toISOString(), rows: count, counts, sha256: digest.digest('hex') };
    yield `${JSON.stringify(end)}\n`;
  }
  return {
    all,
    end: () => {
      if (!end) throw new Error('the backup has no end');
      return end;
    },
  };
}

/** JSON leaves two characters as they are that other programs, and Node.js too, take for the end of a line. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function sizeOf(row: Row): number {
  if (row.kind !== 'subscriptions') return 1;
  return 'fields' in row ? Object.keys(row.fields).length : 0;
}
