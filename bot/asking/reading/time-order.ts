import { withClocks } from './clock/clock-words.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Words of time in the order of English, each at the place of one of its words: `10 month# 3 day#` is "october 3", and
 * `monday since~` is "since monday". Other languages say these after the number or the day.
 */
export function inEnglishOrder(said: readonly string[]): string[] {
  const words = withClocks(said);
  const ordered = [...words];
  // From one day until another, both said after their days.
  const [begins, ends] = [words.indexOf('since~'), words.lastIndexOf('until~')];
  const isRange = begins >= 0 && (begins < ends || (ends < 0 && isBetweenClocks(words, begins)));
  let year = '';
  for (const [at, word] of words.entries()) {
    const number = Number(words[at - 1]);
    if (word === 'year#') {
      year = ` ${words[at - 1] ?? ''}`;
      ordered[at - 1] = '';
    } else if (word === 'month#') {
      const isDated = words[at + 2] === 'day#';
      ordered[at - 1] = `${MONTHS[number - 1] ?? ''}${isDated ? '' : year}`;
    } else if (/^[qh]\d$/.test(word)) ordered[at] = `${word}${year}`;
    else if (word === 'day#') ordered[at] = dayOf(words, at, year, isRange && at > begins);
    else if (isRange && at === begins) ordered[at] = 'to';
    else if (word.endsWith('~') && !isRange) putBefore(ordered, at, word.slice(0, -1));
    if (/^(?:year|month)#$/.test(word)) ordered[at] = '';
    if (word.endsWith('~') && ordered[at] === word) ordered[at] = '';
  }
  return ordered;
}

/** From one hour to another, of which only the first says so: 12時から13時. */
function isBetweenClocks(words: readonly string[], at: number): boolean {
  const said = (word: string) => word !== '';
  return CLOCK.test(words.slice(0, at).findLast(said) ?? '') && /^\d/.test(words.slice(at + 1).find(said) ?? '');
}

/** What stands for the unit of a day: the year of its date, nothing at the end of a range (1 to 10), else `days`. */
function dayOf(words: readonly string[], at: number, year: string, isEnd: boolean): string {
  if (words[at - 2] === 'month#') return year.trim();
  return isEnd || words[at - 2] === 'to' ? '' : 'days';
}

/** A time of day, and a day that may stand before it. */
const CLOCK = /^(?:\d{1,2}:\d\d(?:[ap]m)?|morning|afternoon|evening|noon)$/;
const DAY = /^(?:tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Puts a word before the date that ends at `at`: a day, or a month and its day. */
function putBefore(ordered: string[], at: number, word: string): void {
  let place = at - 1;
  while (place > 0 && ordered[place] === '') place -= 1;
  if (CLOCK.test(ordered[place] ?? '')) {
    const day = ordered.findLastIndex((word, each) => each < place && word !== '' && word !== 'at');
    // A time of day alone is that of today.
    if (ordered[day] === 'today') ordered[day] = '';
    else if (DAY.test(ordered[day] ?? '')) place = day;
  }
  if (/^\d+$/.test(ordered[place] ?? '') && MONTHS.includes((ordered[place - 2] ?? '').split(' ')[0] ?? '')) place -= 2;
  ordered[place] = `${word} ${ordered[place] ?? ''}`;
}

/** A date with dots, as English says it: `24.11` is "24 november", `24.11.2026` "24 november 2026". */
export function dated(word: string): string {
  const range = /^(\d\d?)\.?-(\d\d?)\.?$/.exec(word);
  if (range) return `${range[1]}-${range[2]}`;
  if (/^\d\d?\.\d\d?\.?-/.test(word)) return word.split('-').map(dated).join(' to ');
  const [, day = '', month = '', year = ''] = /^(\d\d?)[./](\d\d?)(?:[./]((?:20)?\d\d)?)?$/.exec(word) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return word;
  return `${day} ${name}${year === '' ? '' : ` ${year.padStart(4, '20')}`}`;
}
