import { instantOf, MINUTE } from '../../src/domain/instant.ts';
import type { Issue, Post } from '../../src/domain/health/issue.ts';
import { readStatus, type Status } from '../../src/domain/health/status.ts';

/** Any date will do: nothing of a run depends on when it takes place. */
const BEGAN = Date.UTC(2030, 2, 1, 8);
const STATUSES: readonly Status[] = ['investigating', 'serviceDegradation', 'restoringService', 'restoringService'];
export const FINAL_STATUS: Status = 'serviceRestored';

/** An issue's id, told by its number. */
export function issueId(issue: number): string {
  return `EX${700_100 + issue}`;
}

/** A word that stands in one post alone, so that who was told of the post can be read off any message. */
export function markOf(issue: number, post: number): string {
  return `NOTE${issue}X${post}END`;
}

/** The issue and the post of a mark. */
export function numbersOf(mark: string): { readonly issue: number; readonly post: number } {
  const [issue = 0, post = 0] = (mark.match(/\d+/g) ?? []).map(Number);
  return { issue, post };
}

/** The marks that stand in a text, each once. */
export function marksIn(text: string): string[] {
  return [...new Set(text.match(/NOTE\d+X\d+END/g))];
}

/** Issue number `issue` after `posts` of its `of` posts; the last one resolves it. */
export function issueAfter(issue: number, posts: number, of: number): Issue {
  const resolved = posts >= of;
  const at = (post: number) => instantOf(BEGAN + (issue * 7 + post * 30) * MINUTE);
  const status = resolved ? FINAL_STATUS : (STATUSES[Math.min(posts - 1, STATUSES.length - 1)] ?? 'investigating');
  return {
    id: issueId(issue),
    title: `Trouble in region ${issue}`,
    classification: 'incident',
    service: { id: 'Exchange', name: 'Exchange Online' },
    ...readStatus(status),
    resolved,
    startedAt: at(0),
    ...(resolved && { endedAt: at(posts) }),
    modifiedAt: at(posts),
    impact: 'People may get mail later than they should.',
    details: [],
    posts: Array.from({ length: posts }, (_, index) => post(issue, index + 1, at(index + 1))),
  };
}

function post(issue: number, number: number, createdAt: string): Post {
  const content = `Current status: This is update ${number} on the matter. ${markOf(issue, number)}`;
  return { createdAt, kind: 'regular', body: { type: 'text', content } };
}
