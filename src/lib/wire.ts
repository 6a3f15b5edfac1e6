import { z } from 'zod';
import { HealthError } from '../domain/health/health-error.ts';
import { instantOf, type Instant } from '../domain/instant.ts';
import type { Body } from '../domain/health/issue.ts';
import type { JsonAnswer } from './http/http.ts';

/** Text that may be absent. */
export const text = z.string().nullish();
/** Text that decorates: where it has another type, it is as if absent, rather than hide the whole answer. */
export const softText = text.catch(undefined);
export const flag = z.boolean().nullish();
export const softFlag = flag.catch(undefined);
export const softTexts = z.array(z.string()).nullish().catch(undefined);

/** An OData collection of `item`. */
export function collectionOf<T extends z.ZodType>(item: T) {
  return z.object({ value: z.array(item), '@odata.nextLink': z.string().nullish() });
}

/** Whether at least one of `times` names an instant: a record without any cannot be placed. */
export function hasInstant(...times: readonly (string | null | undefined)[]): boolean {
  return times.some((time) => wireInstant(time) !== undefined);
}

/** The answer's body as `schema` says, or `source-bad-answer` naming the place that is wrong, never what stood there. */
export function parseWire<T>(schema: z.ZodType<T>, { body, facts }: JsonAnswer): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const place = placeOf(parsed);
  throw new HealthError('source-bad-answer', `the answer has not the documented shape at "${place}"`, facts);
}

/** Where an answer is wrong. The library names a value's `constructor` in its message, and stumbles where that has no name. */
function placeOf(failed: { readonly error: z.ZodError }): string {
  try {
    return failed.error.issues[0]?.path.slice(0, 6).join('.') ?? '';
  } catch {
    return '';
  }
}

/**
 * The instant that a wire time names: 0 to 7 fractional digits, with an offset, or without one in UTC. .NET's smallest
 * date stands for none.
 */
export function wireInstant(wire: string | null | undefined): Instant | undefined {
  if (!wire) return undefined;
  const time = Date.parse(/T[\d:.]+$/.test(wire) ? `${wire}Z` : wire);
  return time > FIRST_TIME && time <= LAST_TIME ? instantOf(time) : undefined;
}

const FIRST_TIME = Date.parse('0002-01-01T00:00:00Z');
const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/** Marks that only HTML has: a known element, or a character reference. Posts are mostly plain text. */
const MARKUP =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** A body whose type the API does not tell. */
export function untypedBody(content: string): Body {
  return { type: MARKUP.test(content) ? 'html' : 'text', content };
}
