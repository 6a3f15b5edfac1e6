import { makeRenderer, type AdaptiveCard } from '../../../cards/kit/render.ts';
import { bytesOf, elementsOf, markdownOf, seen } from '../../cards/reading.ts';

/** Something that people are shown: a card, or a text alone; and what notifications say of it. */
export interface Shown {
  readonly name: string;
  readonly summary: string;
  readonly card?: AdaptiveCard;
  readonly text?: string;
}

export const render = makeRenderer();

/** What honest texts lead to. Nothing else may come of others. */
export interface Honest {
  readonly kinds: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
}

export function honestyOf(all: readonly Shown[]): Honest {
  const cards = all.flatMap(({ card }) => card ?? []);
  return { kinds: new Set(cards.flatMap(kindsOf)), hosts: new Set(cards.flatMap(linksOf).map(hostOf)) };
}

/** What came alive of the texts in it, or is broken by them: nothing, if all is well. */
export function faultsOf({ summary, card, text }: Shown, honest: Honest): string[] {
  return [
    ...(card ? cardFaults(card, honest) : []),
    ...(text === undefined ? [] : [...markdownFaults(text), ...rawFaults(text)]),
    ...rawFaults(summary),
    ...(/[\n\r]/.test(summary) || summary.length > 700 ? [`summary: ${summary}`] : []),
  ];
}

function cardFaults(card: AdaptiveCard, { kinds, hosts }: Honest): string[] {
  // A button's line is never shown, and is read as typed text is.
  const shown = JSON.stringify(card, (key, value: unknown) => (key === 'ask' || key === 'value' ? undefined : value));
  return [
    ...kindsOf(card).filter((kind) => !kinds.has(kind)),
    ...linksOf(card).filter((url) => !/^https:\/\/[^@/]+(?:\/|$)/.test(url) || !hosts.has(hostOf(url))),
    ...dataOf(card)
      .filter((data) => Object.entries(data).some(([key, value]) => !isSent(key, value)))
      .map((data) => JSON.stringify(data)),
    ...markdownOf(card).flatMap(markdownFaults),
    ...rawFaults(shown),
    ...(bytesOf(card) > 28 * 1024 ? [`${bytesOf(card)} bytes`] : []),
  ];
}

/** Mark-up that a reader would not see as text. A link must be one that can be seen to lead where it says. */
function markdownFaults(markdown: string): string[] {
  const read = seen(markdown);
  return /!!(?!strong|em)/.test(read) ? [read] : [];
}

/** What clients, templates and screens would do something about, instead of showing it. */
function rawFaults(text: string): string[] {
  // Cards themselves break what would be a mention, after its first sign.
  // eslint-disable-next-line no-control-regex
  const found = /\$\{|\{\{|<\/?at>|[\u202a-\u202e\u2066-\u2069\u2028\u0007]|(?<!<|&lt;)\u200b/i.exec(text);
  return found ? [JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60))] : [];
}

function kindsOf(card: AdaptiveCard): string[] {
  return elementsOf([card.body, card.actions ?? []]).map(({ type }) => String(type));
}

function linksOf(card: AdaptiveCard): string[] {
  return elementsOf([card.body, card.actions ?? []]).flatMap((each) =>
    String(each['type']) === 'Action.OpenUrl' ? [String(each['url'])] : [],
  );
}

const SENT: ReadonlySet<string> = new Set(['ask', 'form', 'texts']);

/** All that a button may send: a command line, names of inputs, and what asks Teams for a dialog. */
function isSent(key: string, value: unknown): boolean {
  return SENT.has(key) || (key === 'msteams' && JSON.stringify(value) === '{"type":"task/fetch"}');
}

/** What buttons send. The data of a chart is shown, as text is. */
function dataOf(card: AdaptiveCard): object[] {
  return elementsOf([card.body, card.actions ?? []]).flatMap(({ type, data }) =>
    data === undefined || String(type).startsWith('Chart.') ? [] : [data as object],
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
