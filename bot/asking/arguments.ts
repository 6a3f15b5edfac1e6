import { fold } from '../../src/domain/naming/text.ts';
import { isId } from '../../src/domain/naming/issue-id.ts';
import { daysIn, readPeriod } from '../../src/domain/period.ts';
import type { PeriodWords } from '../../src/domain/period.ts';
import { FILLER } from './phrases.ts';
import type { Ask } from './command.ts';

/** What the words after a command say: ids, a page, a period, a state, and the remaining words. */
export interface Arguments {
  /** Ids in the order given. */
  readonly ids: readonly string[];
  readonly page?: number;
  /** Days as typed, not yet checked against any limit. */
  readonly days?: number;
  /** The period as typed: `30d`, `2026-10-01..2026-10-31`. */
  readonly when?: PeriodWords;
  readonly state?: IssueState;
  /** The remaining words as typed, usually a name. */
  readonly rest: readonly string[];
}

type IssueState = 'open' | 'resolved' | 'all';

const STATES: ReadonlyMap<string, IssueState> = new Map([
  ...['open', 'active', 'current', 'ongoing', 'unresolved'].map((word) => [word, 'open'] as const),
  ...['resolved', 'closed', 'ended'].map((word) => [word, 'resolved'] as const),
  ...['all', 'full', 'complete', 'everything'].map((word) => [word, 'all'] as const),
]);

const UNITS: readonly { readonly names: readonly string[]; readonly days: number }[] = [
  { names: ['d', 'day', 'days', 'tage', 'dias'], days: 1 },
  { names: ['w', 'wk', 'week', 'weeks'], days: 7 },
  { names: ['m', 'mo', 'month', 'months'], days: 30 },
  { names: ['quarter', 'quarters'], days: 90 },
  { names: ['y', 'year', 'years'], days: 365 },
];

/** A century: longer than any record goes back, but still within the range of dates. */
const MOST_DAYS = 36_500;

/** Words that only introduce a period: "over the last 30 days". */
const INTRODUCING: ReadonlySet<string> = new Set(
  'last past previous this recent recently latest newest since during over within ago'.split(' '),
);

/** People write small numbers as words: `two weeks`. */
const NUMBERS: readonly string[] = ' one two three four five six seven eight nine ten'.split(' ');

interface Found {
  readonly part: Partial<Omit<Arguments, 'rest'>>;
  /** How many words it consists of. */
  readonly length: number;
}

/**
 * Reads `page 2`, `30d`, `last month`, `all` and the like, of which the first of each kind counts, and all ids. The
 * rest is kept as typed.
 */
export function readArguments(words: readonly string[]): Arguments {
  let found: Arguments = { ids: [], rest: [] };
  for (let at = 0; at < words.length;) {
    const next = wordAt(words, at);
    found = next ? { ...next.part, ...found, ids: [...found.ids, ...(next.part.ids ?? [])] } : found;
    if (!next) found = { ...found, rest: [...found.rest, words[at] ?? ''] };
    at += next?.length ?? 1;
  }
  return found;
}

/** The words without courtesy and small words. */
export function withoutFillers(words: readonly string[]): string[] {
  return words.filter((word) => !FILLER.has(fold(word)) && !INTRODUCING.has(fold(word)));
}

function wordAt(words: readonly string[], at: number): Found | undefined {
  const typed = words[at] ?? '';
  if (isId(typed)) return { part: { ids: [typed] }, length: 1 };
  const word = fold(typed);
  const next = fold(words[at + 1] ?? '');
  const state = STATES.get(word);
  if (state) return { part: { state }, length: 1 };
  return pageAt(word, next) ?? rangeAt(word) ?? daysAt(word, next);
}

/** `page 2`, `page2`, `p2`. */
function pageAt(word: string, next: string): Found | undefined {
  const [, joined] = /^p(?:age)?(\d{1,9})$/.exec(word) ?? [];
  if (joined !== undefined) return { part: { page: Number(joined) }, length: 1 };
  if (word !== 'page') return undefined;
  return /^\d{1,9}$/.test(next) ? { part: { page: Number(next) }, length: 2 } : { part: {}, length: 1 };
}

/** `2026-10-01..2026-10-31`; its number of days serves where only that is asked. */
function rangeAt(word: string): Found | undefined {
  const when = word.includes('..') ? readPeriod(word) : undefined;
  return when?.first !== undefined ? { part: { when, days: daysIn(when) }, length: 1 } : undefined;
}

/** `30d`, `30 days`, `2weeks`, `last month`, `today`. A number alone may belong to a name: "Dynamics 365". */
function daysAt(word: string, next: string): Found | undefined {
  const [, digits, unit] = /^(\d{1,9})([a-z]*)$/.exec(word) ?? [];
  if (digits !== undefined && unit) return period(Number(digits), unit, 1);
  if (digits !== undefined) return period(Number(digits), next, 2);
  if (NUMBERS.includes(word)) return period(NUMBERS.indexOf(word), next, 2);
  if (word === 'today') return { part: { days: 1 }, length: 1 };
  if (word === 'yesterday') return { part: { days: 2 }, length: 1 };
  if (!INTRODUCING.has(word)) return period(1, word.length > 2 ? word : '', 1);
  const [, lone] = /^(\d{1,4})$/.exec(next) ?? [];
  return lone === undefined ? undefined : { part: {}, length: 1 };
}

function period(count: number, unit: string, length: number): Found | undefined {
  const days = UNITS.find(({ names }) => names.includes(unit))?.days;
  if (days === undefined || count === 0) return undefined;
  const span = Math.min(count * days, MOST_DAYS);
  return { part: { days: span, when: { days: span } }, length };
}

/** Whether a line in a place that others share is for the person alone who sent it: `follow EX20119 me`. */
export function isForOneself({ said, reader }: Pick<Ask, 'said' | 'reader'>): boolean {
  return reader.scope !== 'personal' && said.some((word) => word.toLowerCase() === 'me');
}
