import { DAY_KINDS, type DayKind, type HistoryDay } from '../../src/domain/health/day-kind.ts';
import type { Downtime } from '../../src/usecases/asking/answers.ts';
import { HOUR } from '../../src/domain/instant.ts';
import type { Words } from '../../words/index.ts';
import { label } from '../kit/escape.ts';
import { dayRanges } from '../kit/format.ts';

/** So many bars can be told apart on a phone, each with its first day below it. */
const MOST_BARS = 7;
/** Days of a bar. The longest is for the whole of our record. */
const STEPS = [1, 7, 14, 30];
const LONGEST_STEP = 61;

/** Red is for interruptions, as it is wherever a severity is drawn. */
const COLORS: Readonly<Partial<Record<DayKind, string>>> = { outage: 'attention', incident: 'warning' };

interface Bar {
  readonly x: string;
  readonly y: number;
  readonly color: string;
}

/** How many hours had an incident, a bar for each day or a few days, the last of them up to now; none if none had. */
export function barsOf(days: readonly HistoryDay[], { downMs, dailyMs }: Downtime, words: Words) {
  const step = STEPS.find((each) => days.length / each <= MOST_BARS) ?? LONGEST_STEP;
  const ends = Array.from({ length: Math.ceil(days.length / step) }, (_, at) => days.length - at * step).toReversed();
  const bars = ends.map((end) => {
    const span = [Math.max(0, end - step), end] as const;
    return barOf(days.slice(...span), dailyMs.slice(...span), words);
  });
  return { bars: downMs === 0 ? [] : bars, barsTitle: words.history.hours(step) };
}

function barOf(days: readonly HistoryDay[], dailyMs: readonly number[], words: Words): Bar {
  const ms = dailyMs.reduce((sum, each) => sum + each, 0);
  const [first] = days.map(({ day }) => day);
  return {
    x: first === undefined ? '' : label(dayRanges([first], words)),
    y: Math.round((ms / HOUR) * 10) / 10,
    color: colorOf(days),
  };
}

function colorOf(days: readonly HistoryDay[]): string {
  const worst = DAY_KINDS.find((kind) => days.some((day) => day.kind === kind)) ?? 'ok';
  return COLORS[worst] ?? 'good';
}
