import { onceFor } from '../../../src/domain/derived.ts';
import { fold, foldedWords } from '../../../src/domain/naming/text.ts';
import type { LastShown, OfferedLine } from '../../../src/ports/index.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Turning } from '../../../words/talk.ts';
import { perLanguage } from '../reading/whole/per-language.ts';
import { comparable, meaningsOf, wholly } from './phrases.ts';

/** More buttons and rows than any card has room for. */
const MOST_OFFERED = 30;
const LONGEST_LABEL = 80;

/**
 * The lines that a card's buttons and rows offer, by what stands on them. A form's own button is left out: without the
 * form's choices its line means something else.
 */
export const offeredBy = onceFor(({ data }: Card): readonly OfferedLine[] => {
  // Rows first, so that "the first one" is the first of them.
  const { buttons, ...rest }: { readonly buttons?: unknown } = data;
  return [...linesIn(rest), ...linesIn(buttons)].slice(0, MOST_OFFERED);
});

function linesIn(value: unknown): OfferedLine[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...lineOf(value), ...Object.values(value).flatMap(linesIn)];
}

function lineOf(value: object): OfferedLine[] {
  if (!('ask' in value) || !('title' in value)) return [];
  const { ask, title } = value;
  const isForm = 'form' in value && Array.isArray(value.form) && value.form.length > 0;
  if (typeof ask !== 'string' || typeof title !== 'string' || isForm) return [];
  return [{ label: title.slice(0, LONGEST_LABEL), line: ask }];
}

/** The line whose button has these words on it, symbols and a number in brackets aside: "message history". */
export function lineLabelled(text: string, offered: readonly OfferedLine[]): string | undefined {
  const typed = labelWords(text);
  if (typed === '') return undefined;
  return offered.find(({ label }) => [label, label.replace(/\s*\([^()]*\)\s*$/, '')].map(labelWords).includes(typed))
    ?.line;
}

function labelWords(text: string): string {
  return foldedWords(fold(text).slice(0, 2 * LONGEST_LABEL)).join(' ');
}

const turningsFor = perLanguage((locale: string) => meaningsOf(locale, ({ turning }) => turning));

/** What a text asks of the last answer: "next page", "refresh". */
export function turningIn(text: string, locale: string): Turning | undefined {
  return wholly(comparable(text), turningsFor(locale));
}

/** Commands whose answer may be asked again because nothing is changed by it. */
const CHANGES = /^(?:(?:un)?(?:subscribe|follow|mute)|quiet|digest|timezone|language|level|undo|test)\b/i;

/** The line of another page of the last answer, if it has one, or of the same answer again. */
export function turned(turning: Turning, { line, offered }: LastShown): string | undefined {
  if (turning === 'again') return line === '' || CHANGES.test(line) ? undefined : line;
  const { base, page } = paged(line);
  const wanted = page + (turning === 'next' ? 1 : -1);
  return offered.map((each) => each.line).find((each) => paged(each).base === base && paged(each).page === wanted);
}

/** `page 3` of the last answer. */
export function pageOf(text: string, { line, offered }: LastShown): string | undefined {
  const [, wanted] = /^\s*page\s*(\d{1,4})\s*$/i.exec(text) ?? [];
  const { base } = paged(line);
  const isPaged = offered.some((each) => each.line !== line && paged(each.line).base === base);
  return wanted !== undefined && isPaged ? `${base} page ${wanted}` : undefined;
}

/** A line and the page it asks for. The first page is not named. */
function paged(line: string): { readonly base: string; readonly page: number } {
  const [, base = line, page = '1'] = /^(.*) page (\d{1,4})$/.exec(line) ?? [];
  return { base: fold(base), page: Number(page) };
}

const narrowingsFor = perLanguage((locale: string) => meaningsOf(locale, ({ narrowing }) => narrowing));

/** The list that was shown last, with closed issues or without: "include closed". */
export function narrowed(text: string, { line }: LastShown, locale: string): string | undefined {
  const [, list, rest] = /^(incidents|advisories)\b(.*)$/.exec(paged(line).base) ?? [];
  const narrowing = list === undefined ? undefined : wholly(comparable(text), narrowingsFor(locale));
  if (narrowing === undefined) return undefined;
  const kept = (rest ?? '').split(' ').filter((word) => word !== '' && !STATES.has(word));
  return [list, ...kept, ...(narrowing === 'open' ? [] : [narrowing])].join(' ');
}

const STATES: ReadonlySet<string> = new Set(['open', 'all', 'closed', 'resolved']);

const ordinalsFor = perLanguage((locale: string) =>
  meaningsOf(locale, ({ ordinals }) => Object.fromEntries(ordinals.map((phrases, at) => [String(at), phrases]))),
);

/** Lines that open one of several things shown. */
const OPENS = /^(?:incident|message|status|history) \S+$/;

/** The line of "the first one". */
export function picked(text: string, { offered }: LastShown, locale: string): string | undefined {
  const place = wholly(comparable(text), ordinalsFor(locale));
  const lines = [...new Set(offered.map(({ line }) => line).filter((line) => OPENS.test(line)))];
  return place === undefined || lines.length < 2 ? undefined : lines[Number(place)];
}
