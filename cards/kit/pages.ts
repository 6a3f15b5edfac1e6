import type { Words } from '../../words/index.ts';
import type { AskButton } from './card.ts';

/** Rows on one page of a list: what a phone shows without much scrolling. */
const PAGE_SIZE = 8;

/** One page of a list, with its number among the others. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly total: number;
}

/** Page `number` of `items`. A number that is out of range gives the first or last page. */
export function pageOf<T>(items: readonly T[], number: number, size = PAGE_SIZE): Page<T> {
  const of = Math.max(1, Math.ceil(items.length / size));
  const at = clamp(number, of);
  return { items: items.slice((at - 1) * size, at * size), number: at, of, total: items.length };
}

/** `number` as the number of a page that exists, of `of` pages. */
export function clamp(number: number, of: number): number {
  return Number.isFinite(number) ? Math.min(Math.max(1, Math.floor(number)), of) : 1;
}

/** `Page 2 of 5`, or nothing if there is only one page. */
export function pageWords({ number, of }: Page<unknown>, words: Words): string {
  return of === 1 ? '' : words.time.page(number, of);
}

/** What the pages are sorted by. */
type PageOrder = keyof Words['buttons']['pages'];

/** The buttons to the previous and next page, which replace the card. */
export function pageButtons(
  { number, of }: { readonly number: number; readonly of: number },
  askPage: (page: number) => string,
  words: Words,
  order: PageOrder = 'byTime',
): AskButton[] {
  const { before, after } = words.buttons.pages[order];
  const buttons: AskButton[] = [];
  if (number > 1) buttons.push({ title: before, ask: askPage(number - 1), replaces: true });
  if (number < of) buttons.push({ title: after, ask: askPage(number + 1), replaces: true });
  return buttons;
}
