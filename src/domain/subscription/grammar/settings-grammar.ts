import { fold } from '../../naming/text.ts';
import { ANSWERS, LEVELS, OLD_ADVISORIES, WEEKDAYS } from '../settings.ts';
import type { Answers, ClockTime, DigestTimes, Level, OldAdvisories, QuietTime, Weekday } from '../settings.ts';

/** What a line about a setting says: a value, that it is taken away, nothing, or something that was not understood. */
export type SettingWords<T> =
  | { readonly says: 'value'; readonly value: T }
  | { readonly says: 'off' | 'nothing' }
  | { readonly says: 'unknown'; readonly words: string };

const OFF: ReadonlySet<string> = new Set(['off', 'none', 'no', 'never', 'stop', 'end', 'remove', 'clear', 'disable']);

/** Whether words take a setting away. */
export function saysOff(text: string): boolean {
  return OFF.has(text);
}

const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];
const DAY_WORDS: Readonly<Record<string, readonly Weekday[]>> = {
  ...words(MON_FRI, 'weekdays weekday workdays workday mon-fri'),
  ...words([6, 7], 'weekends weekend sat-sun'),
  ...words(WEEKDAYS, 'daily everyday every-day always nights nightly'),
  ...words([1], 'mon monday mondays'),
  ...words([2], 'tue tues tuesday tuesdays'),
  ...words([3], 'wed wednesday wednesdays'),
  ...words([4], 'thu thur thurs thursday thursdays'),
  ...words([5], 'fri friday fridays'),
  ...words([6], 'sat saturday saturdays'),
  ...words([7], 'sun sunday sundays'),
};
/** Words that only join the others. */
const SMALL: ReadonlySet<string> = new Set(
  'at on in from the and every each day days hours time times between'.split(' '),
);

function words(days: readonly Weekday[], names: string): Record<string, readonly Weekday[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, days]));
}

