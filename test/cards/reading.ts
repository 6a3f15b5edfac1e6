import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type * as Sdk from 'adaptivecards';
import { finish } from '../../cards/kit/drawing/finish.ts';
import { isNewer } from '../../cards/kit/drawing/newer.ts';
import { compileTemplate } from '../../cards/kit/drawing/template.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';

// The SDK's ES modules do not load in Node: its imports have no file endings. Its bundle does.
const sdk = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Sdk;
const md = new MarkdownIt();

/** Every object in a card that has a `type`, in reading order. */
export function elementsOf(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(elementsOf);
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(elementsOf);
  return 'type' in part ? [part, ...inside] : inside;
}

/** A card as Teams draws it: without what stands in for its newer elements. */
export function asTeamsDraws<T>(part: T): T {
  if (Array.isArray(part)) return part.map(asTeamsDraws) as T;
  if (typeof part !== 'object' || part === null) return part;
  const { fallback: _, ...drawn } = part as Record<string, unknown>;
  return Object.fromEntries(Object.entries(drawn).map(([name, inside]) => [name, asTeamsDraws(inside)])) as T;
}

/** A card as a client draws it that knows schema 1.5 alone. */
export function asOlderClientsDraw<T>(part: T): T {
  if (Array.isArray(part)) return part.map(asOlderClientsDraw).filter((each) => each !== 'drop') as T;
  if (typeof part !== 'object' || part === null) return part;
  const { type, fallback } = part as Record<string, unknown>;
  if (isNewer(type)) return asOlderClientsDraw(fallback) as T;
  return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, asOlderClientsDraw(inside)])) as T;
}

/** The Markdown in a card: text blocks and facts. */
export function markdownOf(card: AdaptiveCard): string[] {
  return elementsOf(card.body).flatMap((element) => {
    if (element['type'] === 'TextBlock') return [element['text'] as string];
    if (element['type'] !== 'FactSet') return [];
    return (element['facts'] as { title: string; value: string }[]).flatMap(({ title, value }) => [title, value]);
  });
}

/** Text without what keeps its lines from breaking, which nobody sees. */
export function withoutJoins(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

/**
 * What a reader sees of Markdown. A list item starts with `- `. Anything except text, lists and links is named, so that
 * a test fails.
 */
export function seen(markdown: string): string {
  const lines: string[] = [];
  let prefix = '';
  for (const token of md.parse(markdown, {})) {
    if (token.type === 'list_item_open') prefix = '- ';
    if (token.type === 'inline') lines.push(prefix + (token.children ?? []).map(inlineText).join(''));
    else if (!/^(paragraph|bullet_list|list_item)_(open|close)$/.test(token.type)) lines.push(`!!${token.type}`);
    if (token.type === 'inline') prefix = '';
  }
  return withoutJoins(lines.join('\n'));
}

function inlineText(token: Token): string {
  if (token.type === 'text' || token.type === 'text_special') return token.content;
  if (token.type === 'link_open') return /^https:\/\//.test(String(token.attrGet('href') ?? '')) ? '' : '!!link';
  return token.type === 'link_close' ? '' : `!!${token.type}`;
}

/** All the text that a reader sees, one line for each element. */
export function textOf(card: AdaptiveCard): string {
  return markdownOf(card).map(seen).join('\n');
}

/** The command lines that a card's buttons and rows send, by what they say they do. */
export function asksOf(card: AdaptiveCard): Record<string, string> {
  const actions = elementsOf([card.body, card.actions ?? []]).filter((element) => 'data' in element);
  return Object.fromEntries(
    actions.map(({ title, tooltip = title, data }) => [tooltip as string, (data as { ask: string }).ask]),
  );
}

/** The SDK's complaints about a card, parsed and drawn without a page: none, if all is well. */
export function complaintsOf(card: AdaptiveCard): string[] {
  const context = new sdk.SerializationContext();
  const parsed = new sdk.AdaptiveCard();
  // The SDK's own limit is five; Teams shows six.
  parsed.hostConfig = new sdk.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  // Its pattern for languages keeps where it stopped, and so takes only every second card's.
  const falseAlarm =
    /^Invalid value "[a-z]{2}" for property "lang"\.$|^Unknown element type "(Badge|Icon|Chart\.\w+)"\./;
  return [
    ...events.filter((event) => !falseAlarm.test(event)),
    ...parsed.validateProperties().validationEvents.map((event) => event.message),
  ];
}

/** The size of a card as sent, in bytes. */
export function bytesOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** Elements as a drawn card has them. */
export function finishedElements(elements: readonly object[]): Record<string, unknown>[] {
  const { body } = compileTemplate({ body: elements }, finish).expand({ $root: {} }) as {
    body: Record<string, unknown>[];
  };
  return body;
}

/** What stands in the inputs of a card, by their ids; of a list, the titles of its choices, a line each. */
export function inputsOf(card: AdaptiveCard): Record<string, string> {
  const inputs = elementsOf(card.body).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(
    inputs.map(({ id, value, choices }) => {
      const titles = (choices as { title: string }[] | undefined)?.map(({ title }) => title).join('\n');
      return [String(id), titles ?? (typeof value === 'string' ? value : '')];
    }),
  );
}
