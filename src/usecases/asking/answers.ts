import type { Measure } from '../../domain/availability/measure.ts';
import type { Deadlines } from '../../domain/announcement/deadlines.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import type { Day, Instant } from '../../domain/instant.ts';
import type { HistoryDay } from '../../domain/health/day-kind.ts';
import type { Classification, Issue } from '../../domain/health/issue.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { Service, ServiceHealth, ServiceRef } from '../../domain/health/service.ts';
import type { Related } from '../../domain/related/related.ts';
import type { Together } from '../../domain/related/together.ts';
import type { Period } from '../../domain/period.ts';
import type { Publication } from './reports/published.ts';
import type { Mute, Person, Subscription, Want } from '../../domain/subscription/subscription.ts';

/** A service in the overview. Incidents and advisories are separate: one open advisory makes the API say "degraded". */
export interface OverviewLine {
  readonly health: ServiceHealth;
  readonly incidents: readonly Issue[];
  readonly advisories: readonly Issue[];
}

/** `status`: every service, worst first. */
export type Overview = Reading<readonly OverviewLine[]> & {
  /** The incidents that began together in three or more services which still fail. */
  readonly together?: Together;
};

/** `status <service>`. */
export type ServiceStatus = Reading<{
  readonly health: ServiceHealth;
  /** Worst and newest first. */
  readonly openIssues: readonly Issue[];
  /** The last 7 days, oldest first. Empty if the source has no history. */
  readonly week: readonly HistoryDay[];
}>;

/** How long a service was down, by the rules of `docs/availability.md`, and how long on each day. */
export interface Downtime extends Measure {
  readonly dailyMs: readonly number[];
}

/** `history <service> [period]`. */
export type ServiceHistory = Reading<{
  readonly service: ServiceRef;
  /** The time that is shown. Its end may lie ahead; its days do not. */
  readonly period: Period;
  /** The first day that the answer reaches back to, if more was asked for: nothing is known of earlier ones. */
  readonly reachesTo?: Day;
  /** One entry for each day until today, oldest first. Without any knowledge, its status and kind are `unknown`. */
  readonly days: readonly HistoryDay[];
  /** The issues of these days, newest first. */
  readonly issues: readonly Issue[];
  /** Issues that only the days name, with the days: the source no longer lists them. */
  readonly unlisted: ReadonlyMap<string, readonly Day[]>;
  readonly downtime: Downtime;
}>;

export interface IssueFilter {
  readonly classification: Classification;
  readonly service?: ServiceRef;
  /** Issues of these services too. */
  readonly alsoServices?: readonly ServiceRef[];
  readonly state: 'open' | 'resolved' | 'all';
  /** Only issues that were there in this time; if absent, all known issues. */
  readonly period?: Period;
}

/** `incidents`, `advisories`: open before resolved, each newest first. */
export type IssueList = Reading<{
  readonly filter: IssueFilter;
  readonly issues: readonly Issue[];
  /** When the oldest issue began that the source still lists. What was before is not known. */
  readonly listedSince?: Instant;
}>;

/** `incident <id>`. */
export type OneIssue = Reading<Issue> & {
  /** What other issues have to do with it. */
  readonly related?: Related;
};

export interface AnnouncementFilter {
  readonly kind: Announcement['kind'];
  readonly service?: ServiceRef;
  /** Only messages that ask for action by a date. */
  readonly actBy?: boolean;
  /** Only major changes. */
  readonly major?: boolean;
  /** Only those with a tag of this name: `retirement`, `new-feature`. */
  readonly tag?: string;
  /** Only those in which all of these words stand, in any form that the search knows. */
  readonly words?: string;
  /** Words that mean the same, a group a line, with commas between them. */
  readonly synonyms?: readonly string[];
  /** Only messages that changed in this time (for a time to come, those that are due in it), or maintenance in it. */
  readonly period?: Period;
}

