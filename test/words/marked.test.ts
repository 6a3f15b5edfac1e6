import assert from 'node:assert/strict';
import { commands } from '../../bot/commands/index.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { NOTE } from '../fixtures/gallery/alerts.ts';
import { gallery } from '../fixtures/gallery/examples.ts';
import { makeStage } from '../fixtures/gallery/stage.ts';
import { SPOKEN } from '../../words/index.ts';
import { markedEnglish, unmarked } from './marked.ts';

const render = makeRenderer();
/** Fields of a card that people see or hear. */
const SEEN = new Set([
  'text',
  'title',
  'altText',
  'speak',
  'fallbackText',
  'label',
  'placeholder',
  'errorMessage',
  'tooltip',
]);

/** Each text on a card that people see or hear, with the field it stands in. */
function seenOn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(seenOn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? (SEEN.has(name) ? [value] : []) : seenOn(value),
  );
}

const locale = markedEnglish();

/** All that the tenant's source and its people say, letters alone: names and what they and Microsoft write. */
async function said(): Promise<string> {
  const { source } = makeStage({ scope: 'personal', locale });
  const all = [
    await source.listServices(),
    await source.currentStatus(),
    await source.listIssues(),
    await source.listAnnouncements(),
    ...[...NAMES, NOTE],
  ];
  return lettersOf(JSON.stringify(all));
}

/** Names that `Intl` knows, and those of commands, which are the same in every language. */
const NAMES = [
  ...Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2026, at, at + 1))).flatMap((date) =>
    (['long', 'short'] as const).flatMap((style) => [
      date.toLocaleDateString('en', { month: style, timeZone: 'UTC' }),
      date.toLocaleDateString('en', { weekday: style, timeZone: 'UTC' }),
    ]),
  ),
  ...Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split(/[/_]/)),
  ...SPOKEN.flatMap((tag) =>
    [tag, 'en'].map((each) => new Intl.DisplayNames(each, { type: 'language' }).of(tag) ?? tag),
  ),
  ...commands.map(({ name }) => name),
  'Kolkata',
];

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/<[^>]*>|https?:[^\s)]*|\\n/g, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ');

/** Whether the source says it, or says its two halves: a row's name is read out before what stands below it. */
function isSaid(part: string, known: string): boolean {
  const words = part.split(' ');
  const halves = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]);
  return halves.some((each) => each.every((half) => known.includes(half)));
}

describe('everything that people read', () => {
  it('comes from words, but for names, ids, numbers and what Microsoft writes', async () => {
    const { cards, texts } = await gallery(locale);
    const known = await said();
    const seen = [
      ...cards.flatMap(({ name, answer }) => seenOn(render(answer)).map((text) => ({ name, text }))),
      ...texts.flatMap(({ name, text, summary }) => [text, summary].map((each) => ({ name, text: each }))),
    ];
    const foreign = seen.flatMap(({ name, text }) =>
      unmarked(text)
        .replaceAll(/\b[A-Z]{2}\d+\b|https?:[^\s)]*|\b[\w-]+(?:\.[\w-]+)+|\b[0-9a-f]{16}\b/g, '|')
        .split(/[^\p{L} '’-]+|\s{2,}/u)
        .map((part) => lettersOf(part).trim())
        .filter((part) => part.length > 2 && !isSaid(part, known))
        .map((part) => `${name}: ${part}`),
    );
    assert.deepEqual([...new Set(foreign)], []);
  });
});
