import { between, DAY, shift, type Instant } from '../instant.ts';
import type { Tracked } from '../health/issue.ts';
import type { ChangeKind } from '../watching/change.ts';
import { concerns, muteOn, type News } from './matching.ts';
import { nextDigest, quietUntil } from './quiet-times.ts';
import type { Level } from './settings.ts';
import type { Subscription } from './subscription.ts';
import { silenceAt } from './settings.ts';

/** Why something is told, held or spared. These codes are stored. */
export const RULES = [
  'subscription',
  'follow',
  'not-asked',
  'level',
  'mute',
  'silence',
  'quiet',
  'digest-only',
  'old-advisory',
  'not-for-us',
] as const;
type Rule = (typeof RULES)[number];

/** By what something is told. */
export type TellRule = Extract<Rule, 'subscription' | 'follow'>;

/** What is to be done with news in one conversation at one time. */
export type Telling =
  | { readonly act: 'tell'; readonly rule: TellRule }
  | Hold
  /** Never told: nobody asked for it, or it is below the conversation's level. */
  | { readonly act: 'spare'; readonly rule: 'not-asked' | 'level' | 'not-for-us' };

/** Told later: in the digest at that time, or by itself if `inDigest` is false. */
export interface Hold {
  readonly act: 'hold';
  readonly rule: Rule;
  readonly until: Instant;
  readonly inDigest: boolean;
}

/** News, and when this conversation was last told something of the issue. */
interface TellableNews extends News {
  readonly lastToldAt?: Instant | undefined;
}

/** An advisory that is open for longer than this is told once in a week at most. */
const OLD_AFTER = 14 * DAY;
const OLD_EVERY = 7 * DAY;

/**
 * What a conversation's wants, mutes and settings say about news at `now`. A pause is not looked at: it is about whether
 * anything can be sent, not about what is wanted. What somebody asked for is told unless something holds it; the first
 * rule that applies decides:
 *
 * - Following one issue asks for all of it: no level and no old-advisory rule applies.
 * - A mute names what it is about, so it comes before the times that are quiet for everything.
 * - News of an incident breaks through a quiet time, but its post-incident report can wait for the morning.
 */
export function tellingOf(subscription: Subscription, news: TellableNews, now: Instant): Telling {
  const isFollowed = subscription.follows.some(({ issueId }) => issueId === news.issue.id);
  if (!concerns(subscription, news)) return { act: 'spare', rule: 'not-asked' };
  if (!isFollowed && !reaches(subscription.settings?.level, news)) return { act: 'spare', rule: 'level' };
  const mute = muteOn(subscription, news, now);
  if (mute) return { ...held('mute', mute.until), inDigest: false };
  const urgent = isUrgent(news);
  const hold = quietNow(subscription, urgent, now) ?? digestOnly(subscription, urgent, now);
  const old = isFollowed ? undefined : oldAdvisory(subscription, news, now);
  return hold ?? old ?? { act: 'tell', rule: isFollowed ? 'follow' : 'subscription' };
}

/** Whether news cannot wait: of an incident, unless all of it is that the report is out. */
export function isUrgent({ issue, kinds }: Pick<News, 'issue' | 'kinds'>): boolean {
  return issue.classification === 'incident' && kinds.some((kind) => kind !== 'report-published');
}

/** What is quiet now for news of this urgency, and until when. */
export function quietNow({ settings }: Subscription, urgent: boolean, now: Instant): Hold | undefined {
  const { quiet = [], timeZone = 'UTC' } = settings ?? {};
  const silence = silenceAt(settings ?? {}, now);
  if (silence && !(urgent && silence.butIncidents)) return held('silence', silence.until);
  const until = quietUntil(urgent ? quiet.filter(({ everything }) => everything) : quiet, timeZone, now);
  return until === undefined ? undefined : held('quiet', until);
}

function digestOnly({ settings }: Subscription, urgent: boolean, now: Instant): Hold | undefined {
  const { digest, timeZone = 'UTC' } = settings ?? {};
  return digest?.only && !urgent ? held('digest-only', nextDigest(digest, timeZone, now)) : undefined;
}

function held(rule: Rule, until: Instant): Hold {
  return { act: 'hold', rule, until, inDigest: true };
}

const LEVEL: Readonly<Record<Tracked, number>> = { incident: 3, advisory: 2, message: 1 };
const FLOOR: Readonly<Record<Level, number>> = { incidents: 3, advisories: 2, all: 1 };

/** Whoever was told of an incident hears how it ends, even if it is an advisory by then. */
export function reaches(level: Level | undefined, { issue, toldAs = [] }: Pick<News, 'issue' | 'toldAs'>): boolean {
  return [issue, ...toldAs].some(({ classification }) => LEVEL[classification] >= FLOOR[level ?? 'all']);
}

/** News that an old advisory goes on. That it ends, or turns into an incident, is told at once. */
const GOES_ON: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['updated', 'status-changed', 'edited']);

function oldAdvisory({ settings }: Subscription, news: TellableNews, now: Instant): Telling | undefined {
  const { issue, kinds, lastToldAt } = news;
  if (settings?.oldAdvisories === 'always' || issue.classification !== 'advisory' || lastToldAt === undefined)
    return undefined;
  if (between(issue.startedAt, now) <= OLD_AFTER || !kinds.every((kind) => GOES_ON.has(kind))) return undefined;
  const until = shift(lastToldAt, OLD_EVERY);
  return until > now ? { ...held('old-advisory', until), inDigest: false } : undefined;
}
