import * as z from 'zod';
import { retryAfterMs } from '../../src/lib/http/retry-after.ts';

/** What a failed connector call tells, free of the request and its token. */
export interface ConnectorError {
  /** HTTP status, where the connector answered. */
  readonly status?: number;
  /** Of a network fault: `ECONNREFUSED`. */
  readonly code?: string;
  /** Codes that the answer's body names, outermost first. */
  readonly codes: readonly string[];
  /** Milliseconds to wait, more than 0, as the answer asks. */
  readonly retryAfterMs?: number;
}

/** The SDK's `RestError`, as far as it is needed; the SDK's types promise more than it keeps. */
const REST_ERROR = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: z.custom<{ get(name: string): string | undefined }>() })
    .optional()
    .catch(undefined),
});

const CODE_KEYS = new Set(['code', 'subCode', 'errorCode']);
/** `subCode: MessageWritesBlocked`, where a body is text and not JSON. */
const CODE_IN_TEXT = /\b(?:subCode|errorCode|code)["']?\s*[:=]\s*["']?([A-Za-z]\w{2,63})/g;
/** A body is read no deeper and no further than any that Teams is known to send. */
const MAX_DEPTH = 6;
const MAX_TEXT = 20_000;

/** Reads what `error`, thrown by a connector client, tells; `now` in milliseconds. */
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
 * Codes named anywhere in a body. Some stand inside JSON that is itself text (`MessageWritesBlocked` is a `subCode` in the
 * JSON text of `message`), and some in plain text.
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
