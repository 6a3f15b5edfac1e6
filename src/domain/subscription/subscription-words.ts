import { GrammarError } from './grammar-error.ts';
import { LONGEST_NAME } from '../naming/match-service.ts';
import type { Moment, SubscriptionKind, Target } from './subscription.ts';

/**
 * What a phrase names for certain: one target, several if it is ambiguous, none if it is not a known name. It must not
 * guess (no spelling correction, no partial names): the parser takes the longest phrase that names something, so a
 * guess would swallow words.
 */
export type TargetResolver = (phrase: string) => readonly Target[];

/** More than anybody types. The limit matters because each word is looked up in several phrases. */
const MAX_WORDS = 100;

/** One kind or moment as it was typed, with its sign. */
export interface Signed<T> {
  readonly sign: '' | '+' | '-';
  readonly value: T;
}

export interface WordsRead {
  readonly targets: Target[];
  /** Ids of services that are left out. */
  readonly except: string[];
  /** `except` was said: what follows is left out. */
  leavesOut: boolean;
  /** "all" meant everything, not the line "all services". */
  everything: boolean;
  readonly kinds: Signed<SubscriptionKind>[];
  readonly moments: Signed<Moment>[];
}

/** Reads the words in any order. Fails with a `GrammarError`. */
export function readWords(words: readonly string[], resolve: TargetResolver): WordsRead {
  const read = nothingRead();
  const parts = splitWords(words);
  if (parts.length > MAX_WORDS) throw new GrammarError('too-many-words', '');
  const whole = longestName(parts, resolve);
  // The whole text may be both a name and a keyword: then it is the name.
  if (whole?.length === parts.length) take(whole, read);
  else for (let at = 0; at < parts.length;) at += readAt(parts.slice(at), resolve, read);
  return read;
}

function nothingRead(): WordsRead {
  return { targets: [], except: [], leavesOut: false, everything: false, kinds: [], moments: [] };
}

const COMMA = ',';
const LINKS: ReadonlySet<string> = new Set([COMMA, 'and', '&', 'not']);

/** Splits text into words. Commas and semicolons become words too. */
function splitWords(words: readonly string[]): string[] {
  return words
    .join(' ')
    .split(/\s+|([,;])/)
    .filter((word) => word)
    .map((word) => (word === ';' ? COMMA : word));
}

/** Reads the start of `parts` and returns the number of words used. A name beats a keyword only if it is longer. */
function readAt(parts: readonly string[], resolve: TargetResolver, read: WordsRead): number {
  const [word = ''] = parts;
  const name = longestName(parts, resolve);
  if (name && name.length > 1) return take(name, read);
  if (LINKS.has(word.toLowerCase()) || readKeyword(word, read)) return 1;
  if (leavesOut(word)) return leaveOut(read);
  if (name) return take(name, read);
  throw new GrammarError('unknown-words', unknownPhrase(parts, resolve));
}

/** What follows these words is left out: "everything except yammer". */
const LEAVING_OUT: ReadonlySet<string> = new Set(['except', 'excluding', 'without', 'but', 'minus']);

/** Whether what follows this word is left out. */
function leavesOut(word: string): boolean {
  return LEAVING_OUT.has(word.toLowerCase());
}

function leaveOut(read: WordsRead): number {
  read.leavesOut = true;
  return 1;
}

interface Name {
  readonly phrase: string;
  /** In words. */
  readonly length: number;
  readonly targets: readonly Target[];
}

function longestName(parts: readonly string[], resolve: TargetResolver): Name | undefined {
  const comma = parts.indexOf(COMMA);
  const longest = Math.min(LONGEST_NAME, comma < 0 ? parts.length : comma);
  for (let length = longest; length > 0; length -= 1) {
    const phrase = parts.slice(0, length).join(' ');
    const targets = meansAll(phrase) ? [{ type: 'all' } as const] : resolve(phrase);
    if (targets.length > 0) return { phrase, length, targets };
  }
  return undefined;
}

const EVERYTHING: ReadonlySet<string> = new Set(['all', 'everything', '*', 'all services', 'every service']);
/**
 * The line "all services" among others: its button removes only that line, while "unsubscribe all" removes the others
 * too.
 */
const ALL_SERVICES = 'all-services';

function meansAll(phrase: string): boolean {
  return phrase.toLowerCase() === ALL_SERVICES || EVERYTHING.has(phrase.toLowerCase());
}

function take({ phrase, length, targets }: Name, read: WordsRead): number {
  const [target] = targets;
  if (!target || targets.length > 1) throw new GrammarError('ambiguous-words', phrase);
  if (read.leavesOut) {
    if (target.type !== 'service') throw new GrammarError('not-excluded', phrase);
    read.except.push(target.id);
    return length;
  }
  read.everything ||= target.type === 'all' && phrase.toLowerCase() !== ALL_SERVICES;
  if (!read.targets.some((each) => JSON.stringify(each) === JSON.stringify(target))) read.targets.push(target);
  return length;
}

const KIND_WORDS: Readonly<Record<string, SubscriptionKind>> = {
  incident: 'incidents',
  incidents: 'incidents',
  advisory: 'advisories',
  advisories: 'advisories',
  message: 'messages',
  messages: 'messages',
  outage: 'incidents',
  outages: 'incidents',
  announcement: 'messages',
  announcements: 'messages',
  maintenance: 'messages',
};
const MOMENT_WORDS: Readonly<Record<string, Moment>> = {
  new: 'new',
  update: 'updates',
  updates: 'updates',
  resolved: 'resolved',
  resolutions: 'resolved',
  report: 'reports',
  reports: 'reports',
};

/** Whether a sign before this word means something, as in `-advisories`. */
export function takesSign(word: string): boolean {
  return own(KIND_WORDS, word) !== undefined || own(MOMENT_WORDS, word) !== undefined;
}

/** Records a kind or moment; false if the word is neither. */
function readKeyword(word: string, read: WordsRead): boolean {
  // \u2212 and \u2013 are what phones turn a typed minus into.
  const [, mark = '', plain = ''] = /^([+\-\u2212\u2013]?)(.+)$/s.exec(word.toLowerCase()) ?? [];
  const sign = mark === '' && read.leavesOut ? '-' : mark === '' || mark === '+' ? mark : '-';
  const kind = own(KIND_WORDS, plain);
  const moment = own(MOMENT_WORDS, plain);
  if (kind) read.kinds.push({ sign, value: kind });
  if (moment) read.moments.push({ sign, value: moment });
  return kind !== undefined || moment !== undefined;
}

/** Someone may type `constructor`: only the table's own entries count. */
function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** The words up to the next one that is understood, so that the answer can name them all. */
function unknownPhrase(parts: readonly string[], resolve: TargetResolver): string {
  const isKnown = (at: number) => {
    const word = parts[at] ?? '';
    const scratch = nothingRead();
    return LINKS.has(word.toLowerCase()) || leavesOut(word) || readKeyword(word, scratch) || resolve(word).length > 0;
  };
  let end = 1;
  while (end < Math.min(parts.length, LONGEST_NAME) && !isKnown(end)) end += 1;
  return parts.slice(0, end).join(' ');
}
