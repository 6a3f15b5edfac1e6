import { MINUTE } from '../../domain/instant.ts';
import { STORM_ISSUES, SERVICES, type StormData } from './data.ts';
import { serviceRef } from './past.ts';
import type { Plot, PlotPost } from './plot.ts';

/** In timeline minutes: the first storm, and the time from one to the next. */
export const STORM = { first: 150, every: 720 };
/** Between two updates. */
const STEP = 40;
/** The first began so long before it was told of, in real minutes at any speed. */
const BEGAN_BEFORE = 35 * MINUTE;
const STATUSES = ['investigating', 'serviceDegradation'] as const;

/**
 * Three services that begin to fail within minutes, two of them with one outage under two ids. `at` gives the real time of
 * a timeline minute.
 */
export function stormPlots(index: number, at: (minutes: number) => number): Plot[] {
  const opens = STORM.first + index * STORM.every;
  return STORM_ISSUES.map((data, number) => {
    const prefix = SERVICES.get(data.service)?.prefix ?? '';
    return {
      ...data,
      id: `${prefix}${1_600_001 + index * 10 + number}`,
      service: serviceRef(data.service),
      more: '',
      origin: 'microsoft',
      details: [],
      unresolved: false,
      startedAt: at(opens) - BEGAN_BEFORE + data.beganAfter * MINUTE,
      endedAt: at(opens + data.closesAfter - 1),
      posts: postsOf(data, opens, at),
    };
  });
}

function postsOf(data: StormData, opens: number, at: (minutes: number) => number): PlotPost[] {
  const steps = data.steps.map((text, step) => ({
    at: at(opens + data.opensAfter + step * STEP),
    status: STATUSES[step] ?? 'serviceDegradation',
    text,
    kind: 'regular' as const,
  }));
  const text = "We've confirmed that files open again.";
  return [...steps, { at: at(opens + data.closesAfter), status: data.closing, text, kind: 'regular' }];
}
