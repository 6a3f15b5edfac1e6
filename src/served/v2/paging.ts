import * as z from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { Wrong } from '../asked/wrong.ts';

/** What is listed by page, newest change first. */
interface Listed {
  readonly id: string;
  readonly modifiedAt: Instant;
}

/** Which page of a list is wanted. */
interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const CURSOR = z.tuple([z.iso.datetime(), z.string()]);
const BAD_CURSOR = 'The cursor is not one that this server gave. Take it from next, or leave it out to begin again.';

/**
 * The rows of a page out of rows in the order of a list, newest change first. The cursor names the last row shown, so that
 * what is published meanwhile neither hides a row nor shows one twice.
 */
export function pageOf<T extends Listed>(rows: readonly T[], { limit, cursor }: Page) {
  const last = cursor === undefined ? undefined : readCursor(cursor);
  const rest = last ? rows.filter((row) => comesAfter(row, last)) : rows;
  const shown = rest.slice(0, limit);
  const end = rest.length > limit ? shown.at(-1) : undefined;
  return { shown, cursor: end && writeCursor(end) };
}

function comesAfter({ modifiedAt, id }: Listed, [lastAt, lastId]: z.infer<typeof CURSOR>): boolean {
  return modifiedAt < lastAt || (modifiedAt === lastAt && id > lastId);
}

function writeCursor({ modifiedAt, id }: Listed): string {
  return Buffer.from(JSON.stringify([modifiedAt, id])).toString('base64url');
}

function readCursor(cursor: string): z.infer<typeof CURSOR> {
  try {
    return CURSOR.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Wrong(400, BAD_CURSOR);
  }
}
