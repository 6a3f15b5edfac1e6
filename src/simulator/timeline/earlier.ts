import { DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import { chance } from './chance.ts';
import { LIVE_ISSUES, SERVICES, type LiveData } from './data.ts';
import { serviceRef, type Origin } from './past.ts';
import type { Plot, PlotPost } from './plot.ts';

/** The last month has issues of its own. */
const FROM_WEEK = 5;
const WEEKS_IN_A_MONTH = 4.35;
const EACH_WEEK = 2;
const STATUSES = ['investigating', 'serviceDegradation', 'restoringService'] as const;
/** In minutes. Microsoft's incidents last for hours, its advisories for days (`health-apis.md` §6.1). */
const LASTS = {
  incident: { least: 40, most: 8 * 60 },
  advisory: { least: 10 * 60, most: 6 * 24 * 60 },
};

/** What happened in the months before the last one: two issues a week, all of them over. Oldest first. */
export function earlierPlots(origin: Origin, months: number): Plot[] {
  const weeks = Math.round(months * WEEKS_IN_A_MONTH);
  const numbers = Array.from({ length: Math.max(0, weeks - FROM_WEEK + 1) * EACH_WEEK }, (_, number) => number);
  return numbers.map((number) => earlierPlot(origin, number)).toSorted((a, b) => a.startedAt - b.startedAt);
}

function earlierPlot({ seed, start }: Origin, number: number): Plot {
  const pick = (name: string, below: number) => chance(seed, `earlier/${number}/${name}`, below);
  const data = LIVE_ISSUES[pick('what', LIVE_ISSUES.length)];
  if (!data) throw new RangeError('The timeline has no live issues');
  const daysAgo = (FROM_WEEK + Math.floor(number / EACH_WEEK)) * 7 - pick('day', 7);
  const startedAt = wholeMinute(start - daysAgo * DAY - pick('minute', 24 * 60) * MINUTE);
  const { least, most } = LASTS[data.classification];
  const endedAt = startedAt + (least + pick('lasts', most - least)) * MINUTE;
  return {
    ...data,
    id: `${SERVICES.get(data.service)?.prefix ?? ''}${1_390_001 - number * 17}`,
    service: serviceRef(data.service),
    more: '',
    origin: 'microsoft',
    details: [],
    unresolved: false,
    ...{ startedAt, endedAt },
    posts: postsOf(data, startedAt, endedAt),
  };
}

/** The last of them an hour after the end, as Microsoft watches for a while. */
function postsOf({ steps, closing }: LiveData, startedAt: number, endedAt: number): PlotPost[] {
  const first = startedAt + 20 * MINUTE;
  const between = (endedAt - first) / steps.length;
  const open = steps.map((text, step) => ({
    at: first + Math.floor(step * between),
    status: STATUSES[step] ?? 'restoringService',
    text,
    kind: 'regular' as const,
  }));
  const text = "We've confirmed that the service works as it should.";
  return [...open, { at: endedAt + HOUR, status: closing, text, kind: 'regular' }];
}

function wholeMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}
