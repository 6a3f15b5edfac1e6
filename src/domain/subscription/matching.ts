import type { ChangeKind } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import { servicesOf } from '../health/issue.ts';
import type { Issue, Tracked } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Moment, Mute, Subscription, SubscriptionKind, Target, Want } from './subscription.ts';

/** What is new about an issue, as far as it decides who is alerted. */
export interface News {
  readonly issue: Issue;
  readonly kinds: readonly ChangeKind[];
  /** Families that the issue's services belong to. */
  readonly families: readonly string[];
  /** The conversation has the issue's live card already. */
  readonly holdsCard?: boolean;
}

/**
 * Whether the conversation asked for this, muted and paused or not. Fan-out asks this, so that what comes
 * in a pause or a mute is owed and not lost.
 */
export function concerns(subscription: Subscription, news: News): boolean {
  if (news.kinds.every((kind) => kind === 'edited')) return false;
  if (subscription.follows.some((follow) => follow.issueId === news.issue.id)) return true;
  return subscription.wants.some((want) => covers(want.target, news) && isWanted(want, news));
}

/** The mute that silences this issue now, the one that lasts longest; undefined where none does. */
export function muteOn({ mutes }: Subscription, issue: Issue, now: Instant): Mute | undefined {
  const lasting = mutes.filter((mute) => mute.until > now);
  const ofIssue = lasting.filter(({ subject }) => subject.type === 'issue' && subject.id === issue.id);
  const ofServices = muteOfAll(servicesOf(issue), lasting);
  return byEnd([...ofIssue, ...(ofServices ? [ofServices] : [])]).at(-1);
}

/** Of several services one that is not muted is enough to be told: silence ends with the first of their mutes. */
function muteOfAll(services: readonly ServiceRef[], lasting: readonly Mute[]): Mute | undefined {
  const each = services.map(({ id }) =>
    byEnd(lasting.filter(({ subject }) => subject.type === 'service' && subject.id === id)).at(-1),
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
  if (!hearsOf(want, news)) return false;
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

/** The issue is of a kind that is wanted, or was until now and its card is here: whoever saw the incident hears that it is none. */
function hearsOf(want: Want, { issue, kinds, holdsCard }: News): boolean {
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
