import type { PeriodWords } from '../../../src/domain/period.ts';
import type { Concept } from '../../../words/lexicon/lexicon.ts';
import { standingTimesIn } from './clock/standing-times.ts';
import { guessed, partsOf } from './parts.ts';
import type { Fact, Part, Reading } from './parts.ts';
import { asksWhether, isHindered, isNegated } from './hindered.ts';
import { inPieces } from './pieces.ts';
import { timesIn } from './times.ts';
import { inEnglishOrder, dated } from './time-order.ts';
import type { Time } from './calendar.ts';
import type { Word } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that the words of a sentence say, in no order. */
export interface Sentence {
  readonly facts: ReadonlySet<Fact>;
  readonly words: readonly Word[];
  readonly ids: readonly string[];
  /** Services by id; a name of several, or of none of the tenant's, as it was typed. */
  readonly names: readonly string[];
  readonly families: readonly string[];
  readonly time: Time;
  /** The words that said it, as typed. */
  readonly timely: readonly string[];
  readonly page?: string;
  readonly language?: string;
  /** The IANA name of a time zone. */
  readonly zone?: string;
  /** The words in English order, words of the calendar in English: "monday" for 월요일. */
  readonly english: readonly string[];
  /** As typed. */
  readonly unknown: readonly string[];
  /** All that may be names, with what is a guess or not understood as it was typed; words that stand together are one. */
  readonly perhapsNames: readonly string[];
  /** Without courtesy and small words, as typed. */
  readonly saying: readonly string[];
  /** The concept of each word, by its place. */
  readonly concepts: readonly (readonly Concept[])[];
}

/** Reads a sentence: its words first, then times in what is no id and no name, then misspellings in the rest. */
export function readSentence(words: readonly Word[], reading: Reading): Sentence {
  const pieces = inPieces(words, reading);
  const parts = partsOf(pieces, reading);
  const { time, places } = timesAmong(parts, pieces, reading);
  const isTime = ({ at, length }: Part) => Array.from({ length }, (_, each) => at + each).every((at) => places.has(at));
  const timeless = parts
    .filter((part) => !isTime(part))
    .filter((part) => !isAside(part, parts))
    .map((part) => (isUnread(part) ? guessed(part, pieces[part.at]?.folded ?? '', reading) : part));
  const timely = parts.filter(isTime).flatMap(({ at, length }) => pieces.slice(at, at + length));
  const english = inEnglishOrder(parts.flatMap((part) => englishOf(part, pieces)));
  const read = sentenceOf(pieces, timeless, time);
  const more: Fact[] = [
    ...(asksWhether(english) ? (['whether'] as const) : []),
    ...(isNegated(read.concepts) ? (['negated'] as const) : []),
    ...(parts.some((part) => isUntimed(part, english, places)) ? (['untimed'] as const) : []),
  ];
  const facts = new Set([...read.facts, ...standingTimesIn(english), ...more]);
  const saying = parts.filter(saysSomething).flatMap(({ at, length }) => typedAt(pieces, at, length));
  return { ...read, facts, english, saying, timely: timely.map(({ typed }) => typed) };
}

function saysSomething({ facts, page }: Part): boolean {
  return page !== undefined || !facts.includes('filler');
}

function typedAt(pieces: readonly Word[], at: number, length: number): string[] {
  return pieces.slice(at, at + length).map(({ typed }) => typed);
}

