/** What is said of times that come again, or of hours that may be meant so. */
type StandingTime = 'weekends' | 'weekend' | 'clocks' | 'hours';

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const LINK = String.raw` ?(?:to|until|and|at|-) ?`;

/**
 * Patterns of words of the calendar, in English: every language's lexicon says which words of its own are "weekend",
 * "weekends" or "until" (`words/lexicon/`). Of each group, the first that fits counts.
 */
const GROUPS: readonly (readonly (readonly [RegExp, StandingTime])[])[] = [
  [
    [/(?<!\S)weekends(?!\S)/, 'weekends'],
    // Alerts on working days alone are quiet weekends.
    [
      /^(?!.*quiet).*(?:only (?:on |during )?(?:weekdays|work ?days|mon(?:day)?-fri(?:day)?)|(?:weekdays|work ?days) only)/,
      'weekends',
    ],
    // "this weekend" and "the weekend" are one.
    [/(?<!(?:this|the|next|coming|last|past) )(?<!\S)weekend(?!\S)/, 'weekend'],
  ],
  [
    [new RegExp(String.raw`(?<!\S)\d\d?:\d\d${LINK}\d\d?:\d\d(?!\S)`), 'clocks'],
    [new RegExp(String.raw`(?<!\S)${HOUR}${LINK}${HOUR}$`), 'hours'],
  ],
];

/** Every weekend, or one that may be meant so; from which hour to which, "18:00 to 8:00" for certain, "18 to 8" perhaps. */
export function standingTimesIn(english: readonly string[]): StandingTime[] {
  const text = english.join(' ').replaceAll(/\s+/g, ' ').trim();
  return GROUPS.flatMap((group) => group.find(([pattern]) => pattern.test(text))?.[1] ?? []);
}
