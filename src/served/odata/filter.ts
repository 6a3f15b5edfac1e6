import { ODataError, tokensOf, type Token } from './tokens.ts';

const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof OPERATORS)[number];
const TESTS = ['contains', 'startswith', 'endswith'] as const;
export type Test = (typeof TESTS)[number];
const CHANGES = ['tolower', 'toupper', 'trim'] as const;
type Change = (typeof CHANGES)[number];

export type Operand =
  | { readonly kind: 'text'; readonly value: string; readonly enumType?: string }
  | { readonly kind: 'date'; readonly time: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'path'; readonly name: string }
  | { readonly kind: 'change'; readonly change: Change; readonly of: Operand };

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'test'; readonly test: Test; readonly of: Operand; readonly part: Operand }
  | { readonly kind: 'any' | 'all'; readonly path: string; readonly variable: string; readonly each: Expression }
  | { readonly kind: 'truth'; readonly of: Operand };

/** Deep enough for every real filter. Needed because nested parentheses recurse. */
const DEEPEST = 40;

/** Parses a `$filter`. Fails with `ODataError`. */
export function parseFilter(text: string): Expression {
  const reader = new Reader(tokensOf(text));
  const expression = parseOr(reader);
  if (reader.peek()) throw reader.unexpected();
  return expression;
}

class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  take(): Token {
    const token = this.peek();
    if (!token) throw new ODataError('Syntax error: the filter clause ends too early.');
    this.#next += 1;
    return token;
  }

  /** Takes the next token if it is the word or mark `value`. */
  takeIf(kind: 'name' | 'mark', value: string): boolean {
    const token = this.peek();
    if (token?.kind !== kind || token.value !== value) return false;
    this.#next += 1;
    return true;
  }

  need(mark: string): void {
    if (!this.takeIf('mark', mark)) throw this.unexpected();
  }

  name(): string {
    const token = this.take();
    if (token.kind !== 'name') throw this.unexpected(token);
    return token.value;
  }

  unexpected(token = this.peek()): ODataError {
    if (!token) return new ODataError('Syntax error: the filter clause ends too early.');
    return new ODataError(`Syntax error at position ${token.at}: '${String(token.value)}' is not expected there.`);
  }
}

function parseOr(reader: Reader): Expression {
  let left = parseAnd(reader);
  while (reader.takeIf('name', 'or')) left = { kind: 'or', left, right: parseAnd(reader) };
  return left;
}

function parseAnd(reader: Reader): Expression {
  let left = parseUnary(reader);
  while (reader.takeIf('name', 'and')) left = { kind: 'and', left, right: parseUnary(reader) };
  return left;
}

function parseUnary(reader: Reader): Expression {
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw new ODataError('The filter clause nests too deep.');
  const expression = parsePrimary(reader);
  reader.depth -= 1;
  return expression;
}

function parsePrimary(reader: Reader): Expression {
  if (reader.takeIf('name', 'not')) return { kind: 'not', of: parseUnary(reader) };
  if (reader.takeIf('mark', '(')) {
    const inner = parseOr(reader);
    reader.need(')');
    return inner;
  }
  return test(reader) ?? lambda(reader) ?? comparison(reader);
}

function test(reader: Reader): Expression | undefined {
  const name = callName(reader, TESTS);
  if (!name) return undefined;
  const of = operand(reader);
  reader.need(',');
  const part = operand(reader);
  reader.need(')');
  return { kind: 'test', test: name, of, part };
}

/** `services/any(s: s eq 'Microsoft Teams')` */
function lambda(reader: Reader): Expression | undefined {
  const [path, slash] = [reader.peek(), reader.peek(1)];
  if (path?.kind !== 'name' || slash?.kind !== 'mark' || slash.value !== '/') return undefined;
  reader.take();
  reader.take();
  const kind = reader.name();
  if (kind !== 'any' && kind !== 'all') throw new ODataError(`'${path.value}/${kind}' cannot be filtered by.`);
  reader.need('(');
  const variable = reader.name();
  reader.need(':');
  const each = parseOr(reader);
  reader.need(')');
  return { kind, path: path.value, variable, each };
}

function comparison(reader: Reader): Expression {
  const left = operand(reader);
  const operator = reader.peek();
  if (operator?.kind !== 'name' || !isOneOf(OPERATORS, operator.value)) return { kind: 'truth', of: left };
  reader.take();
  return { kind: 'compare', operator: operator.value, left, right: operand(reader) };
}

function operand(reader: Reader): Operand {
  const change = callName(reader, CHANGES);
  if (!change) return plainOperand(reader.take(), reader);
  const of = operand(reader);
  reader.need(')');
  return { kind: 'change', change, of };
}

function plainOperand(token: Token, reader: Reader): Operand {
  switch (token.kind) {
    case 'string':
      return { kind: 'text', value: token.value };
    case 'enum':
      return { kind: 'text', value: token.value, enumType: token.type };
    case 'number':
      return { kind: 'number', value: token.value };
    case 'date':
      return dateOperand(token.value);
    case 'name':
      return CONSTANTS[token.value] ?? { kind: 'path', name: token.value };
    case 'mark':
      throw reader.unexpected(token);
  }
}

function dateOperand(text: string): Operand {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new ODataError(`'${text}' is not a date.`);
  return { kind: 'date', time };
}

const CONSTANTS: Readonly<Record<string, Operand | undefined>> = Object.assign(
  Object.create(null) as object,
  {
    true: { kind: 'flag', value: true },
    false: { kind: 'flag', value: false },
    null: { kind: 'null' },
  } as const,
);

/** Takes `name(` if the next word is one of `names` and a parenthesis follows. */
function callName<T extends string>(reader: Reader, names: readonly T[]): T | undefined {
  const [name, mark] = [reader.peek(), reader.peek(1)];
  if (name?.kind !== 'name' || mark?.kind !== 'mark' || mark.value !== '(') return undefined;
  if (!isOneOf(names, name.value)) throw new ODataError(`An unknown function with name '${name.value}' was found.`);
  reader.take();
  reader.take();
  return name.value;
}

function isOneOf<T extends string>(all: readonly T[], value: string): value is T {
  return (all as readonly string[]).includes(value);
}
