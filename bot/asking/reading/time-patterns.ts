import { DateTime } from 'luxon';
import type { DateTimeUnit } from 'luxon';
import { dayOfMonth, days, daysOfMonth, monthOf, monthPeriod, partOfYear, whole } from './months.ts';
import type { Time } from './calendar.ts';

/** An expression of time and what it says on a given day; undefined if it is none after all. */
interface TimePattern {
  readonly pattern: RegExp;
  readonly reads: (match: RegExpExecArray, today: DateTime) => Time | undefined;
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMBER =
  '(\\d{1,5}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|a couple of|couple of|a few|few|half a|half an)';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, thirty: 30, sixty: 60, ninety: 90, 'a couple of': 2, 'couple of': 2, 'a few': 3, few: 3 },
  ...{ 'half a': 0.5, 'half an': 0.5 },
};
const UNIT = '(minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?)';
const LEAD = '(?:(?:in|over|during|for|within|the|last|past|previous|recent|next|another|about|of|these|all) )*';
const MINUTES: Readonly<Record<string, number>> = {
  mi: 1,
  h: 60,
  d: 1440,
  w: 10_080,
  mo: 43_200,
  q: 129_600,
  y: 525_600,
};
const MINUTES_A_DAY = 1440;
/** A century: longer than any record goes back, but still within the range of dates. */
const MOST_DAYS = 36_500;

function minutesOf(number: string, unit: string): number {
  const size = MINUTES[/^(?:mi|mo|[hdwqy])/.exec(unit)?.[0] ?? ''] ?? 0;
  return (NUMBERS[number] ?? Number(number)) * size;
}

/** A span of time; backwards, it is whole days, today included. */
function span(number: string, unit: string): Time | undefined {
  const minutes = minutesOf(number, unit === 'm' ? 'mi' : unit);
  if (minutes <= 0) return undefined;
  const days = minutes < MINUTES_A_DAY ? 1 : Math.ceil(minutes / MINUTES_A_DAY);
  return { minutes, period: { days: Math.min(days, MOST_DAYS) } };
}

/** Until a day, week or month ends, and the days until then. */
function untilEnd(unit: DateTimeUnit, today: DateTime): Time {
  const last = today.endOf(unit);
  return { until: last.plus({ milliseconds: 1 }), ahead: days(today, last).period };
}

function weekend(which: string, today: DateTime): Time {
  const monday = today.startOf('week');
  const saturday = monday.plus({ days: 5 });
  if (/next|coming/.test(which)) return days(saturday, saturday.plus({ days: 1 }));
  const began = today >= saturday;
  const start = began && !/last|past|previous/.test(which) ? saturday : saturday.minus({ weeks: 1 });
  const last = start.plus({ days: 1 });
  const ahead = days(saturday, saturday.plus({ days: 1 })).period;
  return { ...days(start, last > today ? today : last), until: monday.plus({ weeks: 1 }), ahead };
}

function ago(which: string): number {
  return /last|previous/.test(which) ? 1 : /next/.test(which) ? -1 : 0;
}

const WITHIN = '(?:in |during |for )?(?:the )?(?:last |previous |past )?';
const YEAR_BEFORE = '(?:(20\\d\\d)[-/ ]?)?';
const YEAR_AFTER = '(?:(?: of the year)?[-/ ]?(?:of )?(20\\d\\d))?';
const NTH_WORD = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const NTH_WORDS = ['first', 'second', 'third', 'fourth'];

/** 3 for "3", "3rd" and "third". */
function partNumber(digit: string | undefined, word = ''): number {
  return Number(digit ?? /^\d/.exec(word)?.[0] ?? NTH_WORDS.indexOf(word) + 1);
}

/** "september to november": of the year said last, or of the latest that have begun. */
function monthToMonth([, a = '', yearA, b = '', yearB]: RegExpExecArray, today: DateTime): Time {
  const end = monthOf(b, yearB, today);
  const start = monthOf(a, yearA ?? yearB, today);
  const first = start > end ? start.minus({ years: 1 }) : start;
  const last = end.endOf('month');
  return days(first, last > today ? today : last);
}