const SAYS_WHEN =
  /^(?:until|till|by|today|tomorrow|yesterday|\d+ \w+|morning|noon|afternoon|evening|night|midnight|minutes|hours|days|weeks|months)|(?:day|#|~)$/;

/** Whether a word says when, or for how long, but no time was read from it. */
function isUntimed({ at, length, entry }: Part, english: readonly string[], read: ReadonlySet<number>): boolean {
  if (entry?.calendar === undefined || !SAYS_WHEN.test(entry.calendar)) return false;
  const places = Array.from({ length }, (_, each) => at + each);
  return places.some((place) => english[place] !== '') && !places.some((place) => read.has(place));
}

/** "our Berlin office": a place, where another word names the service for certain. */
function isAside({ facts, entry }: Part, all: readonly Part[]): boolean {
  const isDoubtful = facts.includes('unclear') && entry?.concepts.includes('aside') === true;
  return isDoubtful && all.some((each) => each.facts.includes('service') && !each.facts.includes('unclear'));
}

function isUnread({ facts, entry }: Part): boolean {
  return facts.length === 0 && entry === undefined;
}

interface Timed {
  readonly time: Time;
  /** Places of words that speak of a time. */
  readonly places: ReadonlySet<number>;
}

/** Looks for times in the words that are no id and no name, in English. */
function timesAmong(parts: readonly Part[], pieces: readonly Word[], { calendar, vocabulary }: Reading): Timed {
  const texts = inEnglishOrder(parts.flatMap((part) => textsOf(part, pieces, vocabulary)));
  const starts: number[] = [];
  let text = '';
  for (const word of texts) {
    starts.push(text.length);
    text += word === '' ? '' : `${word} `;
  }
  const { spans, ...time } = timesIn(text, calendar);
  const isInside = (at: number) =>
    spans.some(([start, end]) => (starts[at] ?? 0) >= start && (starts[at] ?? 0) < end) && texts[at] !== undefined;
  return { time, places: new Set([...texts.keys()].filter(isInside)) };
}

/** What is said in words of time, but is none: "every morning". */
const UNTIMELY: ReadonlySet<Fact> = new Set(['clocks', 'greeting', 'daily', 'weekly']);

/** The English of each word of a part; a word that speaks of no time is blanked. */
function textsOf(
  { at, length, facts, id, name, family, entry }: Part,
  pieces: readonly Word[],
  { dottedDates }: Vocabulary,
): string[] {
  const isTaken = id !== undefined || name !== undefined || family !== undefined;
  if (isTaken || facts.some((fact) => UNTIMELY.has(fact))) return Array<string>(length).fill('\u0000');
  const texts = englishOf({ at, length, facts, ...(entry && { entry }) }, pieces);
  return dottedDates ? texts.map(dated) : texts;
}

function englishOf({ at, length, entry }: Part, pieces: readonly Word[]): string[] {
  if (entry?.calendar !== undefined) return [entry.calendar, ...Array<string>(length - 1).fill('')];
  return pieces.slice(at, at + length).map(({ folded }) => folded);
}

function sentenceOf(
  pieces: readonly Word[],
  parts: readonly Part[],
  time: Time,
): Omit<Sentence, 'timely' | 'english' | 'saying'> {
  const facts = new Set(parts.flatMap((part) => part.facts));
  const unread = parts.filter(isUnread).map(({ at }) => pieces[at]?.typed ?? '');
  const number = time.period ? undefined : loneNumber(unread, facts);
  const unknown = unread.filter((word) => word !== number);
  // "the last 5 incidents" counts incidents, "incidents 5" days.
  const days = number !== undefined && isCount(number, pieces) ? undefined : number;
  const when: Time = days === undefined ? time : { ...time, period: counted(days) };
  if (when.period ?? when.until ?? when.minutes) facts.add('time');
  if (unknown.length > 0) facts.add('unknown');
  if (facts.has('all')) facts.add('everything');
  if (isHindered(parts)) facts.add('hindered');
  const names = [...new Set(parts.flatMap(({ name }) => name ?? []))];
  if (names.length > 1) facts.add('both');
  const page = parts.find((part) => part.page !== undefined)?.page;
  const language = parts.find(({ entry }) => entry?.language !== undefined)?.entry?.language;
  if (language !== undefined) facts.add('tongue');
  const zone = parts.find(({ entry }) => entry?.zone !== undefined)?.entry?.zone;
  return {
    facts,
    words: pieces,
    ids: [...new Set(parts.flatMap(({ id }) => id ?? []))],
    names,
    families: parts.flatMap(({ family }) => family ?? []),
    time: when,
    unknown,
    perhapsNames: perhapsNames(pieces, parts, number),
    concepts: conceptsByPlace(parts),
    ...(page !== undefined && { page }),
    ...(language !== undefined && { language }),
    ...(zone !== undefined && { zone }),
  };
}

/** Names, words that are not understood, and where there are none of either, what things and people are called. */
function perhapsNames(pieces: readonly Word[], parts: readonly Part[], number: string | undefined): string[] {
  const isNamed = (part: Part) => part.name !== undefined || (isUnread(part) && pieces[part.at]?.typed !== number);
  const named = parts.filter(isNamed);
  const asides = parts.filter(({ facts }) => facts.includes('aside'));
  return runsOf(named.length > 0 ? named : asides, pieces).map((run) =>
    run.map((part) => nameOf(part, pieces)).join(' '),
  );
}

/** Parts that are not understood go with what stands before them. */
function runsOf(parts: readonly Part[], pieces: readonly Word[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before !== undefined && before.at + before.length === part.at && !pieces[part.at - 1]?.endsPart;
    if (run && isNext && isUnread(part)) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

function nameOf({ at, length, facts, name }: Part, pieces: readonly Word[]): string {
  const typed = typedAt(pieces, at, length);
  return name === undefined || facts.includes('guessed') ? typed.join(' ') : name;
}

const COUNTED: readonly Fact[] = ['history', 'incidents', 'advisories', 'messages'];

/** Whether what is listed follows the number at once. */
function isCount(number: string, pieces: readonly Word[]): boolean {
  const next = pieces[pieces.findIndex(({ typed }) => typed === number) + 1]?.folded ?? '';
  return number.length < 4 && /^(?:incident|advisor|outage|issue|message)/.test(next);
}

/** A number of days, or a year. */
function counted(number: string): PeriodWords {
  return number.length === 4 ? { first: `${number}-01-01`, last: `${number}-12-31` } : { days: Number(number) };
}

/** A number that is part of nothing else is a number of days where days are listed: "incidents exchange 90". */
function loneNumber(unread: readonly string[], facts: ReadonlySet<Fact>): string | undefined {
  return COUNTED.some((fact) => facts.has(fact))
    ? unread.find((word) => /^(?:[1-9]\d{0,2}|20\d\d)$/.test(word))
    : undefined;
}

function conceptsByPlace(parts: readonly Part[]): (readonly Concept[])[] {
  const concepts: (readonly Concept[])[] = [];
  for (const { at, entry } of parts) concepts[at] = entry?.concepts ?? [];
  return concepts;
}
