import { familyByName, mayBeginFamily } from '../../../src/domain/naming/catalogue.ts';
import { misspeltName, nameAt } from '../../../src/domain/naming/find-names.ts';
import { isAnnouncementId, isId } from '../../../src/domain/naming/issue-id.ts';
import { exactMatch, meansEverything } from '../../../src/domain/naming/match-service.ts';
import type { ServiceMatch } from '../../../src/domain/naming/match-service.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { misspelt } from '../../../src/domain/naming/spelling.ts';
import type { Concept } from '../../../words/lexicon/lexicon.ts';
import type { Calendar } from './calendar.ts';
import { clocksAt } from './clock/clock-spans.ts';
import type { Word } from './tokenize.ts';
import { phraseAt } from './vocabulary.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** What a sentence may have besides the meanings of its words. */
export type Fact =
  | Concept
  | 'id'
  | 'issueId'
  | 'messageId'
  | 'service'
  /** Two services or more. */
  | 'both'
  | 'unclear'
  | 'guessed'
  | 'family'
  | 'everything'
  | 'time'
  | 'clocks'
  /** Two numbers with "to" between, which may be hours: "no calls 18 to 8". */
  | 'hours'
  /** A word of time that says nothing together with the others. */
  | 'untimed'
  /** A change that is not wanted: "don't mute it". */
  | 'negated'
  /** A question of what is set. */
  | 'whether'
  /** Every weekend, and a weekend that may be meant so. */
  | 'weekends'
  | 'weekend'
  /** Words for a change that ask for none. */
  | 'hindered'
  /** The name of a language. */
  | 'tongue'
  | 'unknown'
  /** All of it is taken for names, for a command to ask back. */
  | 'doubtful';

/** Who reads a sentence: whose services, words and calendar count. */
export interface Reading {
  readonly services: readonly ServiceRef[];
  readonly vocabulary: Vocabulary;
  readonly calendar: Calendar;
}

/** What one run of words was found to be. */
export interface Part {
  readonly at: number;
  readonly length: number;
  readonly facts: readonly Fact[];
  readonly id?: string;
  readonly name?: string;
  readonly family?: string;
  readonly entry?: Entry;
  readonly page?: string;
}

/** Reads words one after the other: ids, names of services, phrases of the lexicon. The longest at each place counts. */
export function partsOf(pieces: readonly Word[], reading: Reading): Part[] {
  const folded = pieces.map((word) => word.folded);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length;) {
    const part = partAt(pieces, folded, at, reading);
    parts.push(part);
    at += part.length;
  }
  return parts;
}

const PAGE = /^p(?:age)?(\d{1,9})$/;

function partAt(pieces: readonly Word[], folded: readonly string[], at: number, reading: Reading): Part {
  const typed = pieces[at]?.typed ?? '';
  if (isId(typed)) {
    return { at, length: 1, facts: ['id', isAnnouncementId(typed) ? 'messageId' : 'issueId'], id: typed };
  }
  const clocks = clocksAt(folded, at, reading.vocabulary);
  if (clocks > 0) return { at, length: clocks, facts: ['clocks'] };
  const phrase = phraseAt(folded, at, reading.vocabulary);
  const name = namePart(pieces, folded, at, reading, phrase);
  if (name) return name;
  const page = pageAt(folded, at, reading.vocabulary);
  if (page) return page;
  if (phrase) return { at, length: phrase.length, facts: phrase.entry.concepts, entry: phrase.entry };
  return { at, length: 1, facts: [] };
}

/** `page 2`, `p2`. */
function pageAt(folded: readonly string[], at: number, { pages }: Vocabulary): Part | undefined {
  const [word = '', next = ''] = folded.slice(at, at + 2);
  if (pages.has(word) && /^\d{1,9}$/.test(next)) return { at, length: 2, facts: ['filler'], page: next };
  const [, page] = PAGE.exec(word) ?? [];
  return page === undefined ? undefined : { at, length: 1, facts: ['filler'], page };
}

/** Words that mean the place where they are written after one of these: "this chat" is not Microsoft Teams. */
const PLACES: ReadonlySet<string> = new Set(['chat', 'team', 'channel']);
const POINTING: ReadonlySet<string> = new Set(['this', 'our', 'my', 'the', 'a', 'group']);

