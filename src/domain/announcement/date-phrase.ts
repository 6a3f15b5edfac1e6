import type { Instant } from '../instant.ts';

/** A date as a text says it: a day, or a part of a month, a month, a quarter. */
export interface DatePhrase {
  /** As the text says it: `early October 2026`. */
  readonly text: string;
  /** In UTC, where it is one day of a year that the text names. */
  readonly day?: Instant;
}

/** Where a text names a date. */
export interface FoundDate extends DatePhrase {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly means: Span;
}

/** Days of one year, both ends included. `year` is absent where the text names none. */
interface Span {
  readonly year?: number;
  readonly first: Day;
  readonly last: Day;
}
interface Day {
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const PART = '(?<part>early|mid(?:dle)?|late|beginning|start|end)(?:\\s{1,2}of)?[\\s-]{1,2}';
const YEAR = '(?:,?\\s{1,2}(?<year>20\\d{2})\\b)?';
/** How a text names a date. Each part has a maximum length, so the work stays linear. */
const FORMS = [
  `\\b(?:${PART})?${MONTH}(?:\\s{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:))?${YEAR}`,
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}${MONTH}${YEAR}`,
  '\\b(?<year>20\\d{2})-(?<number>\\d{2})-(?<day>\\d{2})\\b',
  // "Q2 2027", "H1 of CY2027"
  '\\b(?<period>[QH][1-4])\\s{1,2}(?:of\\s{1,2})?(?:CY)?(?<year>20\\d{2})\\b',
].map((form) => new RegExp(form, 'giu'));

/** The dates that a text names, in order. What is no date for sure, such as "may" as a verb, is left out. */
export function datesIn(text: string): readonly FoundDate[] {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap((match) => read(match) ?? []));
  const kept: FoundDate[] = [];
  for (const date of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (date.from >= (kept.at(-1)?.to ?? 0)) kept.push(date);
  }
  return kept;
}

/** Whether two dates can be the same: one that is told more exactly, or with its year, has not moved. */
export function canBeSame(one: FoundDate, other: FoundDate): boolean {
  const [a, b] = [one.means, other.means];
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return ordinal(a.first) <= ordinal(b.last) && ordinal(b.first) <= ordinal(a.last);
}

/** The date without where it stands. */
export function phraseOf({ text, day }: FoundDate): DatePhrase {
  return { text, ...(day !== undefined && { day }) };
}

function read(match: RegExpExecArray): FoundDate | undefined {
  const { 0: text, index: from, groups = {} } = match;
  const means = groups['period'] === undefined ? ofMonth(text, groups) : ofPeriod(groups);
  if (means === undefined) return undefined;
  const { year, first, last } = means;
  const isDay = year !== undefined && ordinal(first) === ordinal(last);
  const day = isDay ? new Date(Date.UTC(year, first.month - 1, first.day)).toISOString() : undefined;
  return {
    text: text.trim().replace(FULL_STOP, ''),
    from,
    to: from + text.length,
    means,
    ...(day !== undefined && { day }),
  };
}

function ofMonth(text: string, { month: name = '', number, part, day, year }: Groups): Span | undefined {
  const month = number === undefined ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(number);
  if (month < 1 || month > 12 || isVerb(text, { name, part, day, year })) return undefined;
  const [first, last] = day === undefined ? daysOf(part) : [Number(day), Number(day)];
  if (last < 1 || last > 31) return undefined;
  const span = { first: { month, day: first }, last: { month, day: last } };
  return year === undefined ? span : { ...span, year: Number(year) };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Of a sentence, after a month that is not abbreviated. */
const FULL_STOP = /(?<=\p{L}{5}|may|june|july)\.$/iu;

/** "You may see" and "march" are no dates; "in May" is told by its capital. */
function isVerb(text: string, { name = '', part, day, year }: Groups): boolean {
  const isWord = /^(?:may|mar|march|sept?|dec|jan|jun|jul|oct|nov|apr|aug|feb)\.?$/i.test(name);
  const stands = part !== undefined || day !== undefined || year !== undefined;
  return isWord && !stands && !/^[A-Z]/.test(text);
}

/** Roughly: Microsoft means ten days by each. */
function daysOf(part = ''): readonly [number, number] {
  if (/^(?:early|beginning|start)/i.test(part)) return [1, 10];
  if (/^mid/i.test(part)) return [11, 20];
  return part === '' ? [1, 31] : [21, 31];
}

function ofPeriod({ period = '', year }: Groups): Span | undefined {
  const months = /^q/i.test(period) ? 3 : 6;
  const last = Number(period.slice(1)) * months;
  if (last > 12) return undefined;
  const span = { first: { month: last - months + 1, day: 1 }, last: { month: last, day: 31 } };
  return { ...span, year: Number(year) };
}

function ordinal({ month, day }: Day): number {
  return month * 31 + day;
}
