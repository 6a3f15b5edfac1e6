import { createHash } from 'node:crypto';

/** Names of facts that are never written, however deep they lie: what a request, a response or an SDK's error may carry. */
const SECRET_NAMES =
  /authori[sz]ation|token|secret|password|passwd|cookie|assertion|credential|private.?key|api.?key|^pwd$/i;
const PRIVATE_NAMES = /^(text|body|content|message_?text|attachments?|activity|user_?name|display_?name|summary|ask)$/i;
/** Personal data that an operator needs in order to follow one conversation, not to know whose it is. */
const HASHED_NAMES = /^(conversation|user|from)_?id$/i;

/** A JSON Web Token, a bearer header, or credentials within a URL. */
const SECRET_TEXT = /eyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?|\bBearer\s+\S+|(?<=:\/\/)[^/\s:@]*:[^/\s@]+(?=@)/gi;

// Line breaks and control characters would let a text from outside forge a log line.
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

const REDACTED = '[redacted]';
const LONGEST_TEXT = 1_000;
const MOST_ENTRIES = 50;
const DEEPEST = 5;

/**
 * Makes the function that makes facts fit for a log: secrets taken out by name, by look and by value (`secrets`), ids of
 * people and conversations hashed, errors reduced to what names the fault, everything bounded in size and depth.
 */
export function makeLogFacts(secrets: readonly string[] = []): (facts: Readonly<Record<string, unknown>>) => object {
  // Shorter values would blot out ordinary words.
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

/** Twelve characters that stand for an id: enough to follow it through a log, too few to be it. */
function hashed(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 12);
}

/** What names a fault. An SDK's error carries its request, with headers: only what is listed here is kept. */
function faultOf(error: Error): object {
  const { code, statusCode, status, facts } = error as Error &
    Record<'code' | 'statusCode' | 'status' | 'facts', unknown>;
  return {
    name: error.name,
    code: scalar(code),
    status: scalar(statusCode ?? status),
    reason: error.message,
    stack: frames(error),
    facts: withoutCause(facts),
    cause: error.cause,
  };
}

/** The facts of a `HealthError` hold its cause again. */
function withoutCause(facts: unknown): object | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'cause'));
}

function scalar(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The first frames of the stack, without its heading, which repeats the message. */
function frames(error: Error): string[] | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
