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
