import { hash } from 'node:crypto';
import { HealthError } from '../domain/health/health-error.ts';

/** Facts with these names are never logged, at any depth. Requests, responses and SDK errors may carry them. */
const SECRET_NAMES =
  /authori[sz]ation|token|secret|password|passwd|cookie|assertion|credential|private.?key|api.?key|^pwd$/i;
const PRIVATE_NAMES = /^(text|body|content|message_?text|attachments?|activity|user_?name|display_?name|summary|ask)$/i;
/** Personal data, hashed so that an operator can follow a conversation without knowing whose it is. */
const HASHED_NAMES = /^(conversation|user|from)_?id$/i;

/** A JSON Web Token, a bearer header, or credentials in a URL. */
const SECRET_TEXT = /eyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?|\bBearer\s+\S+|(?<=:\/\/)[^/\s:@]*:[^/\s@]+(?=@)/gi;

// With line breaks or control characters, text from outside could forge a log line.
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

const REDACTED = '[redacted]';
const LONGEST_TEXT = 1_000;
const MOST_ENTRIES = 50;
const DEEPEST = 5;

/**
 * Makes the function that cleans facts for the log. It redacts secrets by name, by pattern and by value (`secrets`),
 * hashes ids of people and conversations, reduces errors to what names the fault, and limits size and depth.
 */
export function makeLogFacts(secrets: readonly string[] = []): (facts: Readonly<Record<string, unknown>>) => object {
  // Shorter values would redact ordinary words.
  const known = secrets.filter((secret) => secret.length >= 4);
  const text = (value: string): string => {
    const open = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), value);
    return open
      .slice(0, LONGEST_TEXT * 4)
      .replace(SECRET_TEXT, REDACTED)
      .replace(CONTROL_CHARACTERS, ' ')
      .slice(0, LONGEST_TEXT);
  };
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value === 'function' || typeof value === 'symbol') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= DEEPEST) return '[deeper]';
    if (value instanceof Error) return entries(faultOf(value), depth);
    if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((each) => clean(each, depth + 1));
    return value instanceof Date ? value.toJSON() : entries(value, depth);
  };
  const entries = (value: object, depth: number): object =>
    Object.fromEntries(
      Object.entries(value)
        .slice(0, MOST_ENTRIES)
        .map(([name, each]) => [text(name), named(name, each, depth)]),
    );
  const named = (name: string, value: unknown, depth: number): unknown => {
    if (value === undefined || value === null) return value;
    if (SECRET_NAMES.test(name) || PRIVATE_NAMES.test(name)) return REDACTED;
    if (HASHED_NAMES.test(name) && typeof value === 'string') return hashed(value);
    return clean(value, depth + 1);
  };
  return (facts) => entries(facts, 0);
}

/** Twelve characters of an id's hash: enough to follow it through a log, too few to recover it. */
function hashed(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, 12);
}

/** What identifies a fault. An SDK's error carries its request, with headers, so only these fields are kept. */
function faultOf(error: Error): object {
  const { code, statusCode, status, facts } = error as Error &
    Record<'code' | 'statusCode' | 'status' | 'facts', unknown>;
  return {
    name: error.name,
    code: scalar(code),
    status: scalar(statusCode ?? status),
    reason: quotesTraffic(error) ? undefined : error.message,
    stack: isExpected(error) ? undefined : frames(error),
    facts: withoutCause(facts),
    cause: error.cause,
  };
}

/** The error of an HTTP library holds what was sent and answered, and quotes it: message text, names, a token. */
function quotesTraffic(error: Error): boolean {
  return 'request' in error || 'response' in error;
}

/** The facts of a `HealthError` repeat its cause. */
function withoutCause(facts: unknown): object | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'cause'));
}

function scalar(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** A source that fails, or the network: their code says it all, and the stack is always the same. */
function isExpected(error: Error): boolean {
  return error instanceof HealthError || 'syscall' in error;
}

/** The first frames of the stack, without the heading that repeats the message. */
function frames(error: Error): string[] | undefined {
  const lines = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return lines.length === 0 ? undefined : lines.slice(0, 8).map((line) => line.trim());
}
