import { servicesOf, type Issue } from '../../../domain/health/issue.ts';
import { DAY, HOUR, MINUTE, timeOf, type Instant } from '../../../domain/instant.ts';
import { chance } from '../../timeline/chance.ts';
import type { ActivityFunction } from './functions.ts';

/** What the numbers follow. */
interface ActivityWorld {
  readonly seed: number;
  readonly issues: readonly Issue[];
}

/** Use is made in steps so long, in milliseconds: each interval that may be asked for consists of whole ones. */
const UNIT_MS = 5 * MINUTE;

/** An outage that lasts for longer touches few, who have found other ways. */
const SHOWS_FOR_MS = DAY;
/** Of a hundred: what is left of a service's use in an outage, and how far that differs from one to another. */
const [LEAST_LEFT, LEFT_DIFFERS_BY] = [20, 20];

/**
 * The use of a service in five minutes, by when they began: much in a working day's middle, little at night and at
 * weekends, and a part of it while an incident goes on. The same time, seed and issues give the same number.
 */
export function activityAt(name: string, counted: ActivityFunction, { seed, issues }: ActivityWorld) {
  const outages = issues.filter((issue) => shows(issue, counted.service)).map((issue) => outageOf(issue, seed));
  return (at: number): number => {
    const lefts = outages.filter(({ from, to }) => from <= at && at < to).map(({ left }) => left);
    const left = Math.min(1, ...lefts);
    const luck = chance(seed, `${name}/${at / UNIT_MS}`, 101) / 100;
    if (counted.field === 'percentage') return (counted.usual + luck / 2) * ((1 + left) / 2);
    return Math.round(counted.usual * busyAt(at) * (0.95 + luck / 10) * left);
  };
}

/** People notice an incident, also before Microsoft says so; an advisory or a false alarm hardly shows. */
function shows(issue: Issue, service: string): boolean {
  const isOutage = issue.classification === 'incident' && issue.status !== 'falsePositive';
  return isOutage && servicesOf(issue).some(({ id }) => id === service);
}

function outageOf({ id, startedAt, endedAt, resolved, modifiedAt }: Issue, seed: number) {
  const from = timeOf(startedAt);
  const over = endedAt ?? (resolved ? modifiedAt : undefined);
  const to = Math.min(from + SHOWS_FOR_MS, over === undefined ? Infinity : timeOf(over));
  return { from, to, left: (LEAST_LEFT + chance(seed, `left/${id}`, LEFT_DIFFERS_BY)) / 100 };
}

/** The working day, in UTC, and what is left of use outside it. */
const [DAY_BEGINS, DAY_LASTS] = [6, 14];
const [AT_NIGHT, AT_WEEKENDS] = [0.1, 0.35];
const WEEKEND = new Set([0, 6]);

/** From a tenth to one. */
function busyAt(at: number): number {
  const hour = (at % DAY) / HOUR - DAY_BEGINS;
  const risen = hour > 0 && hour < DAY_LASTS ? Math.sin((Math.PI * hour) / DAY_LASTS) : 0;
  const ofDay = AT_NIGHT + (1 - AT_NIGHT) * risen;
  return ofDay * (WEEKEND.has(new Date(at).getUTCDay()) ? AT_WEEKENDS : 1);
}

/** An interval of the answer: its start, and the number of it. */
interface ActivityStep {
  readonly from: number;
  readonly value: number;
}

/** The bounds of what is asked for, and the length of a step, in milliseconds. */
export interface ActivitySpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly stepMs: number;
}

/** The steps that are over by now, oldest first: the sum of their parts, or the mean of a hundred. */
export function stepsOf(
  { from, to, stepMs }: ActivitySpan,
  now: Instant,
  field: ActivityFunction['field'],
  valueAt: (at: number) => number,
): ActivityStep[] {
  const [start, end] = [timeOf(from), Math.min(timeOf(to), timeOf(now) - stepMs + 1)];
  const count = Math.max(0, Math.ceil((end - start) / stepMs));
  const parts = stepMs / UNIT_MS;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * stepMs;
    const first = at - (at % UNIT_MS);
    const sum = Array.from({ length: parts }, (_part, part) => valueAt(first + part * UNIT_MS)).reduce((a, b) => a + b);
    return { from: at, value: field === 'percentage' ? sum / parts : sum };
  });
}