const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|uhr)?`;
const ONE_CLOCK = new RegExp(`^${CLOCK}$`);
const TWO_CLOCKS = new RegExp(`^${CLOCK}\\s*(?:-|to|until|till|bis)\\s*${CLOCK}$`);

/**
 * Reads `18:00-08:00 [weekdays|weekends|mon-fri|sat] [everything]`, `6pm-8am`, `weekends`, and several of them with
 * commas between.
 */
export function readQuiet(parts: readonly (readonly string[])[]): SettingWords<readonly QuietTime[]> {
  const texts = parts.map(plain).filter((text) => text !== '');
  if (texts.length === 0) return { says: 'nothing' };
  if (texts.length === 1 && OFF.has(texts[0] ?? '')) return { says: 'off' };
  const times = texts.map(quietTime);
  const unknown = texts.filter((_, at) => times[at] === undefined);
  if (unknown.length > 0) return { says: 'unknown', words: unknown.join(', ') };
  return { says: 'value', value: times.filter((each) => each !== undefined) };
}

/** A time alone is on every day; days alone are whole days. */
function quietTime(text: string): QuietTime | undefined {
  const everything = /\b(?:everything|incidents too|also incidents|all)\b/.exec(text);
  const rest = everything ? text.replace(everything[0], ' ') : text;
  const found = TWO_CLOCKS_INSIDE.exec(rest)?.[0];
  const days = daysIn(found === undefined ? rest : rest.replace(found, ' '));
  const span = found === undefined ? WHOLE_DAY : spanOf(found);
  if (days === undefined || span === undefined || (found === undefined && days.length === 0)) return undefined;
  return { ...span, days: days.length === 0 ? WEEKDAYS : days, ...(everything && { everything: true }) };
}

const WHOLE_DAY = { from: '00:00', to: '24:00' };
const TWO_CLOCKS_INSIDE = new RegExp(
  `(?<![\\p{L}\\p{N}])${CLOCK}\\s*(?:-|to|until|till|bis)\\s*${CLOCK}(?![\\p{L}\\p{N}])`,
  'u',
);

function spanOf(text: string): Pick<QuietTime, 'from' | 'to'> | undefined {
  const [, h1 = '', m1 = '', half1 = '', h2 = '', m2 = '', half2 = ''] = TWO_CLOCKS.exec(text.trim()) ?? [];
  const [from, to] = [clockOf(h1, m1, half1), clockOf(h2, m2, half2)];
  return from === undefined || to === undefined || from === to || from === '24:00' ? undefined : { from, to };
}

/**
 * Reads `[daily|weekly mon|weekdays] 09:00 [only]`. Without a time it is at nine; weekly without a day is on Monday.
 */
export function readDigest(
  parts: readonly (readonly string[])[],
): SettingWords<Pick<DigestTimes, 'at' | 'days' | 'only'>> {
  const text = plain(parts.flat());
  if (text === '') return { says: 'nothing' };
  if (OFF.has(text)) return { says: 'off' };
  const isWeekly = /\b(?:weekly|week)\b/.test(text);
  const only = /\b(?:only|instead)\b/.test(text);
  const rest = text.replaceAll(/\b(?:weekly|week|only|instead)\b/g, ' ');
  const tokens = rest.split(/\s+/).filter((word) => word !== '');
  const clock = tokens.map((_, at) => clockAt(tokens, at)).find((each) => each !== undefined);
  const left = tokens.filter((_, at) => clock === undefined || at < clock.at || at >= clock.at + clock.length);
  const days = daysIn(left.join(' '));
  if (days === undefined) return { says: 'unknown', words: text };
  const on = days.length > 0 ? days : isWeekly ? ([1] as const) : WEEKDAYS;
  return { says: 'value', value: { at: clock?.time ?? '09:00', days: on, ...(only && { only }) } };
}

function clockAt(tokens: readonly string[], at: number) {
  const [one = '', two = ''] = tokens.slice(at, at + 2);
  const both = /^(?:am|pm|uhr)$/.test(two) ? readClock(`${one}${two}`) : undefined;
  if (both !== undefined) return { at, length: 2, time: both };
  const time = readClock(one);
  return time === undefined || time === '24:00' ? undefined : { at, length: 1, time };
}

/** `18:00` of `18:00`, `18`, `6pm`, `6:30 pm`; undefined if it is no time of a day. */
export function readClock(text: string): ClockTime | undefined {
  const [, hours = '', minutes = '', half = ''] = ONE_CLOCK.exec(fold(text).trim()) ?? [];
  return clockOf(hours, minutes, half);
}

function clockOf(hours: string, minutes: string, half: string): ClockTime | undefined {
  if (hours === '') return undefined;
  const isHalf = half === 'am' || half === 'pm';
  const hour = isHalf ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const minute = minutes === '' ? 0 : Number(minutes);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0) || (isHalf && (Number(hours) > 12 || hours === '0'))) {
    return undefined;
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Whether a word names days: `monday`, `weekends`, `mon-fri`. */
export function namesDays(word: string): boolean {
  return DAY_WORDS[word] !== undefined || rangeOf(word) !== undefined;
}

/** The one day of the week that a word names. */
export function dayNamed(word: string): Weekday | undefined {
  const days = DAY_WORDS[word] ?? [];
  return days.length === 1 ? days[0] : undefined;
}

/** The days that words name: none if they name nothing else either, undefined if one of them is no day. */
function daysIn(text: string): readonly Weekday[] | undefined {
  const named = text
    .replaceAll(/\s*-\s*/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => DAY_WORDS[word] ?? rangeOf(word));
  if (named.includes(undefined)) return undefined;
  const all = new Set(named.flatMap((days) => days ?? []));
  return WEEKDAYS.filter((day) => all.has(day));
}

/** `mon-thu`, and `sat-mon` over the end of the week. */
function rangeOf(word: string): readonly Weekday[] | undefined {
  const [first, last, more] = word.split('-').map((name) => DAY_WORDS[name]?.[0]);
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  return WEEKDAYS.filter((day) => (first <= last ? first <= day && day <= last : day >= first || day <= last));
}

/** Reads one of the levels, also `incidents only` and `everything`. */
export function readLevel(parts: readonly (readonly string[])[]): SettingWords<Level> {
  return choice(parts, LEVELS, { everything: 'all', messages: 'all', incident: 'incidents', advisory: 'advisories' });
}

/** Reads `weekly` or `always`. */
export function readOldAdvisories(parts: readonly (readonly string[])[]): SettingWords<OldAdvisories> {
  return choice(parts, OLD_ADVISORIES, {
    week: 'weekly',
    'each update': 'always',
    'every update': 'always',
    all: 'always',
  });
}

/** Reads `private` or `shared`, also `public` and `for everyone`. */
export function readAnswers(parts: readonly (readonly string[])[]): SettingWords<Answers> {
  return choice(parts, ANSWERS, {
    privately: 'private',
    'in private': 'private',
    public: 'shared',
    publicly: 'shared',
    everyone: 'shared',
    'for everyone': 'shared',
  });
}

function choice<T extends string>(
  parts: readonly (readonly string[])[],
  known: readonly T[],
  alsoCalled: Readonly<Record<string, T>>,
): SettingWords<T> {
  const text = plain(parts.flat())
    .replaceAll(/\b(?:only|just|and up|or worse)\b/g, ' ')
    .trim();
  if (text === '') return { says: 'nothing' };
  if (OFF.has(text)) return { says: 'off' };
  const value = known.find((each) => each === text) ?? alsoCalled[text];
  return value === undefined ? { says: 'unknown', words: text } : { says: 'value', value };
}

/** The words in one line, in the form in which they are compared. */
export function plain(said: readonly string[]): string {
  return fold(said.join(' '))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
