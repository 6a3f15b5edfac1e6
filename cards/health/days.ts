import { DAY_KINDS } from '../../src/domain/health/day-kind.ts';
import type { DayKind, HistoryDay } from '../../src/domain/health/day-kind.ts';
import type { Words } from '../../words/index.ts';
import { label } from '../kit/escape.ts';
import { dayRanges } from '../kit/format.ts';
import { SEVERITY_STYLES } from '../kit/severity.ts';

type DayStyle = Pick<(typeof SEVERITY_STYLES)['ok'], 'symbol' | 'color'>;

const { critical, warning, info, ok, unknown } = SEVERITY_STYLES;
const STYLES: Readonly<Record<DayKind, DayStyle>> = {
  outage: critical,
  incident: warning,
  degraded: { ...warning, symbol: '△' },
  advisory: info,
  ok,
  unknown,
};

/** Characters of ranges for one kind of day, before they are cut: 45 alternating days would fill the card. */
const MOST_RANGES = 160;

/** Some days of one kind in words: `Incidents: 3 days (28 Feb, 11–12 Mar)`. */
interface DaysOfKind extends DayStyle {
  readonly words: string;
}

/** What a strip of days shows, in words, worst first. Days without trouble are counted, not listed. */
export function daysInWords(days: readonly HistoryDay[], words: Words): DaysOfKind[] {
  const { kinds, days: texts } = words.history;
  return DAY_KINDS.flatMap((kind) => {
    const on = days.filter((day) => day.kind === kind).map(({ day }) => day);
    if (on.length === 0) return [];
    if (on.length === days.length) return [{ ...STYLES[kind], words: texts.allOf(kinds[kind], on.length) }];
    const ranges = label(dayRanges(on, words), MOST_RANGES);
    const said = kind === 'ok' ? texts.some(kinds.ok, on.length) : texts.on(kinds[kind], on.length, ranges);
    return [{ ...STYLES[kind], words: said }];
  });
}

/** The same as one text, for screen readers. */
export function daysInOneText(days: readonly HistoryDay[], words: Words): string {
  return daysInWords(days, words)
    .map((each) => each.words)
    .join('. ');
}
