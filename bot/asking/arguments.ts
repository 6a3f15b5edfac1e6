import { fold } from '../../src/domain/naming/text.ts';
import { isId } from '../../src/domain/naming/issue-id.ts';
import { daysIn, readPeriod } from '../../src/domain/period.ts';
import type { PeriodWords } from '../../src/domain/period.ts';
import type { SharedAsk } from './command.ts';

/** What the words of a command line say: ids, a page, a period, a state, and the remaining words. */
export interface Arguments {
  /** Ids in the order given. */
  readonly ids: readonly string[];
  readonly page?: number;
  /** The number of days, not yet checked against any limit. */
  readonly days?: number;
  /** The period: `30d`, `2026-10-01..2026-10-31`. */
  readonly when?: PeriodWords;
  readonly state?: IssueState;
  /** The remaining words, usually a name. */
  readonly rest: readonly string[];
}

const STATES = ['open', 'resolved', 'all'] as const;
type IssueState = (typeof STATES)[number];

/** A century: longer than any record goes back, but still within the range of dates. */
const MOST_DAYS = 36_500;

interface Found {
  readonly part: Partial<Omit<Arguments, 'rest'>>;
  /** How many words it consists of. */
  readonly length: number;
}

/**
 * Reads `page 2`, `30d`, `2026-10-01..2026-10-31`, `open`, `resolved` and `all`, of which the first of each kind counts,
 * and all ids. The rest is kept as it is.
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

function wordAt(words: readonly string[], at: number): Found | undefined {
  const typed = words[at] ?? '';
  if (isId(typed)) return { part: { ids: [typed] }, length: 1 };
  const word = fold(typed);
  const state = STATES.find((each) => each === word);
  if (state) return { part: { state }, length: 1 };
  return pageAt(word, words[at + 1] ?? '') ?? periodAt(word);
}

/** `page 2` */
function pageAt(word: string, next: string): Found | undefined {
  return word === 'page' && /^\d{1,9}$/.test(next) ? { part: { page: Number(next) }, length: 2 } : undefined;
}

/** A period, of which the number of days serves where only that is asked. */
function periodAt(word: string): Found | undefined {
  const when = readPeriod(word);
  if (!when) return undefined;
  if (when.first !== undefined) return { part: { when, days: daysIn(when) }, length: 1 };
  const days = Math.min(when.days, MOST_DAYS);
  return { part: { when: { days }, days }, length: 1 };
}

/** Whether a line in a place that others share is for the person alone who sent it: `follow EX20119 me`. */
export function isForOneself({ said, reader }: Pick<SharedAsk, 'said' | 'reader'>): boolean {
  return reader.scope !== 'personal' && said.some((word) => word.toLowerCase() === 'me');
}
