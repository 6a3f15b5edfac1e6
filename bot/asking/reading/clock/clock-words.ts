const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?$/;
const PART = /^(?:am|pm|morning|noon|afternoon|evening|night)$/;

/** Words before an hour that make it earlier or later, in minutes: "halb zehn", "half past nine", "Viertel vor acht". */
const SHIFTS: Readonly<Record<string, number>> = {
  ...{ 'half-to#': -30, 'half-after#': 30, 'quarter-after#': 15, 'quarter-to#': -15 },
};

/** Minutes past the hour that are words of their own. */
const PAST: Readonly<Record<string, number>> = { 'half#': 30, 'quarter#': 15 };

const HALF = { minutes: 30, length: 0 };

interface Clock {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/**
 * Times of day among words of the calendar, each written as `18:30` at the place of its last word: `pm 6 hour# half#`,
 * `evening 6 hour# 30 minutes`, `six half# pm`, `half-to# seven`, `18.30 hour#`. A number alone stays as it is.
 */
export function withClocks(said: readonly string[]): string[] {
  const written = [...said];
  // A phrase of several words is one word of the calendar, with blanks after it.
  const places = [...said.keys()].filter((at) => said[at] !== '');
  const words = places.map((at) => said[at] ?? '');
  for (let at = 0; at < words.length; at += 1) {
    const clock = clockAt(words, at);
    if (!clock) continue;
    const last = places[clock.last] ?? 0;
    written.fill('', places[clock.first], last);
    written[last] = clock.text;
    at = clock.last;
  }
  return written;
}

/** The time of day whose hour stands at `at`, if more than the number says that it is one. */
function clockAt(words: readonly string[], at: number): Clock | undefined {
  const hour = hourOf(words[at] ?? '');
  if (!hour) return undefined;
  const shift = SHIFTS[words[at - 1] ?? ''];
  const before = shift === undefined ? at - 1 : at - 2;
  const leads = PART.test(words[before] ?? '');
  const isHalfPast = words[at + 1] === 'half-past#';
  const hasUnit = isHalfPast || words[at + 1] === 'hour#';
  // 24.11 is a date, 24.11 Uhr is not.
  if (words[at]?.includes('.') === true && !hasUnit) return undefined;
  const past = isHalfPast ? HALF : minutesAt(words, at + (hasUnit ? 2 : 1), hasUnit);
  let last = at + (hasUnit ? 1 : 0) + past.length;
  const follows = partAfter(words, last + 1);
  if (!hasUnit && shift === undefined && past.length === 0 && !leads && follows === 0) return undefined;
  const part = leads ? words[before] : follows > 0 ? words[last + follows] : undefined;
  last += leads ? 0 : follows;
  const minutes = hour.hour * 60 + (shift ?? hour.minute ?? past.minutes);
  return { first: leads ? before : before + 1, last, text: written(minutes, part) };
}

function hourOf(word: string): { readonly hour: number; readonly minute?: number } | undefined {
  const [, digits, minute] = CLOCK.exec(word) ?? [];
  const hour = digits === undefined ? HOURS.indexOf(word) : Number(digits);
  if (hour < 0 || hour > 24) return undefined;
  return minute === undefined ? { hour } : { hour, minute: Number(minute) };
}

/** Minutes after an hour: `half#`, `30 minutes`, or a bare `30` after the word for the hour. */
function minutesAt(
  words: readonly string[],
  at: number,
  hasUnit: boolean,
): { readonly minutes: number; readonly length: number } {
  const [word = '', next] = words.slice(at, at + 2);
  const past = PAST[word];
  if (past !== undefined) return { minutes: past, length: 1 };
  if (hasUnit && /^[0-5]?\d$/.test(word) && next === 'minutes') return { minutes: Number(word), length: 2 };
  return hasUnit && /^[0-5]\d$/.test(word) ? { minutes: Number(word), length: 1 } : { minutes: 0, length: 0 };
}

/** How many words at `at` say the part of the day: `evening`, `of evening`. */
function partAfter(words: readonly string[], at: number): number {
  if (PART.test(words[at] ?? '')) return 1;
  return words[at] === 'of' && PART.test(words[at + 1] ?? '') ? 2 : 0;
}

const MINUTES_A_DAY = 1440;
const HALF_A_DAY = 720;

/** `18:30`. Six in the evening and two in the afternoon are after noon, twelve at night is midnight. */
function written(minutes: number, part: string | undefined): string {
  const isTwelve = Math.floor(minutes / 60) === 12;
  const isLate = part === 'pm' || part === 'evening' || part === 'afternoon' || (part === 'night' && minutes >= 360);
  const isMorning = part === 'am' || part === 'morning' || part === 'night';
  const shift = isTwelve ? (isMorning ? -HALF_A_DAY : 0) : isLate && minutes < HALF_A_DAY ? HALF_A_DAY : 0;
  const time = (minutes + shift + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}
