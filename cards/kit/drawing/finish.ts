import { unbroken, unbrokenName } from '../../../src/lib/text/unbroken.ts';
import { label, plainOf } from '../escape.ts';
import { finishBadge } from './badge.ts';
import { finishChart } from './newer.ts';
import { remembered } from './remembered.ts';
import type { Element } from './template.ts';

/** Longer than any row, and short enough for the size of a card. */
const LONGEST = 600;

const inLines = remembered(unbroken);
const titleOf = remembered((text) => label(text, LONGEST));
/** Symbols are for the eye: words say the same. */
const wordsIn = remembered((text) => plainOf(text).replace(/^[^\p{L}\p{N}]+$/u, ''));

/**
 * Makes the lines of an element break where a reader would break them, and its row one that can be pressed by those who
 * do not see it. Clients make one button of such a row, and its title is then all that is read to them: so the title is
 * the text of the row, and what pressing it does becomes the tooltip. What is inside the element is finished already.
 */
export function finish(element: Element): void {
  keepTogether(element, 'text');
  keepTogether(element, 'label');
  if (element['type'] === 'FactSet') finishFacts(element);
  if (element['type'] === 'Badge') finishBadge(element);
  if (element['type'] === 'Chart.VerticalBar') finishChart(element);
  if (element['selectAction'] !== undefined) nameAction(element, element['selectAction'] as Element);
}

function keepTogether(element: Element, name: 'text' | 'label'): void {
  const text = element[name];
  if (typeof text === 'string') element[name] = inLines(text);
}

/** The facts of a set, with names and values that break where a reader would break them. */
function finishFacts(element: Element): void {
  for (const fact of elementsIn(element, 'facts')) {
    fact['title'] = unbrokenName(String(fact['title']));
    fact['value'] = inLines(String(fact['value']));
  }
}

function nameAction(element: Element, action: Element): void {
  const text = textOf(element);
  if (text === '') return;
  const [title, tooltip] = [titleOf(text), action['title']];
  // "Remove Exchange Online" says all that "Remove" says, and which of several it is.
  if (typeof tooltip === 'string' && tooltip.includes(title)) return;
  action['title'] = title;
  if (title !== tooltip) action['tooltip'] = tooltip;
}

/** The text of an element and of what is inside it. */
function textOf(element: Element): string {
  if (element['type'] === 'TextBlock') return wordsIn(String(element['text']));
  if (element['type'] === 'Badge') return textOf(element['fallback'] as Element);
  const parts = [...elementsIn(element, 'items'), ...elementsIn(element, 'columns')].map(textOf);
  return parts.filter((text) => text !== '').join(' ');
}

function elementsIn(element: Element, name: 'items' | 'columns' | 'facts'): readonly Element[] {
  const inside = element[name];
  return Array.isArray(inside) ? (inside as readonly Element[]) : [];
}