/** `messages`: newest change first, or next deadline first. `maintenance`: next to start first. */
export type AnnouncementList = Reading<AnnouncementFilter & { readonly announcements: readonly Announcement[] }>;

/** `deadlines`: which dates are asked for. */
export type DeadlineFilter = Omit<AnnouncementFilter, 'kind' | 'actBy'>;

/** `deadlines`: what is due, by what a conversation says of it. */
export type DeadlineList = Reading<
  DeadlineFilter &
    Deadlines & {
      /** Whether the items can be marked here; `unread` if what was marked cannot be read now. */
      readonly marking: 'here' | 'nowhere' | 'unread';
    }
>;

/** `message <id>`. */
export type OneAnnouncement = Reading<Announcement>;

/** `services`. */
export type ServiceList = Reading<readonly Service[]>;

/** `search <words>`: best match first. */
export type SearchResult = Reading<{
  readonly words: string;
  /** The words that nothing has. */
  readonly missing?: readonly string[];
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
}>;

/** `report <id>`. */
export type ReportAnswer = Reading<{
  readonly issue: Issue;
  /** `published` if the report is out, `expected` if a post promises one, otherwise `none`. */
  readonly state: 'published' | 'expected' | 'none';
  readonly publishedOn?: Day;
}>;

export interface ReportFilter {
  /** Reports of these services; none means all. */
  readonly services: readonly ServiceRef[];
  /** Only reports that were published in this time. */
  readonly period: Period;
}

/** An issue whose report is out. */
export interface ListedReport {
  readonly issue: Issue;
  /** Oldest first. Empty: the issue's status alone says that a report is out, and not since when. */
  readonly publications: readonly Publication[];
  /** The newest publication in the time asked about; without a date, the issue's last change. */
  readonly newest: Instant;
}

/** `reports`: newest first. */
export type ReportList = Reading<{
  readonly filter: ReportFilter;
  readonly reports: readonly ListedReport[];
  /** The first moment of which anything is known. */
  readonly knownFrom?: Instant;
  /** A part of our own record could not be read. */
  readonly isIncomplete?: true;
}>;

/** `subscriptions`: what the reader's conversation is subscribed to. */
export interface SubscriptionList {
  /** Absent if the conversation never subscribed. Mutes that have ended are left out. */
  readonly subscription?: Subscription;
  /** The tenant's services, plus any others in the subscription, so that targets can be shown by name. */
  readonly services: readonly ServiceRef[];
  /** The key that undoes what was just changed. Absent if nothing was, or it cannot be undone. */
  readonly undo?: string;
}

/** `undo`. */
export type Undone = SubscriptionList &
  (
    | { readonly outcome: 'undone' | 'already'; readonly change: { readonly by: Person; readonly at: Instant } }
    /** The time to undo is over, or no such change is known. */
    | { readonly outcome: 'too-late' }
    /** Somebody changed the same since, which undoing would lose. */
    | { readonly outcome: 'changed-since'; readonly by?: Person; readonly at?: Instant }
  );

/** `subscribe`, `save`, `only`. */
export interface Subscribed extends SubscriptionList {
  /** The record as it is now. */
  readonly subscription: Subscription;
  /** Whether lines were added, or what is heard was set as a whole. */
  readonly how: 'added' | 'saved';
  /** The lines that were asked for. */
  readonly asked: readonly Want[];
  /** The lines before. */
  readonly before: readonly Want[];
  /** Whether any line is another than before. */
  readonly changed: boolean;
  /** Open issues that the request covers, newest change first. Absent if the source cannot be read. */
  readonly openNow?: Reading<readonly Issue[]>;
}

/** `unsubscribe`, `unfollow`. `lost`: whether the subscription now covers less than before. */
export interface Unsubscribed extends SubscriptionList {
  readonly lost: boolean;
}

/** `mute`. */
export interface Muted extends SubscriptionList {
  readonly mute: Mute;
}

/** `unmute`. */
export interface Unmuted extends SubscriptionList {
  readonly ended: readonly Mute[];
}
