/** A token of a `$filter`, with its kind and its position for error messages. */
export type Token =
  | { readonly kind: 'string'; readonly value: string; readonly at: number }
  | { readonly kind: 'date'; readonly value: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'enum'; readonly type: string; readonly value: string; readonly at: number }
  | { readonly kind: 'name'; readonly value: string; readonly at: number }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ',' | ':' | '/'; readonly at: number };

/**
 * A `$filter`, `$orderby` or other option that the server cannot read. The message is for the author of the request.
 */
export class ODataError extends Error {
  override readonly name = 'ODataError';
}

const STRING = /'(?:[^']|'')*'/y;
/** `2015-04-01` or `2015-04-01T00:00:00Z`, with any number of fractional digits and an offset instead of Z. */
const DATE = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?(?![\w:.-])/y;
const NUMBER = /-?\d+(?:\.\d+)?(?![\w-])/y;
/** The legacy API's enum literal: `Microsoft.Office365ServiceComms.ExposedContracts.MessageType'Incident'`. */
const ENUM = /([A-Za-z_][\w.]*)'((?:[^']|'')*)'/y;
const NAME = /[A-Za-z_@][\w]*/y;
const MARK = /[(),:/]/y;

/** Far longer than any real filter, and short enough that reading one costs nothing. */
const LONGEST_FILTER = 4_000;

/** Splits a `$filter` into tokens. Fails with `ODataError` at the first character that fits no token. */
export function tokensOf(text: string): Token[] {
  if (text.length > LONGEST_FILTER) throw new ODataError('The filter clause is too long.');
  const tokens: Token[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const { token, end } = tokenAt(text, at);
    tokens.push(token);
    at = skipBlanks(text, end);
  }
  return tokens;
}

function tokenAt(text: string, at: number): { token: Token; end: number } {
  for (const [pattern, make] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { token: make(match, at), end: at + match[0].length };
  }
  throw new ODataError(`Syntax error: character '${text.charAt(at)}' is not valid at position ${at}.`);
}

/** Order matters: a date begins like a number, and an enum literal like a name. */
const READERS: readonly (readonly [RegExp, (match: RegExpExecArray, at: number) => Token])[] = [
  [STRING, (match, at) => ({ kind: 'string', value: unquoted(match[0].slice(1, -1)), at })],
  [DATE, (match, at) => ({ kind: 'date', value: match[0], at })],
  [NUMBER, (match, at) => ({ kind: 'number', value: Number(match[0]), at })],
  [ENUM, (match, at) => ({ kind: 'enum', type: match[1] ?? '', value: unquoted(match[2] ?? ''), at })],
  [NAME, (match, at) => ({ kind: 'name', value: match[0], at })],
  [MARK, (match, at) => ({ kind: 'mark', value: match[0] as '(', at })],
];

/** OData doubles a quote inside a string: `'customer''s'`. */
function unquoted(text: string): string {
  return text.replaceAll("''", "'");
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
