import type { Instant } from '../instant.ts';

/** `2026-10-05 08:12:00`: spreadsheets of every language take this for a time. Columns of such times end in `_utc`. */
export function utcCell(instant: Instant | undefined): string | undefined {
  return instant?.slice(0, 19).replace('T', ' ');
}
