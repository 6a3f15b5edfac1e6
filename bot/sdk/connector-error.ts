import * as z from 'zod';
import { retryAfterMs } from '../../src/lib/http/retry-after.ts';

/** The facts of a failed connector call, without the request and its token. */
export interface ConnectorError {
  /** The HTTP status, if the connector answered. */
  readonly status?: number;
  /** The code of a network fault, such as `ECONNREFUSED`. */
  readonly code?: string;
  /** Codes in the response's body, outermost first. */
  readonly codes: readonly string[];
  /** Milliseconds to wait, as the response asks; always more than 0. */
  readonly retryAfterMs?: number;
}

/** The parts of the SDK's `RestError` that are needed. The SDK's types promise more than it delivers. */
const REST_ERROR = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: z.custom<{ get(name: string): string | undefined }>() })
    .optional()
    .catch(undefined),
});

const CODE_KEYS = new Set(['code', 'subCode', 'errorCode']);
/** Finds `subCode: MessageWritesBlocked` in a body that is plain text. */
const CODE_IN_TEXT = /\b(?:subCode|errorCode|code)["']?\s*[:=]\s*["']?([A-Za-z]\w{2,63})/g;
/** Limits on reading a body. No body that Teams is known to send exceeds them. */
const MAX_DEPTH = 6;
const MAX_TEXT = 20_000;

/** Reads the facts of an error thrown by a connector client. `now` is in milliseconds. */
export function connectorErrorOf(error: unknown, now: number): ConnectorError {
  const { statusCode, code, response } = REST_ERROR.safeParse(error).data ?? {};
  if (statusCode === undefined) return { codes: [], ...(code !== undefined && { code }) };
  const delay = retryAfterMs(response?.headers.get('retry-after'), now);
  return {
    status: statusCode,
    codes: codesIn((response?.bodyAsText ?? '').slice(0, MAX_TEXT)),
    ...(delay !== undefined && { retryAfterMs: delay }),
  };
}

/**
 * Finds codes anywhere in a body. Some are in JSON inside a string (`MessageWritesBlocked` is a `subCode` in the JSON
 * text of `message`), and some are in plain text.
 */
function codesIn(value: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH || value === null) return [];
  if (typeof value === 'string') return codesInText(value, depth);
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    CODE_KEYS.has(key) && typeof inner === 'string' ? [inner] : codesIn(inner, depth + 1),
  );
}

function codesInText(text: string, depth: number): string[] {
  const json = parsed(text);
  if (json !== undefined) return codesIn(json, depth + 1);
  return [...text.matchAll(CODE_IN_TEXT)].flatMap((match) => match[1] ?? []);
}

function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