const at = (pattern: string) => new RegExp(`(?<![\\w.])${pattern}(?![\\w])`);
const NTH = '(?:st|nd|rd|th)?';

/**
 * What the library of dates does not read, or not as whole periods. In order: a longer expression stands before one
 * that is part of it.
 */
export const PATTERNS: readonly TimePattern[] = [
  {
    pattern: at('until (\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z)'),
    reads: ([, moment = '']) => ({ until: DateTime.fromISO(moment.toUpperCase()) }),
  },
  {
    pattern: at('(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.| to | - | until | and )(\\d{4}-\\d\\d-\\d\\d)'),
    reads: ([, first = '', last = '']) => ({ period: first <= last ? { first, last } : { first: last, last: first } }),
  },
  {
    pattern: at(
      `(?:between |from )?(?:the )?(\\d{1,2})${NTH} ?(?:to|and|until|till|through|-|–) ?(?:the )?(\\d{1,2})${NTH} (?:of )?${MONTH}(?: (\\d{4}))?`,
    ),
    reads: ([, from = '', to = '', name = '', year], today) => daysOfMonth(from, to, monthOf(name, year, today), today),
  },
  {
    pattern: at(
      `(?:between |from )?${MONTH} (?:the )?(\\d{1,2})${NTH} ?(?:to|and|until|till|through|-|–) ?(?:the )?(\\d{1,2})${NTH}(?: (\\d{4}))?`,
    ),
    reads: ([, name = '', from = '', to = '', year], today) => daysOfMonth(from, to, monthOf(name, year, today), today),
  },
  {
    pattern: at(
      '(?:between|from) (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:to|and|until|till|through|-) (?:the )?(\\d{1,2})(?:st|nd|rd|th)',
    ),
    reads: ([, from = '', to = ''], today) => daysOfMonth(from, to, undefined, today),
  },
  {
    pattern: at(`(?:between |from )${MONTH}(?: (\\d{4}))? and ${MONTH}(?: (\\d{4}))?`),
    reads: monthToMonth,
  },
  {
    pattern: at(`(?:between |from )?${MONTH}(?: (\\d{4}))? ?(?:to|until|till|through|-|–) ?${MONTH}(?: (\\d{4}))?`),
    reads: monthToMonth,
  },
  {
    pattern: at('(?:in|over|during|within|for) the (?:last|past|previous) (week|month|quarter|year)'),
    reads: ([, unit = '']) => span('1', unit),
  },
  {
    pattern: at('(?:in )?(?:the )?(last|previous|past|this|current|next) (week|month|quarter|year)'),
    reads: ([, which = '', unit = ''], today) =>
      which === 'past'
        ? span('1', unit)
        : whole(today.minus({ [`${unit}s`]: ago(which) }), unit as DateTimeUnit, today),
  },
  {
    pattern: at('since (?:the )?(last|previous|this) (week|month|quarter|year)'),
    reads: ([, which = '', unit = ''], today) =>
      days(today.minus({ [`${unit}s`]: ago(which) }).startOf(unit as DateTimeUnit), today),
  },
  {
    pattern: at('((?:(?:over|on|at|during|for|the|this|last|past|previous|next|coming) )*)weekend'),
    reads: ([, which = ''], today) => weekend(which, today),
  },
  {
    pattern: at(`${WITHIN}${YEAR_BEFORE}(?:q([1-4])|${NTH_WORD} quarter)${YEAR_AFTER}`),
    reads: ([, before, digit, word, after], today) => partOfYear(partNumber(digit, word), 3, before ?? after, today),
  },
  {
    pattern: at(
      `${WITHIN}${YEAR_BEFORE}(?:h([12])|${NTH_WORD} half(?:[- ]year)?(?! (?:an |of an )?hour))${YEAR_AFTER}`,
    ),
    reads: ([, before, digit, word, after], today) => partOfYear(partNumber(digit, word), 6, before ?? after, today),
  },
  {
    pattern: at(`${WITHIN}(?<![/.\\d])(0?[1-9]|1[0-2])[/.](20\\d\\d)`),
    reads: ([, month = '', year = ''], today) =>
      whole(today.set({ year: Number(year), month: Number(month), day: 1 }), 'month', today),
  },
  {
    pattern: at('(?:in |during |for )?(20\\d\\d)[-/](0[1-9]|1[0-2])(?![-/])'),
    reads: ([, year = '', month = ''], today) =>
      whole(today.set({ year: Number(year), month: Number(month), day: 1 }), 'month', today),
  },
  {
    pattern: at(
      `(?<!\\d${NTH} )(?<!\\d${NTH} of )(?:(since|in|during|for|last|this|all of|of|whole) )+(?:month of )?${MONTH}(?! \\d{1,2}(?!\\d))(?: (20\\d\\d))?`,
    ),
    reads: (match, today) => monthPeriod(match, today),
  },
  {
    pattern: at(
      `(?<!\\d${NTH} )(?<!\\d${NTH} of )()(january|february|april|june|july|august|september|october|november|december|oct|nov|dec|feb|apr|aug|sept)(?! \\d{1,2}(?!\\d))(?: (20\\d\\d))?`,
    ),
    reads: (match, today) => monthPeriod(match, today),
  },
  {
    pattern: at('(?:until |till |by )?(?:the )?end of (?:the |this )?(day|today|week|month|year)'),
    reads: ([, unit = ''], today) => untilEnd(unit === 'today' ? 'day' : (unit as DateTimeUnit), today),
  },
  {
    pattern: at('(?:the )?day before yesterday'),
    reads: (_, today) => days(today.minus({ days: 2 }), today.minus({ days: 2 })),
  },
  { pattern: at('(?:last night|overnight)'), reads: (_, today) => days(today.minus({ days: 1 }), today) },
  {
    pattern: at(
      '(?:for )?(?:the rest of |rest of )?(?:the )?(today|this morning|this afternoon|this evening|tonight|the day)',
    ),
    // A night ends in the morning.
    reads: ([, which], today) => ({
      ...days(today, today),
      until: today.plus(which === 'tonight' ? { days: 1, hours: 8 } : { days: 1 }),
    }),
  },
  {
    pattern: at(`${LEAD}${NUMBER} ?(?:last |past )?${UNIT}(?! ago)`),
    reads: ([, number = '', unit = '']) => span(number, unit),
  },
  { pattern: at(`${LEAD}(\\d{1,5})(m|mi|h|d|w|mo|q|y)`), reads: ([, number = '', unit = '']) => span(number, unit) },
  {
    pattern: at(`(?<!${MONTH} )(?:(on|since|from) )?the (\\d{1,2})(?:st|nd|rd|th)(?! (?:of )?${MONTH})`),
    reads: ([, , lead, day = ''], today) => dayOfMonth(Number(day), lead, today),
  },
  {
    pattern: at('(?:in|during|for|since) (20\\d\\d)'),
    reads: ([text, year = ''], today) => {
      const start = today.set({ year: Number(year), month: 1, day: 1 });
      return text.startsWith('since') ? { ...days(start, today), goesOn: true } : whole(start, 'year', today);
    },
  },
  {
    // A year alone: "mttr exchange 2026". One longer ago is rather the name of a product.
    pattern: at(`(?<!(?:${MONTH}|\\d)(?:st|nd|rd|th)?[,.]? |[-/])(20\\d\\d)(?![-/.:])`),
    reads: (match, today) => {
      const year = Number(match.at(-1));
      const isNear = year <= today.year && year > today.year - 3;
      return isNear ? whole(today.set({ year, month: 1, day: 1 }), 'year', today) : undefined;
    },
  },
];
