import type { ChangeKind } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import { servicesOf } from '../health/issue.ts';
import type { Issue, Tracked } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Moment, Mute, Subscription, SubscriptionKind, Target, Want } from './subscription.ts';

/** What is new about an issue: the parts that decide who is alerted. */
export interface News {
  readonly issue: Issue;
  readonly kinds: readonly ChangeKind[];
  /** The families that the issue's services belong to. */
  readonly families: readonly string[];
  /** Whether the conversation already has the issue's live card. */
  readonly holdsCard?: boolean;
}

/**
 * Whether the conversation asked for this, even if it is muted or paused. Fan-out uses this check, so that news during
 * a pause or a mute is owed, not lost.
 */
export function concerns(subscription: Subscription, news: News): boolean {
  if (news.kinds.every((kind) => kind === 'edited')) return false;
  if (subscription.follows.some((follow) => follow.issueId === news.issue.id)) return true;
  return subscription.wants.some((want) => covers(want.target, news) && isWanted(want, news));
}

/** The mute that silences this issue now: the one that lasts longest, or undefined if there is none. */
export function muteOn({ mutes }: Subscription, issue: Issue, now: Instant): Mute | undefined {
  const active = mutes.filter((mute) => mute.until > now);
  const ofIssue = active.filter(({ subject }) => subject.type === 'issue' && subject.id === issue.id);
  const ofServices = muteOfAll(servicesOf(issue), active);
  return byEnd([...ofIssue, ...(ofServices ? [ofServices] : [])]).at(-1);
}

/**
 * For an issue of several services, one unmuted service is enough for an alert, so silence ends with the first of their
 * mutes.
 */
function muteOfAll(services: readonly ServiceRef[], active: readonly Mute[]): Mute | undefined {
  const each = services.map(({ id }) =>
    byEnd(active.filter(({ subject }) => subject.type === 'service' && subject.id === id)).at(-1),
  );
  const present = each.filter((mute) => mute !== undefined);
  return present.length === services.length ? byEnd(present)[0] : undefined;
}

function byEnd(mutes: readonly Mute[]): Mute[] {
  return mutes.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

function covers(target: Target, { issue, families }: News): boolean {
  switch (target.type) {
    case 'all':
      return true;
    case 'family':
      return families.includes(target.id);
    case 'service':
      return servicesOf(issue).some(({ id }) => id === target.id);
  }
}

function isWanted(want: Want, news: News): boolean {
  if (!wantsKind(want, news)) return false;
  return news.kinds.some((kind) => momentsOf(kind, want, news).some((moment) => want.moments.includes(moment)));
}

const KIND: Readonly<Record<Tracked, SubscriptionKind>> = {
  incident: 'incidents',
  advisory: 'advisories',
  message: 'messages',
};
const FORMER_KIND: Readonly<Record<Tracked, SubscriptionKind>> = {
  incident: 'advisories',
  advisory: 'incidents',
  message: 'messages',
};

/**
 * Whether the issue's kind is wanted, or was until now while its card is here: those who saw the incident learn that it
 * no longer is one.
 */
function wantsKind(want: Want, { issue, kinds, holdsCard }: News): boolean {
  if (want.kinds.includes(KIND[issue.classification])) return true;
  return holdsCard === true && kinds.includes('reclassified') && want.kinds.includes(FORMER_KIND[issue.classification]);
}

const MOMENT: Readonly<Record<ChangeKind, readonly Moment[]>> = {
  opened: ['new'],
  updated: ['updates'],
  resolved: ['resolved'],
  'report-published': ['reports'],
  reclassified: ['updates'],
  'status-changed': ['updates'],
  'no-longer-listed': ['updates'],
  edited: [],
};

/** An advisory that becomes an incident is new to those who are not subscribed to advisories. */
function momentsOf(kind: ChangeKind, want: Want, { issue }: News): readonly Moment[] {
  const isNew = kind === 'reclassified' && !want.kinds.includes(FORMER_KIND[issue.classification]);
  return isNew ? ['new', ...MOMENT[kind]] : MOMENT[kind];
}
