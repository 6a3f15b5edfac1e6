import { instantOf } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { isClosingStatus, readStatus } from '../../domain/health/status.ts';
import type { Plot } from './plot.ts';
import { postText } from './text.ts';

/** The API's last-modified is a little later than the post it belongs to. The post shows only then. */
const MODIFIED_AFTER = 400;
/** The API truncates `impactDescription` (`health-apis.md` §5.3). */
const LONGEST_IMPACT = 120;

/** The issue at `now` (milliseconds), or undefined before its first post. */
export function issueAt(plot: Plot, now: number): Issue | undefined {
  const count = plot.posts.filter(({ at }) => at + MODIFIED_AFTER <= now).length;
  const last = plot.posts[count - 1];
  if (!last) return undefined;
  const over = isClosingStatus(last.status);
  const ended = plot.endedAt !== undefined && plot.endedAt <= now && (over || plot.unresolved);
  return {
    id: plot.id,
    title: plot.title,
    classification: plot.classification,
    service: plot.service,
    feature: plot.feature,
    featureGroup: plot.featureGroup,
    resolved: over && !plot.unresolved,
    startedAt: instantOf(plot.startedAt),
    ...(ended && { endedAt: instantOf(plot.endedAt ?? last.at) }),
    modifiedAt: instantOf(last.at + MODIFIED_AFTER),
    impact: plot.impact.slice(0, LONGEST_IMPACT),
    origin: plot.origin,
    details: plot.details,
    ...readStatus(last.status),
    posts: plot.posts.slice(0, count).map((post, index) => ({
      createdAt: instantOf(post.at),
      kind: post.kind,
      body: { type: 'html', content: postText(plot, index) },
    })),
  };
}
