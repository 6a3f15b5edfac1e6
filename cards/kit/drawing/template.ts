import { createRequire } from 'node:module';
import type * as Templating from 'adaptivecards-templating';

/** Shown for a field that a card lacks. That is a defect, but people should still not see the template. */
const MISSING = '–';

/** A template that can be filled any number of times. */
export interface FillTemplate {
  expand(context: { readonly $root: object }): unknown;
}

/** An element of a card while it is made. */
export type Element = Record<string, unknown>;

/** What a part of a template becomes with the data at hand: undefined is left out of an element, null of a list. */
type Fill = (data: unknown) => unknown;

/** What is done with each element once all inside it is there. */
type Finish = (element: Element) => void;

/**
 * Compiles a template of `adaptivecards-templating` once to plain functions: they fill it many times as fast as the
 * library, which walks through it each time. Templates bind `${path}`, alone or within a text, in properties, `$data`
 * and `$when`; any other expression is evaluated by the library. What comes out is the same, but for names: they are
 * taken as they are written, in upper or lower case.
 */
export function compileTemplate(json: object, finish: Finish = () => undefined): FillTemplate {
  const fill = fillOf(json, finish);
  return { expand: ({ $root }) => fill($root) };
}

function fillOf(node: unknown, finish: Finish): Fill {
  if (typeof node === 'string') return fillText(node);
  if (Array.isArray(node)) return fillList(node.map((each) => fillOf(each, finish)));
  if (typeof node === 'object' && node !== null) return fillElement(node, finish);
  return () => node;
}

/** An element that is repeated stands in its list as several. */
function fillList(parts: readonly Fill[]): Fill {
  return (data) => {
    const list: unknown[] = [];
    for (const part of parts) {
      const filled = part(data);
      if (Array.isArray(filled)) list.push(...(filled as unknown[]));
      else if (filled !== null) list.push(filled);
    }
    return list;
  };
}

interface ElementTemplate {
  readonly $data?: unknown;
  readonly $when?: unknown;
}

function fillElement({ $data, $when, ...properties }: ElementTemplate, finish: Finish): Fill {
  const fill = fillProperties(properties, finish);
  const shown = $when === undefined ? fill : filledWhen(conditionOf($when), fill);
  return $data === undefined ? shown : repeated(fillOf($data, finish), shown);
}

/** Copying an element and changing what is bound in it is faster than making it one property after the other. */
function fillProperties(properties: Element, finish: Finish): Fill {
  const bound = Object.entries(properties)
    .filter(([, value]) => !isConstant(value))
    .map(([name, value]) => [name, fillOf(value, finish)] as const);
  return (data) => {
    const element = { ...properties };
    for (const [name, fill] of bound) {
      const value = fill(data);
      if (value === undefined) Reflect.deleteProperty(element, name);
      else element[name] = value;
    }
    finish(element);
    return element;
  };
}

function isConstant(node: unknown): boolean {
  return typeof node === 'string' ? !node.includes('${') : typeof node !== 'object' || node === null;
}

function filledWhen(condition: Fill, fill: Fill): Fill {
  return (data) => (condition(data) === true ? fill(data) : null);
}

/** Once for each item if the data is a list. */
function repeated(dataOf: Fill, fill: Fill): Fill {
  return (data) => {
    const own = dataOf(data);
    if (!Array.isArray(own)) return fill(own);
    const filled = own.map(fill).filter((element) => element !== null);
    return filled.length > 1 ? filled : (filled[0] ?? null);
  };
}

const PATH = String.raw`\$\{(?!true\}|false\}|null\}|undefined\})[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)*\}`;
/** A text that binds nothing but paths. Backslashes and back quotes have a meaning to the library. */
const PLAIN = new RegExp(`^(?:[^$\\\\\`]|${PATH})*$`);
const PATHS = new RegExp(`(${PATH})`);

function fillText(text: string): Fill {
  if (isConstant(text)) return () => text;
  if (!PLAIN.test(text)) return evaluated(text);
  const parts = text.split(PATHS).filter((part) => part !== '');
  const fills = parts.map((part) => (part.startsWith('${') ? shownValue(part) : () => part));
  const [only, ...others] = fills;
  return only && others.length === 0 ? only : (data) => fills.map((fill) => String(fill(data))).join('');
}

function shownValue(binding: string): Fill {
  const valueOf = readPath(binding);
  return (data) => {
    const value = valueOf(data);
    return value === undefined ? MISSING : value;
  };
}

/** An element is shown if its condition is true, not if it is anything else. */
function conditionOf(condition: unknown): Fill {
  if (typeof condition === 'string' && new RegExp(`^${PATH}$`).test(condition)) return readPath(condition);
  const template = makeLibraryTemplate([{ $when: condition }]);
  return (data) => (template.expand({ $root: data as object }) as unknown[]).length > 0;
}

/** Any other expression. */
function evaluated(text: string): Fill {
  const template = makeLibraryTemplate({ text });
  return (data) => (template.expand({ $root: data as object }) as { readonly text?: unknown }).text;
}

const require = createRequire(import.meta.url);

/** Loads the library at the first expression that needs it. None of ours does, and it would take 20 MiB and 0.2 s. */
function makeLibraryTemplate(json: object): Templating.Template {
  const { GlobalSettings, Template } = require('adaptivecards-templating') as typeof Templating;
  // Without this a missing field shows its own expression, `${title}`. An empty string would count as no substitute.
  GlobalSettings.getUndefinedFieldValueSubstitutionString = () => MISSING;
  return new Template(json);
}

function readPath(binding: string): Fill {
  const names = binding.slice(2, -1).split('.');
  const [only = '', ...others] = names;
  if (others.length === 0) return (data) => propertyOf(data, only);
  return (data) => names.reduce(propertyOf, data);
}

function propertyOf(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}
