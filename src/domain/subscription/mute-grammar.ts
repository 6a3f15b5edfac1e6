import { GrammarError } from './grammar-error.ts';
import { DAY, HOUR, MINUTE } from '../instant.ts';
import type { Mute } from './subscription.ts';

/**
 * What a phrase names for certain: one issue or service, several if it is ambiguous, none if it is not a known name.
 */
export type SubjectResolver = (phrase: string) => readonly (Mute['subject'] | 'not-mutable')[];

export interface MuteWords {
  readonly subject: Mute['subject'];
  readonly milliseconds: number;
}

/** A mute without a time lasts half a working day: it must not outlast the day it was meant for. */
const DEFAULT_MUTE = 4 * HOUR;
const SHORTEST_MUTE = 5 * MINUTE;
const LONGEST_MUTE = 30 * DAY;

/** Reads `<id|service> [for] [4h|30m|2d|4 hours]`. Fails with a `GrammarError`. */
export function parseMute(words: readonly string[], resolve: SubjectResolver): MuteWords {
  const phrase = phraseOf(words);
  if (phrase === '') throw new GrammarError('no-subject', '');
  // The whole phrase first: "Microsoft 365" ends in a number that is not a time.
  if (resolve(phrase).length > 0) return { subject: subjectOf(phrase, resolve), milliseconds: DEFAULT_MUTE };
  const [, name = '', time = ''] = TIMED.exec(phrase) ?? [];
  if (time === '') throw new GrammarError('unknown-words', phrase);
  return { subject: subjectOf(name, resolve), milliseconds: parseDuration(time) };
}

/** Reads `[id|service]` of `unmute`; undefined means every mute. Fails with a `GrammarError`. */
export function parseUnmute(words: readonly string[], resolve: SubjectResolver): Mute['subject'] | undefined {
  const phrase = phraseOf(words);
  return phrase === '' ? undefined : subjectOf(phrase, resolve);
}

/** Milliseconds of `30m`, `4h`, `2 days`; between 5 minutes and 30 days. Fails with a `GrammarError`. */
export function parseDuration(text: string): number {
  const [, amount = '', unit = ''] = DURATION.exec(text.trim()) ?? [];
  const milliseconds = Number(amount) * (UNITS[unit.charAt(0).toLowerCase()] ?? Number.NaN);
  if (amount === '' || Number.isNaN(milliseconds)) throw new GrammarError('bad-duration', text);
  if (milliseconds < SHORTEST_MUTE) throw new GrammarError('duration-too-short', text);
  if (milliseconds > LONGEST_MUTE) throw new GrammarError('duration-too-long', text);
  return milliseconds;
}

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)\s?(m|mins?|minutes?|h|hrs?|hours?|d|days?)$/i;

/**
 * A name, then something that starts with a digit and is meant as a time. Words are separated by one blank, which keeps
 * matching fast.
 */
const TIMED = /^(\S+(?: \S+)*?)(?: for)? (\d\S*(?: [a-z]+)?)$/i;

/** Longer than any name with its time. */
const LONGEST_PHRASE = 200;

function phraseOf(words: readonly string[]): string {
  const phrase = words.join(' ').trim().replaceAll(/\s+/g, ' ');
  if (phrase.length > LONGEST_PHRASE) throw new GrammarError('too-many-words', '');
  return phrase;
}

function subjectOf(phrase: string, resolve: SubjectResolver): Mute['subject'] {
  const subjects = resolve(phrase);
  const [subject] = subjects;
  if (subject === undefined) throw new GrammarError('unknown-words', phrase);
  if (subjects.length > 1) throw new GrammarError('ambiguous-words', phrase);
  if (subject === 'not-mutable') throw new GrammarError('not-mutable', phrase);
  return subject;
}
