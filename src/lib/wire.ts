import { z } from 'zod';
import { HealthError } from '../domain/health/health-error.ts';
import { instantOf, type Instant } from '../domain/instant.ts';
import type { Body } from '../domain/health/issue.ts';
import type { JsonAnswer } from './http/http.ts';

/** Optional text. */
export const text = z.string().nullish();
/** Text that is nice to have: a value of another type counts as absent, so that it does not fail the whole answer. */
export const softText = text.catch(undefined);
export const flag = z.boolean().nullish();
export const softFlag = flag.catch(undefined);

/** Whether at least one of `times` is an instant. A record without any cannot be placed in time. */
export function hasInstant(...times: readonly (string | null | undefined)[]): boolean {
  return times.some((time) => wireInstant(time) !== undefined);
}

/**
 * Reads the answer's body with `schema`. Fails with `source-bad-answer`, which names the wrong field, never its value.
 */
export function parseWire<T>(schema: z.ZodType<T>, { body, facts }: JsonAnswer): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const place = placeOf(parsed);
  throw new HealthError('source-bad-answer', `the answer has not the documented shape at "${place}"`, facts);
}

/**
 * The path to the wrong field. Zod puts a value's `constructor` name in its message, and throws if that has no name.
 */
export function placeOf(failed: { readonly error: z.ZodError }): string {
  try {
    return failed.error.issues[0]?.path.slice(0, 6).join('.') ?? '';
  } catch {
    return '';
  }
}

/**
 * The instant of a time from an API: 0 to 7 fractional digits, in UTC unless it has an offset. .NET's smallest date
 * means none.
 */
export function wireInstant(wire: string | null | undefined): Instant | undefined {
  if (!wire) return undefined;
  const time = Date.parse(/T[\d:.]+$/.test(wire) ? `${wire}Z` : wire);
  return time > FIRST_TIME && time <= LAST_TIME ? instantOf(time) : undefined;
}

const FIRST_TIME = Date.parse('0002-01-01T00:00:00Z');
const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/** Found only in HTML: a known element or a character reference. Posts are mostly plain text. */
const MARKUP =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** A body whose type the API does not give. */
export function untypedBody(content: string): Body {
  return { type: MARKUP.test(content) ? 'html' : 'text', content };
}
