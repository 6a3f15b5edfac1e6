import { dayOf } from '../../domain/instant.ts';
import type { Body, Issue, Post } from '../../domain/health/issue.ts';
import type { ReportAnswer } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { GetIssue } from './by-id/get-issue.ts';

/**
 * Finds out from an issue's status and posts whether it has a post-incident report. The legacy API's report address
 * does not tell: even false positives carry one (`health-apis.md` §2.3).
 */
export function makeGetReport(
  getIssue: GetIssue,
  plainText: (body: Body) => string,
): (tenantId: string, issueId: string) => Promise<ReportAnswer> {
  return async (tenantId, issueId) =>
    mapReading(await getIssue(tenantId, issueId), (issue) => reportOf(issue, plainText));
}

function reportOf(issue: Issue, plainText: (body: Body) => string): ReportAnswer['value'] {
  const sentences = (post: Post) => plainText(post.body).split(/[.\n]/);
  const announcing = issue.posts.findLast((post) => sentences(post).some(saysPublished));
  if (announcing) return { issue, state: 'published', publishedOn: dayOf(announcing.createdAt) };
  if (issue.status === 'postIncidentReviewPublished') return { issue, state: 'published' };
  const promised = issue.posts.some((post) => sentences(post).some(promises));
  return { issue, state: promised ? 'expected' : 'none' };
}

/** "A post-incident report has been published." */
function saysPublished(sentence: string): boolean {
  return isAboutReport(sentence) && /\b(?:has been|was|is now) (?:published|available|posted)\b/i.test(sentence);
}

/** "We'll publish a post-incident report within five business days." */
function promises(sentence: string): boolean {
  return (
    isAboutReport(sentence) && /\b(?:will|'ll|’ll|within)\b/i.test(sentence) && !/\bnot\b|n['’]t\b/i.test(sentence)
  );
}

function isAboutReport(sentence: string): boolean {
  return /post[\s\u2010-\u2015-]?incident[\s\u2010-\u2015-](?:report|review)/i.test(sentence);
}