function namePart(
  pieces: readonly Word[],
  folded: readonly string[],
  at: number,
  reading: Reading,
  phrase: ReturnType<typeof phraseAt>,
): Part | undefined {
  if (phrase?.entry.service !== undefined) return serviceNamed(phrase.entry.service, at, phrase.length, reading);
  const found = nameAt(folded, at, reading.services);
  const length = found?.length ?? 0;
  const said = folded.slice(at, at + length).join(' ');
  if (length === 1 && meansAll(folded.slice(at, at + 2), reading)) return { at, length: 2, facts: ['everything'] };
  if (
    !found ||
    (phrase && phrase.length > length) ||
    (phrase && !isLinked(folded, at, found.match) && yields(said, phrase.entry, reading))
  ) {
    return familyAt(folded, at, reading, phrase);
  }
  if (PLACES.has(said) && POINTING.has(folded[at - 1] ?? '')) return { at, length, facts: ['filler'] };
  const { match } = found;
  const typed = pieces
    .slice(at, at + length)
    .map((word) => word.typed)
    .join(' ');
  return match.found === 'one'
    ? { at, length, facts: ['service'], name: match.service.id }
    : { at, length, facts: ['service', 'unclear'], name: typed, ...(phrase && { entry: phrase.entry }) };
}

/** "subscribe to subscription": after such a word, a name of the tenant's is meant as one. */
function isLinked(folded: readonly string[], at: number, match: ServiceMatch<ServiceRef>): boolean {
  return (
    match.found === 'one' &&
    /^(?:to|for|of|about|mute|unmute)$/.test(folded[at - 1] ?? '') &&
    (folded[at] ?? '').length > 2
  );
}

/** A single word of the language beats what services are also called: "it", "up", "subscription"; not a real name. */
function yields(said: string, { concepts }: Entry, { services }: Reading): boolean {
  if (said.includes(' ')) return false;
  if (said.length <= 2) return true;
  const isName = services.some(({ id, name }) => [id, name].some((each) => each.toLowerCase() === said));
  return !isName && concepts.some((concept) => concept !== 'filler' && concept !== 'aside');
}

function serviceNamed(id: string, at: number, length: number, { services }: Reading): Part {
  const match = exactMatch(id, services);
  const name = match?.found === 'one' ? match.service.id : id;
  return { at, length, facts: match?.found === 'one' ? ['service'] : ['service', 'unclear'], name };
}

/** The first of several words, or the only one. */
const BEGINS_ALL = /^(?:(office|microsoft|ms)|[a-z]+365)$/;

/** `office 365`, which begins like a service's name, and `m365`. */
function meansAll(said: readonly string[], { services }: Pick<Reading, 'services'>): boolean {
  const begins = BEGINS_ALL.exec(said[0] ?? '');
  const isBegun = begins !== null && (begins[1] !== undefined) === said.length > 1;
  return isBegun && meansEverything(said.join(' ')) && !exactMatch(said.join(' '), services);
}

/** `security`, `power platform family`, `office 365`. */
function familyAt(
  folded: readonly string[],
  at: number,
  { services }: Reading,
  phrase: ReturnType<typeof phraseAt>,
): Part | undefined {
  if (phrase && phrase.length > 1) return undefined;
  const first = folded[at] ?? '';
  if (!BEGINS_ALL.test(first) && !mayBeginFamily(first)) return undefined;
  for (const length of [3, 2, 1]) {
    const said = folded.slice(at, at + length);
    if (said.length < length) continue;
    if (said.at(-1) === 'family' && length > 1) {
      const family = familyByName(said.slice(0, -1).join(' '));
      if (family) return { at, length, facts: ['family'], family: `${family} family` };
    }
    const plain = familyByName(said.join(' '));
    if (plain && !phrase) return { at, length, facts: ['family'], family: plain };
    if (meansAll(said, { services })) return { at, length, facts: ['everything'] };
  }
  return undefined;
}

/** Words for questions whose misspellings are read: those that change nothing. */
const ASKING: ReadonlyMap<string, Concept> = new Map<string, Concept>([
  ...(
    ['status', 'history', 'incidents', 'advisories', 'messages', 'maintenance', 'services', 'subscriptions'] as const
  ).map((concept) => [concept, concept] as const),
  ['incident', 'incidents'],
  ['outage', 'incidents'],
  ['outages', 'incidents'],
  ['settings', 'settings'],
  ['announcements', 'messages'],
  ['working', 'fine'],
  ['broken', 'trouble'],
]);

/** A part that is in no list: a misspelt name or word for a question, or the same part. */
export function guessed(part: Part, word: string, reading: Reading): Part {
  if (word.length < 4 || /\d/.test(word)) return part;
  const [asked] = misspelt(word, [...ASKING.keys()]).flatMap((near) => ASKING.get(near) ?? []);
  if (asked) return { ...part, facts: [asked] };
  const service = misspeltName(word, reading.services);
  return service ? { ...part, facts: ['service', 'guessed'], name: service.id } : part;
}
