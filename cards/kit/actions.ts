import type { AskButton, Button } from './card.ts';
import { unbroken, unbrokenName } from '../../src/lib/text/unbroken.ts';
import { httpsUrl, label, plainOf } from './escape.ts';

/** Teams shows no more than this many actions on a card (`field.md` §6.1). */
export const MAX_ACTIONS = 6;

/** An Adaptive Card action. */
export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly [property: string]: unknown;
}

/** Turns buttons into actions. Leaves out links that are not `https`, and buttons beyond Teams' limit. */
export function actionsOf(buttons: readonly Button[]): CardAction[] {
  return buttons.flatMap((button) => ('ask' in button ? askAction(button) : linkAction(button))).slice(0, MAX_ACTIONS);
}

/**
 * With Execute the answer can replace the card; clients that do not know Execute fall back to the Submit inside it.
 * Both carry the same data. A button whose answer is a new message is only a Submit: an Execute that gets no card back
 * shows an error.
 */
function askAction({ title, ask, replaces, form, style }: AskButton): CardAction {
  const looks = style && { style };
  const shown = { title: label(title, 40), ...looks, ...inputsOf(form), data: { ask, ...(form?.length && { form }) } };
  if (replaces !== true) return { type: 'Action.Submit', ...shown };
  return { type: 'Action.Execute', verb: 'ask', ...shown, fallback: { type: 'Action.Submit', ...shown } };
}

/** A button that does not use the inputs must work while they are empty. */
function inputsOf(form: AskButton['form']): { readonly associatedInputs?: 'none' } {
  return form?.length === 0 ? { associatedInputs: 'none' } : {};
}

function linkAction({ title, url }: { title: string; url: string }): CardAction[] {
  const safe = httpsUrl(url);
  return safe === undefined ? [] : [{ type: 'Action.OpenUrl', title: label(title, 40), url: safe }];
}

type Element = Readonly<Record<string, unknown>>;

/** Longer than any row, and short enough for the size of a card. */
const LONGEST = 600;

/** The facts of a set, with names and values that break where a reader would break them. */
function withUnbrokenFacts(element: Element): Element {
  const facts = isList(element['facts']) ? (element['facts'] as Element[]) : [];
  return {
    ...element,
    facts: facts.map((fact) => ({
      ...fact,
      title: unbrokenName(String(fact['title'])),
      value: unbroken(String(fact['value'])),
    })),
  };
}

/**
 * Elements whose lines break where a reader would break them, and whose rows can be pressed by those who do not see
 * them. Clients make one button of such a row, and its title is then all that is read to them: so the title is the text
 * of the row, and what pressing it does becomes the tooltip.
 */
export function finished(elements: readonly object[]): object[] {
  return elements.map((element) => finish(element as Element));
}

function finish(element: Element): Element {
  if (element['type'] === 'FactSet') return withUnbrokenFacts(element);
  const inside = Object.fromEntries(
    Object.entries(element).map(([name, value]) => [name, isList(value) ? finished(value) : shown(name, value)]),
  );
  const action = element['selectAction'] as Element | undefined;
  const text = action ? textOf(element) : '';
  if (!action || text === '') return inside;
  const [title, tooltip] = [label(text, LONGEST), action['title']];
  // "Remove Exchange Online" says all that "Remove" says, and which of several it is.
  if (typeof tooltip === 'string' && tooltip.includes(title)) return inside;
  return { ...inside, selectAction: { ...action, title, ...(title !== tooltip && { tooltip }) } };
}

/** The text of a block or the name of an input; other properties stay. */
function shown(name: string, value: unknown): unknown {
  return typeof value === 'string' && (name === 'text' || name === 'label') ? unbroken(value) : value;
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
