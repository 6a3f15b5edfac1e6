import type { Announcement } from '../../domain/health/announcement.ts';
import type { Day } from '../../domain/instant.ts';
import type { Classification, Issue } from '../../domain/health/issue.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../../domain/health/service.ts';
import type { SubscriptionWords } from '../../domain/subscription/subscription-grammar.ts';
import type { Mute, Subscription } from '../../domain/subscription/subscription.ts';

/** A service in the overview. Incidents and advisories stand apart: one open advisory makes the API say "degraded". */
export interface OverviewLine {
  readonly health: ServiceHealth;
  readonly incidents: readonly Issue[];
  readonly advisories: readonly Issue[];
}

/** `status`: every service, worst first. */
export type Overview = Reading<readonly OverviewLine[]>;

/** `status <service>`. */
export type ServiceStatus = Reading<{
  readonly health: ServiceHealth;
  /** Worst and newest first. */
  readonly openIssues: readonly Issue[];
  /** The last 7 days, oldest first. Empty where the source could not tell. */
  readonly week: readonly ServiceDay[];
}>;

/** `history <service> [days]`. */
export type ServiceHistory = Reading<{
  readonly service: ServiceRef;
  /** How many days were asked for, 7 to 90. */
  readonly span: number;
  /** One entry for each day asked for, oldest first; a day the source knows nothing of has the status `unknown`. */
  readonly days: readonly ServiceDay[];
  /** The issues named by the days, by id, as far as they are known. */
  readonly issues: ReadonlyMap<string, Issue>;
}>;

export interface IssueFilter {
  readonly classification: Classification;
  readonly service?: ServiceRef;
  readonly state: 'open' | 'all';
  /** Only what changed in this many days; all that is known where absent. */
  readonly days?: number;
}

/** `incidents`, `advisories`: open before closed, newest change first. */
export type IssueList = Reading<{ readonly filter: IssueFilter; readonly issues: readonly Issue[] }>;

/** `incident <id>`. */
export type OneIssue = Reading<Issue>;

/** `messages`: newest change first; `maintenance`: the next to come first. */
export type AnnouncementList = Reading<{
  readonly kind: Announcement['kind'];
  readonly service?: ServiceRef;
  readonly announcements: readonly Announcement[];
}>;

/** `message <id>`. */
export type OneAnnouncement = Reading<Announcement>;

/** `services`. */
export type ServiceList = Reading<readonly Service[]>;

/** `search <words>`: best match first. */
export type SearchResult = Reading<{
  readonly words: string;
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
}>;

/** `report <id>`. */
export type ReportAnswer = Reading<{
  readonly issue: Issue;
  /** `published` where there is a document; `expected` where a post promises one; `none` otherwise. */
  readonly state: 'published' | 'expected' | 'none';
  readonly publishedOn?: Day;
}>;

/** `subscriptions`: what the reader's conversation hears. */
export interface SubscriptionList {
  /** Absent where nothing was ever asked for. Mutes that ended are not in it. */
  readonly subscription?: Subscription;
  /** The tenant's services and those that the subscription speaks of, to call targets by their names. */
  readonly services: readonly ServiceRef[];
}

/** `subscribe`. */
export interface Subscribed extends SubscriptionList {
  readonly asked: Required<SubscriptionWords>;
  /** Whether more is heard than before. */
  readonly gained: boolean;
  /** Open issues of what was asked for, newest change first; absent where the source cannot tell. */
  readonly openNow?: Reading<readonly Issue[]>;
}

/** `unsubscribe`, `unfollow`: `lost` where less is heard than before. */
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
