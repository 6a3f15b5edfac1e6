import type { Expression, Operand, Operator, Test } from './filter.ts';
import { ODataError } from './tokens.ts';

/** The kind of each property, by its case-sensitive name. Rows can be filtered and sorted by these properties only. */
export type Fields = Readonly<Record<string, FieldKind>>;
type FieldKind = 'text' | 'enum' | 'date' | 'flag' | 'number' | 'list';

/** A record as it is sent over the wire. */
export type Row = Readonly<Record<string, unknown>>;

/** Makes the test for an expression. Fails with `ODataError` if it names a property that is not in `fields`. */
export function matcher(expression: Expression, fields: Fields): (row: Row) => boolean {
  check(expression, fields);
  return (row) => holds(expression, { row, fields });
}

interface Scope {
  readonly row: Row;
  readonly fields: Fields;
}

type Value = string | number | boolean | null;

function check(expression: Expression, fields: Fields): void {
  switch (expression.kind) {
    case 'and':
    case 'or':
      check(expression.left, fields);
      check(expression.right, fields);
      return;
    case 'not': {
      check(expression.of, fields);
      return;
    }
    case 'compare':
      checkOperand(expression.left, fields);
      {
        checkOperand(expression.right, fields);
        return;
      }
    case 'test':
      checkOperand(expression.of, fields);
      {
        checkOperand(expression.part, fields);
        return;
      }
    case 'truth': {
      checkOperand(expression.of, fields);
      return;
    }
    case 'any':
    case 'all':
      if (fieldKind(fields, expression.path) !== 'list')
        throw new ODataError(`'${expression.path}' is not a collection.`);
      {
        check(expression.each, { [expression.variable]: 'text' });
        return;
      }
  }
}

function checkOperand(operand: Operand, fields: Fields): void {
  if (operand.kind === 'change') {
    checkOperand(operand.of, fields);
    return;
  }
  if (operand.kind === 'path') fieldKind(fields, operand.name);
}

/** The kind of a property. Fails with `ODataError` if there is no such property. */
export function fieldKind(fields: Fields, name: string): FieldKind {
  const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!kind) throw new ODataError(`Could not find a property named '${name}'.`);
  return kind;
}

function holds(expression: Expression, scope: Scope): boolean {
  switch (expression.kind) {
    case 'and':
      return holds(expression.left, scope) && holds(expression.right, scope);
    case 'or':
      return holds(expression.left, scope) || holds(expression.right, scope);
    case 'not':
      return !holds(expression.of, scope);
    case 'compare':
      return compares(expression.operator, expression.left, expression.right, scope);
    case 'test':
      return TESTS[expression.test](textOf(expression.of, scope), textOf(expression.part, scope));
    case 'truth':
      return valueOf(expression.of, scope) === true;
    case 'any':
      return elements(scope.row[expression.path]).some((each) =>
        holds(expression.each, elementScope(expression, each)),
      );
    case 'all':
      return elements(scope.row[expression.path]).every((each) =>
        holds(expression.each, elementScope(expression, each)),
      );
  }
}

function elementScope({ variable }: { variable: string }, element: unknown): Scope {
  return { row: { [variable]: element }, fields: { [variable]: 'text' } };
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const TESTS: Readonly<Record<Test, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

function textOf(operand: Operand, scope: Scope): string {
  const value = valueOf(operand, scope);
  return typeof value === 'string' ? value : '';
}

function compares(operator: Operator, left: Operand, right: Operand, scope: Scope): boolean {
  const fold = isEnum(left, scope.fields) || isEnum(right, scope.fields);
  const dates = isDate(left, scope.fields) || isDate(right, scope.fields);
  const ready = (operand: Operand) => comparable(valueOf(operand, scope), fold, dates);
  return ORDER[operator](ready(left), ready(right));
}

/** In OData nothing is greater or less than null. Only eq and ne can match it. */
const ORDER: Readonly<Record<Operator, (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a !== null && b !== null && a > b,
  ge: (a, b) => a !== null && b !== null && a >= b,
  lt: (a, b) => a !== null && b !== null && a < b,
  le: (a, b) => a !== null && b !== null && a <= b,
};

/** Clients write both `'Advisory'` and `'advisory'` for one enum value, and both work (`health-apis.md` §1.4). */
function comparable(value: Value, fold: boolean, dates: boolean): Value {
  if (typeof value !== 'string') return value;
  if (dates) return Date.parse(value);
  return fold ? value.toLowerCase() : value;
}

function isEnum(operand: Operand, fields: Fields): boolean {
  return operand.kind === 'path' && fields[operand.name] === 'enum';
}

function isDate(operand: Operand, fields: Fields): boolean {
  return operand.kind === 'date' || (operand.kind === 'path' && fields[operand.name] === 'date');
}

function valueOf(operand: Operand, scope: Scope): Value {
  switch (operand.kind) {
    case 'null':
      return null;
    case 'date':
      return operand.time;
    case 'path':
      return scalar(scope.row[operand.name]);
    case 'change':
      return CHANGES[operand.change](textOf(operand.of, scope));
    default:
      return operand.value;
  }
}

const CHANGES = {
  tolower: (text: string) => text.toLowerCase(),
  toupper: (text: string) => text.toUpperCase(),
  trim: (text: string) => text.trim(),
};

function scalar(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
