import { readFileSync, readdirSync } from 'node:fs';
import type { Person } from '../../src/domain/subscription/subscription.ts';
import type { CardAction } from './actions.ts';
import { actionsOf } from './actions.ts';
import type { Card } from './card.ts';
import { languageOf } from '../../words/index.ts';
import { finish } from './drawing/finish.ts';
import { withNewer } from './drawing/newer.ts';
import { compileTemplate, type FillTemplate } from './drawing/template.ts';
import type { Frame } from './frame.ts';
import { cardToast } from './toast.ts';

/** An Adaptive Card as plain JSON. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  /** The language of its words: `en`. */
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly object[];
  readonly actions?: readonly CardAction[];
  /** What only Teams knows: whom the card mentions. */
  readonly msteams?: { readonly entities: readonly object[] };
}

/** How a template is compiled. */
type MakeTemplate = (json: object) => FillTemplate;

interface FrameTemplate {
  readonly before: readonly object[];
  readonly after: readonly object[];
}

const FOLDER = new URL('../', import.meta.url);

/** The names of all card templates: the files `cards/<name>.json`. */
export function templateNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
}

interface RendererOptions {
  /** Whether the clients open dialogs. */
  readonly dialogs?: boolean;
  readonly make?: MakeTemplate;
}

/**
 * Reads and compiles every template once, and returns the function that fills in a card. Each card is expanded exactly
 * once: the first expansion treats text that looks like an expression as text, but a second would run it.
 * @throws Error if a card names a template that does not exist, which is a defect.
 */
export function makeRenderer({
  dialogs = true,
  make = (json) => compileTemplate(json, finish),
}: RendererOptions = {}): (card: Card) => AdaptiveCard {
  const frame = readJson(new URL('./frame.json', import.meta.url)) as FrameTemplate;
  const templates = new Map(templateNames().map((name) => [name, compile(name, frame, make)]));
  return (card) => {
    const template = templates.get(card.template);
    if (!template) throw new Error(`There is no card named ${card.template}`);
    const body = template.expand({ $root: card.data }) as { body: object[] };
    return assemble(card, body.body, dialogs);
  };
}

function compile(name: string, frame: FrameTemplate, make: MakeTemplate): FillTemplate {
  const { body } = readJson(new URL(`${name}.json`, FOLDER)) as { body: object[] };
  return make({ body: withNewer([...frame.before, ...body, ...frame.after]) });
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function assemble(
  { data, summary, mentions, locale = 'en' }: Card,
  body: readonly object[],
  dialogs: boolean,
): AdaptiveCard {
  const actions = actionsOf((data as Partial<Frame>).buttons ?? [], dialogs);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: languageOf(locale),
    ...cardToast(summary).card,
    body,
    ...(actions.length > 0 ? { actions } : {}),
    ...(mentions && { msteams: { entities: mentionsIn(body, mentions) } }),
  };
}

/** A mention as Teams wants it: its text is as it stands on the card, with the marks that keep its words together. */
function mentionsIn(body: readonly object[], mentions: readonly Person[]): object[] {
  const marks = JSON.stringify(body).match(/<at>[^<]*<\/at>/g) ?? [];
  return mentions.flatMap((mentioned, at) => (marks[at] ? [{ type: 'mention', text: marks[at], mentioned }] : []));
}
