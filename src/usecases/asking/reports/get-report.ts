import { dayOf } from '../../../domain/instant.ts';
import type { Issue } from '../../../domain/health/issue.ts';
import type { ReportAnswer } from '../answers.ts';
import { mapReading } from '../combined-age.ts';
import type { GetIssue } from '../by-id/get-issue.ts';
import { isPromised, publicationsOf, type PlainText } from './published.ts';

/**
 * Finds out from an issue's status and posts whether it has a post-incident report. The legacy API's report address
 * does not tell: even false positives carry one (`health-apis.md` §2.3).
 */
export function makeGetReport(
  getIssue: GetIssue,
  plainText: PlainText,
): (tenantId: string, issueId: string) => Promise<ReportAnswer> {
  return async (tenantId, issueId) =>
    mapReading(await getIssue(tenantId, issueId), (issue) => reportOf(issue, plainText));
}

function reportOf(issue: Issue, plainText: PlainText): ReportAnswer['value'] {
  const newest = publicationsOf(issue, plainText).at(-1);
  if (newest) return { issue, state: 'published', publishedOn: dayOf(newest.at) };
  if (issue.status === 'postIncidentReviewPublished') return { issue, state: 'published' };
  return { issue, state: isPromised(issue, plainText) ? 'expected' : 'none' };
}
