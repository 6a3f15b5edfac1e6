import type { Instant } from '../instant.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { ServiceRef } from './service.ts';
import type { ReadStatus } from './status.ts';

export type Classification = 'incident' | 'advisory';
/** What alerts are about: issues, and Message Center items converted to issues (`announcement-as-issue.ts`). */
export type Tracked = Classification | 'message';

/** Text as the API published it. It is untrusted: cards turn it into plain text with its safe links. */
export interface Body {
  readonly type: 'html' | 'text';
  readonly content: string;
}

export type PostKind = 'regular' | 'quick' | 'strategic';

/** One published update of an issue. The API gives it no id, so its creation time is its key. */
export interface Post {
  readonly createdAt: Instant;
  readonly kind: PostKind;
  readonly body: Body;
  /** Of a Message Center item: what else the version said that this post told. */
  readonly edition?: EditionFacts | undefined;
}

/** A named extra field of the API, such as `NotifyInApp` or `BlogLink`. Positions vary: look up by name. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/** An incident or advisory, with all its posts. */
export interface Issue extends ReadStatus {
  /** Upper case: `EX20119`. Ids are per tenant: another tenant may lack it, or have it with other details. */
  readonly id: string;
  /** May be empty: the documented legacy record has no title. `titleOf` gives the text to show. */
  readonly title: string;
  readonly classification: Tracked;
  readonly service: ServiceRef;
  /** Other services that a Message Center item is about. */
  readonly otherServices?: readonly ServiceRef[];
  /** The date by which a Message Center item asks for action. */
  readonly actBy?: Instant;
  readonly feature?: string;
  readonly featureGroup?: string;
  /** Whether the issue is over. Status alone does not tell: `isResolved=false` with an end time can last for weeks. */
  readonly resolved: boolean;
  /** When impact began, as last revised: often hours before the first post. */
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly modifiedAt: Instant;
  /** Set if the source stopped listing it before it was over: when we last saw it there. Only our own record knows. */
  readonly listedUntil?: Instant;
  /** One sentence, cut off at 120 characters by the API: prefer the newest post's "User impact". May be empty. */
  readonly impact: string;
  readonly origin?: string;
  readonly details: readonly Detail[];
  /** Oldest first. */
  readonly posts: readonly Post[];
  /** How many more posts the source has of it that cannot be read. Absent: none. */
  readonly unreadableParts?: number;
  /** The address of the post-incident report, according to the legacy API. */
  readonly reportUrl?: string;
}

/** All services that the issue is about. */
export function servicesOf({
  service,
  otherServices = [],
}: Pick<Issue, 'service' | 'otherServices'>): readonly ServiceRef[] {
  return [service, ...otherServices];
}

/** What an issue was taken for at one time: the parts of it that decide whom it concerns. All of them may change. */
export interface Standing {
  readonly services: readonly ServiceRef[];
  readonly classification: Tracked;
}

/** What the issue is taken for now. */
export function standingOf(issue: Pick<Issue, 'service' | 'otherServices' | 'classification'>): Standing {
  return { services: servicesOf(issue), classification: issue.classification };
}

/** The text that names an issue: its title, otherwise its impact, otherwise its service and id. */
export function titleOf(issue: Pick<Issue, 'id' | 'title' | 'impact' | 'service'>): string {
  return issue.title || issue.impact || `${issue.service.name}: ${issue.id}`;
}

/** The latest post, or undefined if there is none. */
export function newestPost(issue: Pick<Issue, 'posts'>): Post | undefined {
  return issue.posts.at(-1);
}

/** Sorts posts by publication time. The APIs promise no order (9 of 33 real issues came unsorted). */
export function inOrder(posts: readonly Post[]): Post[] {
  return posts.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

/** Newest change first. Equals are sorted by id, so that lists are stable. */
export function byNewest(a: Issue, b: Issue): number {
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt < b.modifiedAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A post-incident report: a document that is passed on unchanged. */
export interface Report {
  readonly issueId: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
