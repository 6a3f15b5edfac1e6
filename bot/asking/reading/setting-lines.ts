import { namesDays } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { zoneAmong } from '../../../src/domain/subscription/grammar/zone-names.ts';
import type { Sentence } from './sentence.ts';
import { words } from './lines.ts';

/** `digest daily 09:00`, `digest weekly mon 09:00`, `digest off`. */
export function digest({ facts, english: texts }: Sentence): string {
  if (facts.has('off') || facts.has('stop')) return 'digest off';
  const named = texts.map((word) => WEEKDAY.exec(word)?.[1]).find((each) => each !== undefined);
  const how = facts.has('daily') ? 'daily' : facts.has('weekly') || named !== undefined ? 'weekly' : undefined;
  const day = how === 'weekly' ? named : undefined;
  const clock = clockIn(texts);
  return words('digest', how ?? (clock && 'daily'), day, clock, texts.includes('only') ? 'only' : undefined);
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
export function quiet({ facts, english: texts }: Sentence): string {
  if (facts.has('off') || facts.has('stop') || facts.has('unsubscribe')) return 'quiet off';
  const clocks = texts
    .flatMap((word) => word.split(/[-~–〜]/))
    .map((word) => (/^\d/.test(word) ? clockOf(word) : undefined))
    .filter((clock) => clock !== undefined);
  const days = withRanges(texts).filter(namesDays);
  if (clocks.length < 2) return words('quiet', ...days);
  return words('quiet', `${clocks[0]}-${clocks[1]}`, ...days, ...texts.filter((word) => word === 'everything'));
}

/** `quiet 18:00-08:00`, from "quiet hours 18 to 8"; undefined where there are no two times of day. */
export function quietHours(sentence: Sentence): string | undefined {
  const line = quiet(sentence);
  return /^quiet \d/.test(line) ? line : undefined;
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
export function timezone({ words: said }: Sentence): string {
  return words('timezone', zoneAmong(said.map(({ folded }) => folded)));
}

/** `language ko`, from the language's name or tag. */
export function language({ language: named, words: said }: Sentence): string {
  const tag = said.map(({ folded }) => folded).find((word) => /^(?:en|ko|de|fr|es|ja)$/.test(word));
  return words('language', named ?? tag);
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
