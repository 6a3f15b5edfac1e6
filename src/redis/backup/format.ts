import * as z from 'zod';

/*
 * A backup is a gzip file of lines, each a JSON value: a header, then the rows, then the end, with how many rows there are
 * and a SHA-256 of all that stands before. Rows name things, not keys: they can be put back under another prefix, and by
 * a release that names its keys otherwise. Where two rows are about the same, the later one counts.
 */

/** Raised when a release writes what the one before could not put back. 2: the record of the long-run store is in it. */
export const FORMAT = 2;

export const header = z.object({
  backup: z.literal('service-health-bot'),
  format: z.number(),
  /** Of the product that wrote it. */
  release: z.string(),
  prefix: z.string(),
  begunAt: z.string(),
  tenants: z.array(z.string()),
});
export type Header = z.infer<typeof header>;

const of = { kind: z.string(), of: z.array(z.string()) };
/** When it expires, in ms since 1970. */
const until = z.number().optional();

/** What stands in a key of Redis, or a part of it: a text, fields, members, or members with scores. */
export const row = z.union([
  z.object({ ...of, text: z.string(), until }),
  z.object({ ...of, fields: z.record(z.string(), z.string()), until }),
  z.object({ ...of, members: z.array(z.string()), until }),
  z.object({ ...of, scored: z.array(z.tuple([z.string(), z.string()])), until }),
  /** Fields that are no more. */
  z.object({ ...of, gone: z.array(z.string()) }),
]);
export type Row = z.infer<typeof row>;

export const end = z.object({
  endedAt: z.string(),
  rows: z.number(),
  /** How many things of each kind. */
  counts: z.record(z.string(), z.number()),
  /** Of all lines before this one, each with its line feed. */
  sha256: z.string(),
});
export type End = z.infer<typeof end>;

/** A backup that cannot be taken or put back. `message` is one line for operators: what is wrong and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
