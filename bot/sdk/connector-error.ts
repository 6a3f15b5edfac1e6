import { KNOWN_CODES } from '../../src/domain/delivery/connector-answers.ts';
import type { ConnectorAnswer } from '../../src/domain/delivery/connector-answers.ts';
import { retryAfterMs, sentAt } from '../../src/lib/http/retry-after.ts';
import { ConnectorRefusal } from './connector-request.ts';

/** A network fault, for which there is no answer: its code, such as `ECONNREFUSED`. */
interface NetworkFault {
  readonly code?: string;
}

const CODE_KEYS = new Set(['code', 'subCode', 'errorCode']);
/** Finds `subCode: MessageWritesBlocked` in a body that is plain text. */
const CODE_IN_TEXT = /\b(?:subCode|errorCode|code)["']?\s*[:=]\s*["']?(\w{3,64})/g;
/** A code that is a name stands in some texts without any key. A number does not: it may be anything. */
const KNOWN_NAMES = new RegExp(`\\b(?:${KNOWN_CODES.filter((code) => /\D/.test(code)).join('|')})\\b`, 'g');
/** Limits on reading a body. No body that Teams is known to send exceeds them. */
const MAX_DEPTH = 6;
const MAX_TEXT = 20_000;

/**
 * Reads the facts of a request to a connector that failed, without the request and its token. `now`, in milliseconds,
 * counts only for an answer that does not say when it was sent.
 */
export function connectorErrorOf(error: unknown, now: number): ConnectorAnswer | NetworkFault {
  if (!(error instanceof ConnectorRefusal)) return faultOf(error);
  const { status, body, headers } = error;
  const delay = retryAfterMs(headers['retry-after'], sentAt(headers.date) ?? now);
  return {
    status,
    codes: codesIn(body.slice(0, MAX_TEXT)),
    ...(delay !== undefined && { retryAfterMs: delay }),
  };
}

/** The code of an abort says nothing. */
function faultOf(error: unknown): NetworkFault {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? { code } : {};
}

/**
 * Finds codes anywhere in a body. Some are in JSON inside a string (`MessageWritesBlocked` is a `subCode` in the JSON
 * text of `message`), and some are in plain text.
 */
function codesIn(value: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH || value === null) return [];
  if (typeof value === 'string') return codesInText(value, depth);
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    CODE_KEYS.has(key) && (typeof inner === 'string' || typeof inner === 'number')
      ? [String(inner)]
      : codesIn(inner, depth + 1),
  );
}

function codesInText(text: string, depth: number): string[] {
  const json = parsed(text);
  if (json !== undefined) return codesIn(json, depth + 1);
  return [...[...text.matchAll(CODE_IN_TEXT)].flatMap((match) => match[1] ?? []), ...(text.match(KNOWN_NAMES) ?? [])];
}

function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
