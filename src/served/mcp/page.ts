import { z } from 'zod';
import { ToolError } from './asked.ts';

const MOST = 50;

/** How much of a list is wanted. */
export const PAGE = {
  limit: z.int().min(1).max(MOST).default(20).describe('How many at most.'),
  cursor: z.string().max(200).optional().describe('nextCursor of the answer before, for what comes after it.'),
};

/** Where a list goes on. */
export const NEXT = {
  total: z.int().describe('How many there are in all.'),
  nextCursor: z.string().optional().describe('Absent: this is the end.'),
};

interface Wanted {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor?: string;
}

/** A part of a list. A cursor names the last item given, so that what is new in front of it moves nothing. */
export function pageOf<T>(all: readonly T[], idOf: (item: T) => string, { limit, cursor }: Wanted): Page<T> {
  const from = cursor === undefined ? 0 : all.findIndex((item) => cursorOf(idOf(item)) === cursor) + 1;
  if (cursor !== undefined && from === 0) {
    throw new ToolError('This cursor leads nowhere any more. Ask again without a cursor.');
  }
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  const hasMore = from + limit < all.length;
  return { items, total: all.length, ...(hasMore && last !== undefined && { nextCursor: cursorOf(idOf(last)) }) };
}

/** The line that says how to get more. Empty: there is no more. */
export function moreLine({ items, total, nextCursor }: Page<unknown>): string {
  return nextCursor === undefined ? '' : `${items.length} of ${total}. For more, ask with cursor "${nextCursor}".`;
}

function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url');
}
