import type { Announcement } from '../../domain/health/announcement.ts';
import { DAY, instantOf, MINUTE } from '../../domain/instant.ts';
import { chance } from './chance.ts';
import { LIVE_ANNOUNCEMENTS, LIVE_ISSUES, SERVICES, type LiveData } from './data.ts';
import { fallingDue, withMoved } from './deadlines.ts';
import { serviceRef, type Origin } from './past.ts';
import type { Plot, PlotPost } from './plot.ts';
import { STORM, stormPlots } from './storm.ts';

/** From where and how fast the timeline runs: `speed` timeline seconds per real second; 0 stops it. */
interface Pace extends Origin {
  readonly speed: number;
}

/*
 * All in timeline minutes. At the demo's speed of 60, one minute is a real second: an incident opens 15 to 18 seconds
 * after the start. Whoever watches sees all of the first one within a minute: news every 10 seconds, then the end. Those
 * that follow stay for three minutes, so that there is time to ask about them.
 */
const FIRST_ISSUE = 15;
const ISSUE_EVERY = 90;
const LATENESS = 4;
const FIRST_RHYTHM: Rhythm = { step: 10, quick: 25, closes: 39, report: 75 };
const RHYTHM: Rhythm = { step: 45, quick: 110, closes: 170, report: 230 };
const FIRST_ANNOUNCEMENT = 30;
const ANNOUNCEMENT_EVERY = 240;

/** When an issue's posts follow its first one. */
interface Rhythm {
  /** Between two updates. */
  readonly step: number;
  readonly quick: number;
  readonly closes: number;
  readonly report: number;
}

/**
 * How long before its first post an issue began, in real minutes at any speed: its posts are real seconds apart, and an incident
 * that lasts for seconds looks like none. Microsoft too tells of it later than it begins, of an advisory hours later.
 */
const BEGAN_BEFORE = {
  incident: { least: 25, most: 140 },
  advisory: { least: 5 * 60, most: 40 * 60 },
};

/** The most live issues and announcements listed. Older ones closed long ago and have left the list. */
const KEPT = 40;

/** The plots of all live issues that have begun by `now`, oldest first. */
export function livePlots(pace: Pace, now: number): Plot[] {
  const ones = indexes(pace, now, FIRST_ISSUE, ISSUE_EVERY).map((index) => livePlot(pace, index));
  const storms = indexes(pace, now, STORM.first, STORM.every).flatMap((index) =>
    stormPlots(index, (minutes) => realTime(pace, minutes)),
  );
  return [...ones, ...storms].toSorted((a, b) => toldAt(a) - toldAt(b)).slice(-KEPT);
}

function toldAt({ posts: [first] }: Plot): number {
  return first?.at ?? 0;
}

/** Past announcements as they are once time passes: one falls due within a week, and the date of another is moved. */
export function withChanges(past: readonly Announcement[], pace: Pace, now: number): readonly Announcement[] {
  if (pace.speed === 0) return past;
  return [...withMoved(past, now, (minutes) => realTime(pace, minutes)), fallingDue(pace.start)];
}

/** The announcements published since the start. */
export function liveAnnouncements(pace: Pace, now: number): Announcement[] {
  return indexes(pace, now, FIRST_ANNOUNCEMENT, ANNOUNCEMENT_EVERY).flatMap((index) => {
    const data = LIVE_ANNOUNCEMENTS[index % LIVE_ANNOUNCEMENTS.length];
    if (!data) return [];
    const at = realTime(pace, FIRST_ANNOUNCEMENT + index * ANNOUNCEMENT_EVERY);
    return [
      {
        id: `MC${2_000_001 + index}`,
        kind: 'message' as const,
        title: data.title,
        services: data.services.map(serviceRef),
        category: 'stayInformed' as const,
        severity: 'normal' as const,
        majorChange: false,
        startsAt: instantOf(at),
        endsAt: instantOf(at + 90 * DAY),
        modifiedAt: instantOf(at),
        tags: ['New feature'],
        details: [],
        body: { type: 'html' as const, content: data.body },
      },
    ];
  });
}

