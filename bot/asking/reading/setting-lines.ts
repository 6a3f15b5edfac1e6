import { namesDays } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { zoneAmong } from '../../../src/domain/subscription/grammar/zone-names.ts';
import { SPOKEN } from '../../../words/index.ts';
import type { Sentence } from './sentence.ts';
import { words } from './lines.ts';

/** `digest daily 09:00`, `digest weekly mon 09:00`, `digest off`. */
export function digest(sentence: Sentence): string {
  const { facts, english } = sentence;
  const texts = english.flatMap((word) => word.split(' '));
  const clock = clockIn(texts);
  // "Turn off alerts and send a daily digest instead."
  const isTimed = clock !== undefined || facts.has('daily') || facts.has('weekly');
  const isInstead = isTimed && texts.some((word) => /^(?:alert|notification)s?$/.test(word));
  if (isOff(sentence) && !isInstead) return 'digest off';
  const days = withRanges(texts).flatMap((word) => WEEKDAY.exec(word)?.[1] ?? (isDays(word) ? [word] : []));
  const isWeekly = facts.has('weekly') || (days.length === 1 && WEEKDAY.test(days[0] ?? ''));
  const how = isWeekly ? 'weekly' : days.length > 0 ? undefined : facts.has('daily') || clock ? 'daily' : undefined;
  return words(
    'digest',
    how,
    ...days,
    clock,
    isInstead || facts.has('instead') || texts.includes('only') ? 'only' : undefined,
  );
}

const ENDS: ReadonlySet<string> = new Set(['end', 'cancel', 'clear', 'disable', 'finish']);

const OFF = ['off', 'stop', 'unsubscribe'] as const;

function isOff({ facts, english }: Sentence): boolean {
  return OFF.some((fact) => facts.has(fact)) || english.some((word) => ENDS.has(word));
}

/** Whether a word names days, unless it says every day or part of one. */
function isDays(word: string): boolean {
  return namesDays(word) && !/^(?:daily|every-?day|always|night)/.test(word);
}

const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday)?s?$/;
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/;

/** The first time of day among words: `9`, `9am`, `09:00`, `9 am`. */
function clockIn(texts: readonly string[]): string | undefined {
  for (const [at, word] of texts.entries()) {
    const next = texts[at + 1] ?? '';
    const found = clockOf(/^[ap]m$/.test(next) ? `${word}${next}` : word);
    if (found !== undefined) return found;
  }
  return undefined;
}

function clockOf(text: string): string | undefined {
  const [, hour, minute = '00', half] = CLOCK.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** `quiet 18:00-08:00 weekdays`, from "18:00-08:00", "from 6pm to 8am". */
export function quiet(sentence: Sentence): string {
  const { facts, english: texts, unknown } = sentence;
  // What is not wholly understood is asked: "every weekday night" is not all day.
  if (unknown.some((word) => !namesDays(word.toLowerCase()) && !/^\d/.test(word))) return 'quiet';
  const clocks = texts
    .flatMap((word) => word.split(/[-~–〜]/))
    .map((word) => (/^\d/.test(word) ? clockOf(word) : undefined))
    .filter((clock) => clock !== undefined);
  // "No alerts between 10pm and 6am" sets a time; "no quiet hours" takes it away.
  const isEnded = isOff(sentence) || facts.has('unmute');
  if (isEnded && (clocks.length < 2 || (facts.has('quiet') && !facts.has('silence')))) return 'quiet off';
  const days = withRanges(texts).filter(namesDays);
  const isTotal = facts.has('incidentsToo') || texts.includes('everything');
  if (clocks.length < 2) return words('quiet', ...days);
  return words('quiet', `${clocks[0]}-${clocks[1]}`, ...days, isTotal ? 'everything' : undefined);
}

/** `quiet 18:00-08:00`, from "quiet hours 18 to 8"; undefined where there are no two times of day. */
export function quietHours(sentence: Sentence): string | undefined {
  const line = quiet(sentence);
  return /^quiet \d/.test(line) ? line : undefined;
}

/** `quiet 18:00-08:00`, from "only alert us between 8 and 18". */
export function loudHours(sentence: Sentence): string {
  return quiet(sentence).replace(/(\d\d:\d\d)-(\d\d:\d\d)/, '$2-$1');
}

/** "monday to friday" is one word: `monday-friday`. */
function withRanges(texts: readonly string[]): string[] {
  return texts
    .filter((word) => word !== '')
    .join(' ')
    .replaceAll(/(\w+day) (?:to|until|till|through) (\w+day)/g, '$1-$2')
    .split(' ');
}

/** `timezone Europe/Riga`. */
export function timezone({ words: said, zone }: Sentence): string {
  return words('timezone', zone ?? zoneAmong(said.map(({ folded }) => folded)));
}

/** `language ko`, from the language's name or tag. */
export function language({ language: named, words: said }: Sentence): string {
  // The tags of some languages are small words of others: "en".
  const last = said.at(-1)?.folded ?? '';
  return words('language', named ?? (SPOKEN.includes(last) ? last : undefined));
}

/** `level incidents`. */
export function level({ facts }: Sentence): string {
  return words(
    'level',
    facts.has('incidents')
      ? 'incidents'
      : facts.has('advisories')
        ? 'advisories'
        : facts.has('all')
          ? 'all'
          : undefined,
  );
}

/** `old-advisories weekly`. */
export function oldAdvisories({ facts }: Sentence): string {
  const always = facts.has('always') || facts.has('all') || facts.has('updates') || facts.has('daily');
  return words('old-advisories', facts.has('weekly') ? 'weekly' : always ? 'always' : undefined);
}

/** `mention off`; whom to mention is in no word. */
export function mention(sentence: Sentence): string {
  return isOff(sentence) ? 'mention off' : 'mention';
}

/** `remind after 4h`, `remind off`. */
export function remind(sentence: Sentence): string {
  return isOff(sentence) ? 'remind off' : words('remind', lengthOf(sentence));
}

/** `remind deadlines off`, `remind deadlines on`. */
export function remindDeadlines(sentence: Sentence): string | undefined {
  const { facts, unknown } = sentence;
  if (unknown.length > 0) return undefined;
  const isEnded = isOff(sentence) || facts.has('not') || facts.has('negated');
  return isEnded ? 'remind deadlines off' : 'remind deadlines on';
}

/** `escalate after 30m`, `escalate off`. */
export function escalate(sentence: Sentence): string {
  return isOff(sentence) ? 'escalate off' : words('escalate', lengthOf(sentence));
}

/** `escalate here on`, `escalate here off`. */
export function escalateHere(sentence: Sentence): string {
  return isOff(sentence) || sentence.facts.has('not') ? 'escalate here off' : 'escalate here on';
}

/** `teamwork off`. */
export function teamwork(sentence: Sentence): string {
  return isOff(sentence) ? 'teamwork off' : 'teamwork';
}

function lengthOf({ time: { minutes } }: Sentence): string | undefined {
  if (minutes === undefined) return undefined;
  return minutes % 60 === 0 ? `after ${minutes / 60}h` : `after ${minutes}m`;
}
