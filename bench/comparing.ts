import { compare as compareWithKnown } from '../src/domain/watching/compare-poll.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import { anIssue, aPost, NOON, TENANT } from '../test/fixtures/alerting.ts';
import { compare, type Result } from './measure.ts';

const ISSUES = 350;
const POSTS = 6;

/** Finding the changes in a tenant's whole list, compared with parsing that list as JSON. */
export function comparing(): Promise<Result> {
  const listed = Array.from({ length: ISSUES }, (_, index) => anIssueOf(index));
  const text = JSON.stringify(listed);
  const known = new Map(listed.map((issue) => [issue.id, { issue, version: 1, changedAt: NOON, missedPolls: 0 }]));
  // One issue has changed, as in most polls.
  const now = listed.map((issue, index) => (index === 7 ? withNews(issue) : issue));
  return compare(
    `polls of ${ISSUES} issues compared`,
    () => {
      const context = { tenantId: TENANT, polledAt: NOON, baseline: false, confirmedGone: new Set<string>() };
      return compareWithKnown(known, now, context);
    },
    'JSON.parse of the list',
    () => JSON.parse(text) as unknown,
  );
}

function anIssueOf(index: number): Issue {
  const posts = Array.from({ length: POSTS }, (_, post) => postAt(post, index));
  return anIssue({ id: `EX${700_000 + index}`, posts });
}

function postAt(post: number, index: number) {
  const minute = String(post * 9).padStart(2, '0');
  return aPost(`2031-05-04T10:${minute}:00.000Z`, `Current status: Step ${post} of matter ${index}. `.repeat(12));
}

function withNews(issue: Issue): Issue {
  const at = '2031-05-04T11:59:00.000Z';
  return { ...issue, modifiedAt: at, posts: [...issue.posts, aPost(at, 'Current status: Mended.')] };
}
