import { newestPost } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { nextUpdateBy, sectionsOf } from '../../src/domain/health/post-text.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { wordsFor } from '../../words/index.ts';
import { clockOrMoment } from '../kit/format.ts';
import type { TimeFrame } from '../kit/format.ts';

/** When Microsoft says that it will tell more of one of these issues: the next time, or the last one if all are past. */
function nextUpdate(issues: readonly Issue[], now: Instant): Instant | undefined {
  const promised = issues.flatMap((issue) => promisedTime(issue) ?? []).toSorted();
  return promised.find((time) => time >= now) ?? promised.at(-1);
}

function promisedTime(issue: Issue): Instant | undefined {
  const post = newestPost(issue);
  if (!post || issue.resolved) return undefined;
  return nextUpdateBy(sectionsOf(plainText(post.body)), post.createdAt)?.at;
}

/** `Next update by 16:00 EET.`, or that it is overdue; undefined if Microsoft promises none. */
export function nextUpdateSentence(issues: readonly Issue[], frame: TimeFrame): string | undefined {
  const at = nextUpdate(issues, frame.now);
  const { nextUpdate: words } = wordsFor(frame.locale).health;
  if (at === undefined) return undefined;
  return at >= frame.now ? words.by(clockOrMoment(at, frame)) : words.wasDue(clockOrMoment(at, frame));
}
