import { spanOf } from '../health/day-kind.ts';
import { inOrder, type Body, type Classification, type Issue, type Post } from '../health/issue.ts';
import { between, type Instant } from '../instant.ts';
import type { RecordedIssue } from '../record/recorded.ts';
import type { EvidenceAnswers, EvidenceIssue, EvidencePost, EvidenceStatus, PublishedTimes } from './facts.ts';

/** What the facts of an issue are made with. */
interface IssueContext {
  readonly from: Instant;
  /** Up to when the facts reach. */
  readonly until: Instant;
  readonly recordedFrom: Instant | undefined;
  /** The text of a body, without markup. */
  readonly plainText: (body: Body) => string;
  readonly affected: ReadonlyMap<string, EvidenceAnswers>;
}

/** The facts of one recorded issue; undefined for a message of the Message Center, which is none. */
export function issueFacts(recorded: RecordedIssue, context: IssueContext): EvidenceIssue | undefined {
  const { issue } = recorded;
  const { classification } = issue;
  if (classification === 'message') return undefined;
  const { until, recordedFrom, affected } = context;
  const span = spanOf(issue, until);
  const answers = affected.get(issue.id);
  return {
    ...describe(issue, classification),
    ...(recorded.noLongerListed === true && { noLongerListed: true as const }),
    firstPublished: publishedTimes(recorded.states[0] ?? issue),
    lastPublished: publishedTimes(issue),
    firstSeenAt: recorded.firstSeenAt,
    ...((recordedFrom === undefined || recorded.firstSeenAt <= recordedFrom) && { isOlderThanRecord: true as const }),
    ...(recorded.resolvedSeenAt !== undefined && { resolvedSeenAt: recorded.resolvedSeenAt }),
    durationMs: lengthOf(span.from, span.to),
    durationInPeriodMs: lengthOf(latest(span.from, context.from), earliest(span.to, until)),
    ...(answers && { affected: answers }),
    statuses: statusesOf(recorded),
    posts: postsOf(recorded, context.plainText),
  };
}

function describe(issue: Issue, classification: Classification) {
  const feature = issue.feature ?? issue.featureGroup;
  return {
    ...{ id: issue.id, title: oneForm(issue.title), classification },
    service: { id: issue.service.id, name: oneForm(issue.service.name) },
    ...(feature !== undefined && { feature: oneForm(feature) }),
    ...(issue.impact !== '' && { impact: oneForm(issue.impact) }),
    ...{ status: issue.status, resolved: issue.resolved },
  };
}

function publishedTimes({ startedAt, endedAt }: PublishedTimes): PublishedTimes {
  return { startedAt, ...(endedAt !== undefined && { endedAt }) };
}

/** Each state that differs from the one before it in what is listed here. */
function statusesOf({ states, issue }: RecordedIssue): EvidenceStatus[] {
  const seen = states.flatMap((state): EvidenceStatus[] => {
    const { seenAt, status, classification, resolved } = state;
    if (classification === 'message') return [];
    const text = status === 'unknown' && issue.status === 'unknown' ? issue.statusText : '';
    return [{ seenAt, status, ...(text !== '' && { statusText: oneForm(text) }), classification, resolved }];
  });
  return seen.filter((state, at) => !isSame(state, seen[at - 1]));
}

function isSame(a: EvidenceStatus, b: EvidenceStatus | undefined): boolean {
  return a.status === b?.status && a.classification === b.classification && a.resolved === b.resolved;
}

/** Every post in every wording that we saw, and those that our record does not have. */
function postsOf({ issue, posts }: RecordedIssue, plainText: IssueContext['plainText']): EvidencePost[] {
  const seen = posts.map(({ seenAt, post }, at) => ({
    ...{ post, seenAt },
    isEdit: posts.slice(0, at).some((earlier) => earlier.post.createdAt === post.createdAt),
  }));
  const known = new Set(posts.map(({ post }) => post.createdAt));
  const others = issue.posts.filter(({ createdAt }) => !known.has(createdAt)).map((post) => ({ post }));
  const all: readonly Sighting[] = [...others, ...seen];
  const order = inOrder([...new Map(all.map(({ post }) => [post.createdAt, post])).values()]);
  return order.flatMap(({ createdAt }) =>
    all
      .filter(({ post }) => post.createdAt === createdAt)
      .map(({ post, seenAt, isEdit = false }) => ({
        publishedAt: createdAt,
        ...(seenAt !== undefined && { seenAt }),
        ...(isEdit && { isEdit: true as const }),
        text: oneForm(plainText(post.body)),
      })),
  );
}

interface Sighting {
  readonly post: Post;
  readonly seenAt?: Instant;
  readonly isEdit?: boolean;
}

/** Half of a character would be written differently by each program that reads it, and the hash would not agree. */
function oneForm(text: string): string {
  return text.toWellFormed();
}

function lengthOf(from: Instant, to: Instant): number {
  return Math.max(0, between(from, to));
}

function latest(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
