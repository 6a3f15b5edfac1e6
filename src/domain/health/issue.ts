import type { Instant } from '../instant.ts';
import type { ServiceRef } from './service.ts';
import type { ReadStatus } from './status.ts';

export type Classification = 'incident' | 'advisory';
/** What alerts tell of: issues, and Message Center items in the shape of one (`announcement-issue.ts`). */
export type Tracked = Classification | 'message';

/** Text as the API published it. It is never trusted: cards turn it into plain text with its safe links. */
export interface Body {
  readonly type: 'html' | 'text';
  readonly content: string;
}

export type PostKind = 'regular' | 'quick' | 'strategic';

/** One published update of an issue. The API gives it no id: its key is its time. */
export interface Post {
  readonly createdAt: Instant;
  readonly kind: PostKind;
  readonly body: Body;
}

/** A named extra of the API, such as `NotifyInApp` or `BlogLink`. Positions vary: look up by name. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/** An incident or advisory, with all its posts. */
export interface Issue extends ReadStatus {
  /** Upper case, `EX20119`. Ids are per tenant: another tenant may not have it, or with other details. */
  readonly id: string;
  /** May be empty: the documented legacy record has none. `titleOf` gives what to show. */
  readonly title: string;
  readonly classification: Tracked;
  readonly service: ServiceRef;
  /** More services that a Message Center item is about. */
  readonly otherServices?: readonly ServiceRef[];
  /** Until when a Message Center item wants something done. */
  readonly actBy?: Instant;
  readonly feature?: string;
  readonly featureGroup?: string;
  /** Says whether it is over. Status alone does not: `isResolved=false` with an end exists for weeks. */
  readonly resolved: boolean;
  /** When impact began, as last revised: often hours before the first post. */
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly modifiedAt: Instant;
  /** One sentence, cut at 120 characters by the API: prefer the newest post's "User impact". May be empty. */
  readonly impact: string;
  readonly origin?: string;
  readonly details: readonly Detail[];
  /** Oldest first. */
  readonly posts: readonly Post[];
  /** Where the legacy API says the post-incident report lies. */
  readonly reportUrl?: string;
}

/** All services that it is about. */
export function servicesOf({
  service,
  otherServices = [],
}: Pick<Issue, 'service' | 'otherServices'>): readonly ServiceRef[] {
  return [service, ...otherServices];
}

/** What to call an issue: its title, or its impact, or its service and id where the API gave neither. */
export function titleOf(issue: Pick<Issue, 'id' | 'title' | 'impact' | 'service'>): string {
  return issue.title || issue.impact || `${issue.service.name}: ${issue.id}`;
}

/** The post published last, or undefined where there is none. */
export function newestPost(issue: Pick<Issue, 'posts'>): Post | undefined {
  return issue.posts.at(-1);
}

/** Posts in the order they were published; the APIs do not promise one (9 of 33 real issues came unsorted). */
export function inOrder(posts: readonly Post[]): Post[] {
  return posts.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

/** Newest change first; ids decide between equals, so that lists stand still. */
export function byNewest(a: Issue, b: Issue): number {
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt < b.modifiedAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A post-incident report: a document, passed on as it is. */
export interface Report {
  readonly issueId: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
