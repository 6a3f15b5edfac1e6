import type { ChangeKind } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import { standingOf } from '../health/issue.ts';
import type { Issue, Standing, Tracked } from '../health/issue.ts';
import { familiesOf } from '../naming/catalogue.ts';
import { sameService, type ServiceNames } from '../naming/service-names.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Moment, Mute, Subscription, SubscriptionKind, Target, Want } from './subscription.ts';

/** What is new about an issue: the parts that decide who is alerted. */
export interface News extends About {
  readonly kinds: readonly ChangeKind[];
}

/** An issue, and all that it has been taken for. */
export interface About {
  readonly issue: Issue;
  /**
   * What the issue was taken for when this conversation was told of it. Whoever heard of an incident of Exchange hears
   * how it goes on and ends, even if it has become an advisory of another service.
   */
  readonly toldAs?: readonly Standing[];
  /** The names of the tenant's services. If absent, only the catalogue says which name means which service. */
  readonly names?: ServiceNames;
}

/**
 * Whether the conversation asked for this, even if it is muted or paused. Fan-out uses this check, so that news during
 * a pause or a mute is owed, not lost.
 */
export function concerns(subscription: Subscription, news: News): boolean {
  if (news.kinds.every((kind) => kind === 'edited')) return false;
  if (subscription.follows.some((follow) => follow.issueId === news.issue.id)) return true;
  return subscription.wants.some((want) => covers(want, news) && wantsMoment(want, news));
}

/** The lines that cover the issue by its services and kind, whichever of its news they want. */
export function linesCovering(wants: readonly Want[], about: About): readonly Want[] {
  return wants.filter((want) => covers(want, about));
}

/**
 * The mute that silences this issue now: the one that lasts longest, or undefined if there is none. A mute of a service
 * that the issue was taken for when it was told silences it too.
 */
export function muteOn({ mutes }: Subscription, about: About, now: Instant): Mute | undefined {
  const active = mutes.filter((mute) => mute.until > now);
  const ofIssue = active.filter(({ subject }) => subject.type === 'issue' && subject.id === about.issue.id);
  const ofServices = standingsOf(about).flatMap(({ services }) => muteOfAll(services, active, about.names) ?? []);
  return byEnd([...ofIssue, ...ofServices]).at(-1);
}

/**
 * For an issue of several services, one unmuted service is enough for an alert, so silence ends with the first of their
 * mutes.
 */
function muteOfAll(services: readonly ServiceRef[], active: readonly Mute[], names?: ServiceNames): Mute | undefined {
  const each = services.map((service) =>
    byEnd(active.filter(({ subject }) => subject.type === 'service' && means(subject.id, service, names))).at(-1),
  );
  const present = each.filter((mute) => mute !== undefined);
  return present.length === services.length ? byEnd(present)[0] : undefined;
}

function byEnd(mutes: readonly Mute[]): Mute[] {
  return mutes.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/** Whether target and kind fit anything that the issue is, or was when it was told. */
function covers({ target, kinds, except = [] }: Want, about: About): boolean {
  return standingsOf(about).some(
    ({ services, classification }) =>
      kinds.includes(KIND[classification]) &&
      services.some((service) => isWithin(target, service, about.names) && !isExcepted(service, except, about.names)),
  );
}

function isExcepted(service: ServiceRef, except: readonly string[], names?: ServiceNames): boolean {
  return except.some((id) => means(id, service, names));
}

/** What the issue is, and what it was when it was told. */
function standingsOf({ issue, toldAs = [] }: About): readonly Standing[] {
  return [standingOf(issue), ...toldAs];
}

function isWithin(target: Target, service: ServiceRef, names?: ServiceNames): boolean {
  switch (target.type) {
    case 'all':
      return true;
    case 'family':
      return isInFamily(service, target.id) || isInFamily(names?.find(service) ?? service, target.id);
    case 'service':
      return means(target.id, service, names);
  }
}

function isInFamily(service: ServiceRef, family: string): boolean {
  return familiesOf(service).some((each) => each === family);
}

/** Whether an id in a subscription means this service. It may be a name that the service had when it was written. */
function means(id: string, service: ServiceRef, names?: ServiceNames): boolean {
  const named = { id, name: id };
  if (id === service.id) return true;
  return names ? names.relativesOf(service).some((each) => names.same(named, each)) : sameService(named, service);
}

function wantsMoment(want: Want, news: News): boolean {
  return news.kinds.some((kind) => momentsOf(kind, want, news).some((moment) => want.moments.includes(moment)));
}

/** What a subscription calls each kind of issue. */
export const KIND: Readonly<Record<Tracked, SubscriptionKind>> = {
  incident: 'incidents',
  advisory: 'advisories',
  message: 'messages',
};
const FORMER_KIND: Readonly<Record<Tracked, SubscriptionKind>> = {
  incident: 'advisories',
  advisory: 'incidents',
  message: 'messages',
};

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

/** By which services and families to look for the conversations that may want to hear about these services. */
export function soughtFor(services: readonly ServiceRef[], names: ServiceNames) {
  return {
    serviceIds: [
      ...new Set(services.flatMap((each) => names.relativesOf(each)).flatMap((each) => names.formsOf(each))),
    ],
    families: [...new Set(services.flatMap((each) => [each, names.find(each) ?? each]).flatMap(familiesOf))],
  };
}
