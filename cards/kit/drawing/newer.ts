import type { Element } from './template.ts';

/** Types of schema 1.5, which every client draws: those named, inputs and actions. */
const BASIC = new Set([
  ...['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Image', 'ImageSet', 'Media', 'FactSet', 'ActionSet'],
  ...['Container', 'ColumnSet', 'Column', 'Table', 'TableRow', 'TableCell'],
]);

/** Where an element stands: it is the same for what stands in its place. */
const PLACE = ['$when', '$data', 'id', 'isVisible', 'spacing', 'separator', 'targetWidth', 'grid.area'] as const;
/** These say whether there is an element at all. What is inside it need not ask again. */
const ASKED_ONCE: readonly string[] = ['$when', '$data', 'targetWidth', 'grid.area'];

/** Whether some clients do not know the element: Badge, Icon, charts. */
export function isNewer(type: unknown): boolean {
  return typeof type === 'string' && !BASIC.has(type) && !/^(Input|Action|Layout|Data)\./.test(type);
}

/**
 * Writes a template's newer elements out. An element of schema 1.5 names in `$newer` what Teams draws in its place, and
 * so is itself the fallback for clients that do not know it (the Playground, the Emulator): it cannot be forgotten.
 * @throws Error if a newer element has no fallback.
 */
export function withNewer(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNewer);
  if (typeof node !== 'object' || node === null) return node;
  const { $newer, ...own } = node as Element;
  const element = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, withNewer(value)]));
  return checked($newer === undefined ? element : replaced(element, $newer));
}

function replaced(older: Element, newer: unknown): Element {
  const place = Object.fromEntries(PLACE.filter((name) => name in older).map((name) => [name, older[name]]));
  const fallback = Object.fromEntries(Object.entries(older).filter(([name]) => !ASKED_ONCE.includes(name)));
  return { ...place, ...(newer as Element), fallback };
}

function checked(element: Element): Element {
  if (!isNewer(element['type']) || 'fallback' in element) return element;
  throw new Error(`${String(element['type'])} has no fallback: name it in $newer of the element that it replaces`);
}

/** A chart without data shows nothing: its fallback does. */
export function finishChart(chart: Element): void {
  const { data, fallback } = chart;
  if (Array.isArray(data) && data.length === 0 && typeof fallback === 'object') turnInto(chart, fallback ?? {});
}

/** Leaves what an element says to another. */
export function turnInto(element: Element, other: object): void {
  for (const name of Object.keys(element)) Reflect.deleteProperty(element, name);
  Object.assign(element, other);
}
