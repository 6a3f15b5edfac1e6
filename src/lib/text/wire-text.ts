import { z } from 'zod';
import { plainLine, plainProse } from './one-form.ts';

/** A name or title of an API, in one form. */
export const textLine = z.string().transform(plainLine);

/** An optional one. */
export const line = textLine.nullish();
/** The same where it is only nice to have: a value of another type counts as absent. */
export const softLine = line.catch(undefined);
/** Optional text of several lines, in one form; a value of another type counts as absent. */
export const softProse = z.string().transform(plainProse).nullish().catch(undefined);

/**
 * A list whose places count, because another list has what belongs to each: a value of another type leaves its place
 * empty.
 */
export const linesInPlace = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) ? value.map((each) => textLine.safeParse(each).data ?? '') : undefined));

/**
 * Tags: a list, or one alone. One that cannot be read is left out, unless it speaks of privacy. Messages with that tag
 * are shown to nobody here, and an odd form must not change that.
 */
export const tags = z
  .unknown()
  .optional()
  .transform((value) => {
    if (value === undefined || value === null) return undefined;
    return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap(tagOf);
  });

function tagOf(value: unknown): string[] {
  const read = textLine.safeParse(value);
  if (read.success) return [read.data];
  return /privacy/i.test(JSON.stringify(value)) ? ['Privacy'] : [];
}
