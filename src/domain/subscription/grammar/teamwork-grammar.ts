import { DAY, HOUR, MINUTE } from '../../instant.ts';
import { fold } from '../../naming/text.ts';
import { SWITCH, type Mentioned, type Switch } from '../settings.ts';
import { plain, saysOff, type SettingWords } from './settings-grammar.ts';

/** More mentions in one message would reach people as noise. */
export const MOST_MENTIONED = 10;
/** Hours without news: sooner, Microsoft's own rhythm would be reminded of. */
const REMIND_HOURS = { least: 1, most: 72 } as const;
/** Minutes without an owner. */
export const ESCALATE_MINUTES = { least: 5, most: 24 * 60, usual: 30 } as const;

/** What a line about mentions says. */
type MentionWords = SettingWords<readonly Mentioned[]> | { readonly says: 'everybody' | 'too-many' };

const SMALL: ReadonlySet<string> = new Set('on in for about of the and please incident incidents when with'.split(' '));
const EVERYBODY: ReadonlySet<string> = new Set('everyone everybody all channel team chat us here'.split(' '));

/**
 * Reads `@Ieva @On-call on incidents` and `off`. `mentioned` are those that Teams says the line mentions: a name that was
 * only typed is nobody's for certain. `me` is whoever writes.
 */
export function readMention(said: readonly string[], mentioned: readonly Mentioned[], writer: Mentioned): MentionWords {
  const words = said.filter((word) => !SMALL.has(fold(word)));
  const others = words.filter((word) => fold(word) !== 'me');
  if (mentioned.length === 0 && words.length === 0) return { says: 'nothing' };
  if (mentioned.length === 0 && saysOff(plain(words))) return { says: 'off' };
  if (others.length > 0 && others.every((word) => EVERYBODY.has(fold(word)))) return { says: 'everybody' };
  if (others.length > 0) return { says: 'unknown', words: others.join(' ') };
  const all = others.length < words.length ? [...mentioned, writer] : mentioned;
  const value = all.filter((each, at) => all.findIndex(({ id }) => id === each.id) === at);
  return value.length > MOST_MENTIONED ? { says: 'too-many' } : { says: 'value', value };
}

/** Reads `after 4h`, `4 hours`, `1d` and `off`: hours, from 1 to 72. */
export function readRemind(said: readonly string[]): SettingWords<number> {
  const text = plain(said);
  if (text === '') return { says: 'nothing' };
  if (saysOff(text)) return { says: 'off' };
  const hours = lengthOf(text.replace(/^(?:us |me )?(?:after|every) /, '')) / HOUR;
  const isFit = Number.isInteger(hours) && hours >= REMIND_HOURS.least && hours <= REMIND_HOURS.most;
  return isFit ? { says: 'value', value: hours } : { says: 'unknown', words: text };
}

/** What a line about escalation says. */
type EscalateWords =
  | { readonly says: 'to'; readonly whom: string; readonly afterMinutes: number }
  /** A time, and to nobody yet. */
  | { readonly says: 'after'; readonly afterMinutes: number }
  /** Whether others may escalate to this conversation. */
  | { readonly says: 'here'; readonly value: Switch }
  | { readonly says: 'off' | 'nothing' }
  | { readonly says: 'bad-time'; readonly words: string }
  | { readonly says: 'unknown'; readonly words: string };

const LINE = /^(?:to\s+#?(?<whom>.+?))?(?:\s*\bafter\s+(?<after>(?:(?!\bafter\b).)+))?$/isu;

/**
 * Reads `to #ops after 30m`, `to me`, `after 30m`, `here off` and `off`, as they were typed: the name of a channel may
 * have any characters. From 5 minutes to 24 hours; 30 minutes if no time is named.
 */
export function readEscalate(typed: string): EscalateWords {
  const text = typed.trim();
  if (text === '') return { says: 'nothing' };
  if (saysOff(fold(text))) return { says: 'off' };
  const here = SWITCH.find((each) => fold(text) === `here ${each}`);
  if (here) return { says: 'here', value: here };
  const { whom, after } = LINE.exec(text)?.groups ?? {};
  if (whom === undefined && after === undefined) return { says: 'unknown', words: text };
  const minutes = after === undefined ? ESCALATE_MINUTES.usual : lengthOf(plain([after])) / MINUTE;
  const isFit = Number.isInteger(minutes) && minutes >= ESCALATE_MINUTES.least && minutes <= ESCALATE_MINUTES.most;
  if (!isFit) return { says: 'bad-time', words: after ?? '' };
  return whom === undefined ? { says: 'after', afterMinutes: minutes } : { says: 'to', whom, afterMinutes: minutes };
}

/** Reads `on` and `off`. */
export function readSwitch(said: readonly string[]): SettingWords<Switch> {
  const text = plain(said);
  if (text === '') return { says: 'nothing' };
  const value = SWITCH.find((each) => each === text) ?? (saysOff(text) ? 'off' : undefined);
  return value === undefined ? { says: 'unknown', words: text } : { says: 'value', value };
}

const LENGTH = /^(\d{1,4}(?:\.\d)?)\s?(m|mins?|minutes?|h|hrs?|hours?|d|days?)$/;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };

/** Milliseconds of `4h`, `90 minutes`; NaN if it is no length of time. */
function lengthOf(text: string): number {
  const [, amount = '', unit = ''] = LENGTH.exec(text.trim()) ?? [];
  return amount === '' ? Number.NaN : Number(amount) * (UNITS[unit.charAt(0)] ?? 0);
}
