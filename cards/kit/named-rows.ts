import { label, plainOf } from './escape.ts';

type Element = Readonly<Record<string, unknown>>;

/** Longer than any row, and short enough for the size of a card. */
const LONGEST = 600;

/**
 * Elements whose rows can be pressed by those who do not see them. Clients make one button of such a row, and its title
 * is then all that is read to them: so the title is the text of the row, and what pressing it does becomes the tooltip.
 */
export function namedRows(elements: readonly object[]): object[] {
  return elements.map((element) => named(element as Element));
}

function named(element: Element): Element {
  const inside = Object.fromEntries(
    Object.entries(element).map(([name, value]) => [name, isList(value) ? namedRows(value) : value]),
  );
  const action = element['selectAction'] as Element | undefined;
  const text = action ? textOf(element) : '';
  if (!action || text === '') return inside;
  const [title, tooltip] = [label(text, LONGEST), action['title']];
  return { ...inside, selectAction: { ...action, title, ...(title !== tooltip && { tooltip }) } };
}

function isList(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}

/** The text of an element and of what is inside it. Symbols are for the eye: words say the same. */
function textOf(element: Element): string {
  if (element['type'] === 'TextBlock') return plainOf(String(element['text'])).replace(/^[^\p{L}\p{N}]+$/u, '');
  const parts = ['items', 'columns'].flatMap((name) => (isList(element[name]) ? element[name] : []));
  return parts
    .map((part) => textOf(part as Element))
    .filter((text) => text !== '')
    .join(' ');
}