/** Which of the events at `first`, `first + every` … (timeline minutes) have happened: the last `KEPT` of them. */
function indexes({ start, speed }: Pace, now: number, first: number, every: number): number[] {
  const minutes = ((now - start) * speed) / MINUTE;
  const count = minutes < first ? 0 : Math.floor((minutes - first) / every) + 1;
  const from = Math.max(0, count - KEPT);
  return Array.from({ length: count - from }, (_, index) => from + index);
}

/** Events carry the real time at which they appear, so nothing is in the future at any speed. */
function realTime({ start, speed }: Pace, minutes: number): number {
  return Math.floor(start + (minutes * MINUTE) / speed);
}

function livePlot(pace: Pace, index: number): Plot {
  const data = liveData(pace.seed, index);
  const opens = FIRST_ISSUE + index * ISSUE_EVERY + chance(pace.seed, `opens/${index}`, LATENESS);
  const rhythm = index === 0 ? FIRST_RHYTHM : RHYTHM;
  const at = (minutes: number) => realTime(pace, minutes);
  return {
    ...data,
    id: `${SERVICES.get(data.service)?.prefix ?? ''}${1_500_001 + index * 7}`,
    service: serviceRef(data.service),
    more: '',
    origin: 'microsoft',
    details: [],
    unresolved: false,
    startedAt: at(opens) - beganBefore(data, pace.seed, index),
    endedAt: at(opens + rhythm.closes - 1),
    posts: posts(data, index, rhythm).map(({ minutes, ...post }) => ({ ...post, at: at(opens + minutes) })),
  };
}

/** In milliseconds. */
function beganBefore({ classification }: LiveData, seed: number, index: number): number {
  const { least, most } = BEGAN_BEFORE[classification];
  return (least + chance(seed, `began/${index}`, most - least)) * MINUTE;
}

/**
 * Each run uses all templates before it repeats one. The first is an incident, because that is what viewers wait for.
 */
function liveData(seed: number, index: number): LiveData {
  const incidents = LIVE_ISSUES.filter(({ classification }) => classification === 'incident');
  const first = incidents[chance(seed, 'first', incidents.length)];
  const others = LIVE_ISSUES.filter((each) => each !== first).toSorted(
    (a, b) => chance(seed, a.title, 1_000_003) - chance(seed, b.title, 1_000_003),
  );
  const data = [first, ...others][index % LIVE_ISSUES.length];
  if (!data) throw new RangeError('The timeline has no live issues');
  return data;
}

type Step = Omit<PlotPost, 'at'> & { readonly minutes: number };

function posts(data: LiveData, index: number, rhythm: Rhythm): Step[] {
  const steps = data.steps.map((text, step): Step => ({
    minutes: step * rhythm.step,
    status: STATUS_BY_STEP[step] ?? 'restoringService',
    text,
    kind: 'regular',
  }));
  const quick: Step[] = data.quick
    ? [{ minutes: rhythm.quick, status: steps.at(-1)?.status ?? 'investigating', text: data.quick, kind: 'quick' }]
    : [];
  const open = [...steps, ...quick].toSorted((a, b) => a.minutes - b.minutes);
  return [...open, closing(data, rhythm), ...report(data, index, rhythm)];
}

const STATUS_BY_STEP = ['investigating', 'serviceDegradation', 'restoringService'] as const;

function closing({ closing: status }: LiveData, rhythm: Rhythm): Step {
  const text =
    status === 'falsePositive'
      ? "We've found that the service works as designed. This communication will expire in 24 hours."
      : "We've confirmed that the service works as it should.";
  return { minutes: rhythm.closes, status, text, kind: 'regular' };
}

/** Every third incident gets a report. */
function report({ classification, closing: status }: LiveData, index: number, rhythm: Rhythm): Step[] {
  if (classification !== 'incident' || status !== 'serviceRestored' || index % 3 !== 0) return [];
  const text = 'A post-incident report has been published.';
  return [{ minutes: rhythm.report, status: 'postIncidentReviewPublished', text, kind: 'regular' }];
}
